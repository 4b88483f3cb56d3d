import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import styles from './CommandPalette.module.css';
import type { PaletteItem } from './paletteItem';
import { noteRecent } from './recentItems';
import { usePaletteItems } from './usePaletteItems';

/** How long typing must rest before the number of results is said, in milliseconds. */
const saidAfter = 300;

/**
 * One field that leads to every step, command and process. Enter runs, Ctrl+Enter runs and stays open. The field is there
 * with the key that asks for it; what it finds may still be on its way, and Enter then waits for it.
 */
export function CommandPalette({ onClose }: { readonly onClose: () => void }) {
  const store = useEditorStore();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [opener] = useState(() => document.activeElement);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(0);
  const [waits, setWaits] = useState<'to close' | 'to stay' | null>(null);
  const source = usePaletteItems();
  const itemsOf = source.status === 'ready' ? source.itemsOf : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was run may change what can be done next
  const items = useMemo(() => itemsOf?.(store, text) ?? [], [itemsOf, store, text, runs]);
  const chosen = items[at];
  // At once: the window would give it the focus a moment later, and what is typed till then would go elsewhere.
  const takeFocus = useCallback((node: HTMLInputElement | null) => {
    field.current = node;
    node?.focus();
  }, []);

  useEffect(() => {
    if (itemsOf === null) return;
    const count = `${items.length} ${items.length === 1 ? 'result' : 'results'}`;
    const timer = setTimeout(() => store.getState().announce(count), saidAfter);
    return () => clearTimeout(timer);
  }, [items, itemsOf, store]);

  const run = (item: PaletteItem, stays: boolean) => {
    if (item.whyNot !== null) {
      store.getState().announce(`Not now: ${item.whyNot}.`);
      return;
    }
    if (item.continues !== undefined) {
      setText(item.continues);
      setAt(0);
      field.current?.focus();
      return;
    }
    if (!stays) onClose();
    noteRecent(store, item);
    item.run();
    if (stays) setRuns((count) => count + 1);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only their coming ends the wait
  useEffect(() => {
    if (itemsOf === null || waits === null) return;
    setWaits(null);
    if (chosen) run(chosen, waits === 'to stay');
  }, [itemsOf, waits]);

  const keyDown = (event: KeyboardEvent) => {
    const goal = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key];
    if (goal !== undefined) {
      event.preventDefault();
      const last = items.length - 1;
      const wrapped = Math.abs(goal - at) > 1 ? goal : goal < 0 ? last : goal > last ? 0 : goal;
      setAt(Math.max(0, Math.min(last, wrapped)));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const stays = event.ctrlKey || event.metaKey;
      if (itemsOf === null) setWaits(stays ? 'to stay' : 'to close');
      else if (chosen) run(chosen, stays);
    }
  };

  return (
    <Dialog
      title="Go to, or do"
      onClose={onClose}
      initialFocus={field}
      returnsFocus={() => (opener instanceof HTMLElement && opener.isConnected ? opener : true)}
    >
      <input
        ref={takeFocus}
        className={styles.field}
        role="combobox"
        aria-label="Step, command or process"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${at}` : undefined}
        placeholder="A step, a command, or: move 14 before 3"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={keyDown}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label="Results">
        {items.map((item, index) => (
          <PaletteLine
            key={item.id}
            id={`${listId}-${index}`}
            item={item}
            isChosen={index === at}
            onRun={() => run(item, false)}
          />
        ))}
      </div>
      {source.status === 'ready' && items.length === 0 && <p className={styles.none}>Nothing is called that.</p>}
      {source.status === 'loading' && (
        <p className={styles.none}>{waits ? 'It is done in a moment.' : 'In a moment.'}</p>
      )}
      {source.status === 'failed' && (
        <div className={styles.none} role="alert">
          The commands could not be fetched. Check the connection. <Button onClick={source.tryAgain}>Try again</Button>
        </div>
      )}
      <p className={styles.hint}>&gt; commands · # number · @ preview · : line of the text</p>
    </Dialog>
  );
}

interface PaletteLineProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isChosen: boolean;
  readonly onRun: () => void;
}

function PaletteLine({ id, item, isChosen, onRun }: PaletteLineProps) {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      ref={line}
      id={id}
      className={styles.line}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      aria-disabled={item.whyNot !== null || undefined}
      onClick={onRun}
    >
      <span className={styles.label}>{item.label}</span>
      <span className={styles.note}>{item.whyNot ?? item.keys ?? item.kind}</span>
    </div>
  );
}
