import { useEffect, useRef } from 'react';
import { counted } from '../../core/index';
import { Button } from '../../ui/Button';
import styles from './PaneFooter.module.css';

export interface PaneFooterProps {
  /** How many moves closing would discard; null unless the person tries to close. */
  readonly moves: number | null;
  readonly whyNot: string | null;
  readonly applyWord: string;
  readonly onApply: () => void;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onKeep: () => void;
}

/** Apply or cancel; after Escape, asks whether to discard the moves. */
export function PaneFooter({ moves, whyNot, applyWord, onApply, onCancel, onDiscard, onKeep }: PaneFooterProps) {
  const discard = useRef<HTMLButtonElement>(null);
  const asks = moves !== null;
  useEffect(() => {
    if (asks) discard.current?.focus();
  }, [asks]);
  if (asks) {
    return (
      <>
        <p className={styles.question} role="alert">
          Discard {counted(moves, 'move')}?
        </p>
        <Button ref={discard} look="danger" onClick={onDiscard}>
          Discard
        </Button>
        <Button onClick={onKeep}>Keep reordering</Button>
      </>
    );
  }
  return (
    <>
      <Button onClick={onCancel}>Cancel</Button>
      <Button look="main" aria-keyshortcuts="Control+Enter" whyNot={whyNot} onClick={onApply}>
        {applyWord}
      </Button>
    </>
  );
}
