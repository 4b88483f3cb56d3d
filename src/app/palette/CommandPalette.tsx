import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { counted } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Dialog } from '../../ui/Dialog';
import { useStable } from '../../ui/useStable';
import styles from './CommandPalette.module.css';
import { FoundTemplates } from './FoundTemplates';
import fieldStyles from './Palette.module.css';
import type { PaletteItem, Waiting } from './paletteItem';
import { paletteItems } from './paletteItems';
import { RowQuestion } from './RowQuestion';
import { useRowActions } from './useRowActions';
import { useTypedTemplates } from './useTypedTemplates';

/** How long typing must pause before the number of results is announced, in milliseconds. */
const saidAfter = 300;

export interface CommandPaletteProps {
  readonly onClose: () => void;
  /** The element that had the focus before, and gets it back. */
  readonly opener: Element | null;
  /** What was typed, and whether Enter was pressed, before this window had loaded. */
  readonly begun: string;
  readonly waits: Waiting;
}

/** One field that leads to every step, command and process. Enter runs, Ctrl+Enter runs and stays open. */
export function CommandPalette({ onClose, opener, begun, waits }: CommandPaletteProps) {
  const store = useEditorStore();
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  // A new object after each command: what was run may change what can be done next.
  const [query, setQuery] = useState({ text: begun });
  const { text } = query;
  const [at, setAt] = useState(0);
  const { rowActions, asked, hasAsked, dropAsked } = useRowActions();
  const known = useMemo(() => paletteItems(store, query.text, rowActions), [store, query, rowActions]);
  const templates = useTypedTemplates(text);
  const items = useMemo(() => [...known, ...(templates.items ?? [])], [known, templates.items]);
  const chosen = items[at];
  // At once: the dialog would focus it a moment later, and letters typed until then would go elsewhere.
  const takeFocus = useCallback((node: HTMLInputElement | null) => {
    field.current = node;
    node?.focus();
  }, []);

  useEffect(() => {
    const count = counted(items.length, 'result');
    const timer = setTimeout(() => store.getState().announce(count), saidAfter);
    return () => clearTimeout(timer);
  }, [items, store]);

  const run = (item: PaletteItem, stays: boolean) => {
    if (item.whyNot !== null) {
      store.getState().announce(`Not now: ${item.whyNot}.`);
      return;
    }
    if (item.continues !== undefined) {
      setQuery({ text: item.continues });
      setAt(0);
      field.current?.focus();
      return;
    }
    store.getState().noteItem(item.id);
    if (item.mayAsk) {
      item.run();
      if (hasAsked()) return;
      if (!stays) onClose();
    } else {
      if (!stays) onClose();
      item.run();
    }
    if (stays) setQuery({ text });
  };

  // An Enter pressed before there was anything to run takes effect once there is.
  const [pending, setPending] = useState(waits);
  const runChosen = useStable((stays: boolean) => {
    if (chosen) run(chosen, stays);
  });
  useEffect(() => {
    if (pending === null || templates.isLoading) return;
    setPending(null);
    runChosen(pending === 'to stay');
  }, [pending, templates.isLoading, runChosen]);

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
      if (chosen) run(chosen, stays);
      else if (templates.isLoading) setPending(stays ? 'to stay' : 'to close');
    }
  };

  if (asked !== null)
    return (
      <RowQuestion
        asked={asked}
        rowActions={rowActions}
        onClose={() => {
          dropAsked();
          onClose();
        }}
      />
    );
  return (
    <Dialog title="Command palette" onClose={onClose} initialFocus={field} returnsFocus={() => placeAfter(opener)}>
      <input
        ref={takeFocus}
        className={fieldStyles.field}
        role="combobox"
        aria-label="Step, command or process"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen ? `${listId}-${at}` : undefined}
        placeholder="A step, or: move 14 before 3"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setQuery({ text: event.target.value });
          setAt(0);
          setPending(null);
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
      {items.length === 0 && (
        <p className={styles.none}>{templates.isLoading ? 'Looking for templates…' : 'Nothing found.'}</p>
      )}
      {templates.said !== null && <FoundTemplates said={templates.said} onFound={templates.take} />}
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

/** Where the focus was; if nowhere, the open row or else the title of the view, not the first link of the page. */
function placeAfter(opener: Element | null): HTMLElement | true {
  const page = document.body;
  // A question shown in place of the palette already has the focus.
  const { activeElement: now } = document;
  if (now instanceof HTMLElement && now.closest('[role="dialog"]') !== null && now.getAttribute('role') !== 'combobox')
    return now;
  if (opener instanceof HTMLElement && opener.isConnected && opener !== page) return opener;
  const row = page.querySelector<HTMLElement>('nav a[aria-current="true"]');
  return row ?? page.querySelector<HTMLElement>('main h1[tabindex]') ?? true;
}
