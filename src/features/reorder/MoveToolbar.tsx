import { Button } from '../../ui/Button';
import { type Direction, placeTowards } from './blocks';
import styles from './MoveToolbar.module.css';
import type { Reorder } from './useReorder';
import { calledOf } from './words';

export interface MoveToolbarProps {
  readonly reorder: Reorder;
  /** Id of the tree it acts on. */
  readonly controls: string;
  readonly onMoveTo: () => void;
}

const buttons: readonly { readonly word: string; readonly direction: Direction; readonly keys: string }[] = [
  { word: 'Up', direction: 'up', keys: 'Alt+ArrowUp' },
  { word: 'Down', direction: 'down', keys: 'Alt+ArrowDown' },
  { word: 'To top', direction: 'top', keys: 'Alt+Shift+ArrowUp' },
  { word: 'To bottom', direction: 'bottom', keys: 'Alt+Shift+ArrowDown' },
];

/** Moves what is selected without dragging: for one finger, for voice, for switches (WCAG 2.2, 2.5.7). */
export function MoveToolbar({ reorder, controls, onMoveTo }: MoveToolbarProps) {
  const { block } = reorder;
  const whyNot = (direction: Direction) => {
    if (!block.ok) return block.error;
    if (placeTowards(block.value, direction) !== null) return null;
    return direction === 'up' || direction === 'top' ? 'Already first' : 'Already last';
  };
  return (
    <div className={styles.bar} role="toolbar" aria-label="Move" aria-controls={controls}>
      {buttons.map(({ word, direction, keys }) => (
        <Button key={word} aria-keyshortcuts={keys} whyNot={whyNot(direction)} onClick={() => reorder.move(direction)}>
          {word}
        </Button>
      ))}
      <Button aria-keyshortcuts="Enter" whyNot={block.ok ? null : block.error} onClick={onMoveTo}>
        Move to…
      </Button>
      <span className={styles.for}>{block.ok ? calledOf(block.value) : block.error}</span>
    </div>
  );
}
