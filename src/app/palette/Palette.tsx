import { type KeyboardEvent, useCallback, useState } from 'react';
import { Button } from '../../ui/Button';
import { useFetchedPalette } from './fetchPalette';
import styles from './Palette.module.css';
import type { Waiting } from './paletteItem';

/**
 * The field that leads to every step, command and process. It opens at once: text typed while the window with the commands is
 * loading carries over to it, and Enter waits for it.
 */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const [opener] = useState(() => document.activeElement);
  const [text, setText] = useState('');
  const [waits, setWaits] = useState<Waiting>(null);
  const source = useFetchedPalette();
  const takeFocus = useCallback((node: HTMLInputElement | null) => node?.focus(), []);
  if (source.status === 'ready') {
    const { CommandPalette } = source;
    return <CommandPalette onClose={onClose} opener={opener} begun={text} waits={waits} />;
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') setWaits(event.ctrlKey || event.metaKey ? 'to stay' : 'to close');
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    if (opener instanceof HTMLElement) opener.focus();
  };
  return (
    <div className={styles.start} role="dialog" aria-modal="true" aria-label="Command palette">
      <input
        ref={takeFocus}
        className={styles.field}
        role="combobox"
        aria-label="Step, command or process"
        aria-expanded="false"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keyDown}
      />
      {source.status === 'loading' && (
        <p>{waits ? 'It runs as soon as the commands are loaded.' : 'Loading the commands…'}</p>
      )}
      {source.status === 'failed' && (
        <div role="alert">
          The commands could not be fetched. Check the connection. <Button onClick={source.tryAgain}>Try again</Button>
        </div>
      )}
    </div>
  );
}
