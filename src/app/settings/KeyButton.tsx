import { type KeyboardEvent, useState } from 'react';
import { isSingleKey } from '../../state/shortcutKeys';
import { Button } from '../../ui/Button';

export interface KeyButtonProps {
  /** What the key does. */
  readonly what: string;
  readonly onBegin: () => void;
  readonly onKey: (key: string) => void;
  /** Told why the key that was pressed cannot be one. */
  readonly onRefused: (why: string) => void;
}

/** Once pressed, it takes the next key for itself; Esc, Tab or leaving it changes nothing. */
export function KeyButton({ what, onBegin, onKey, onRefused }: KeyButtonProps) {
  const [waits, setWaits] = useState(false);

  function press(event: KeyboardEvent): void {
    if (!waits || event.key === 'Tab' || isModifier(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') {
      setWaits(false);
      return;
    }
    const refusal = refusalOf(event);
    if (refusal !== null) {
      onRefused(refusal);
      return;
    }
    setWaits(false);
    onKey(event.key);
  }

  return (
    <Button
      aria-label={waits ? `Press the key for ${what}. Esc cancels` : `Change the key of ${what}`}
      aria-pressed={waits}
      onClick={() => {
        onBegin();
        setWaits(true);
      }}
      onKeyDown={press}
      onBlur={() => setWaits(false)}
    >
      {waits ? 'Press the key…' : 'Change'}
    </Button>
  );
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key);
}

function refusalOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): string | null {
  if (ctrlKey || altKey || metaKey)
    return 'Keys with Ctrl, Alt or Cmd cannot be used. Press one letter or symbol, with or without Shift.';
  if (isSingleKey(key)) return null;
  if (/^[0-9.]$/.test(key)) return `"${key}" cannot be used: numbers jump to a step. Press a letter or another symbol.`;
  return `${keyName(key)} is reserved. Press one letter or symbol, with or without Shift.`;
}

function keyName(key: string): string {
  if (key === ' ') return 'Space';
  return [...key].length === 1 ? `"${key}"` : key;
}
