import { Button } from '../../ui/Button';
import { type Direction, placeTowards } from './blocks';
import { movedOut } from './levels';
import styles from './MoveToolbar.module.css';
import type { Reorder } from './useReorder';
import { calledOf } from './words';

export interface MoveToolbarProps {
  readonly reorder: Reorder;
  /** Id of the tree it acts on. */
  readonly controls: string;
  readonly onMoveTo: () => void;
  readonly onInto: () => void;
  readonly onOut: () => void;
}

const buttons: readonly { readonly word: string; readonly direction: Direction; readonly keys: string }[] = [
  { word: 'Up', direction: 'up', keys: 'Alt+ArrowUp' },
  { word: 'Down', direction: 'down', keys: 'Alt+ArrowDown' },
  { word: 'To top', direction: 'top', keys: 'Alt+Shift+ArrowUp' },
  { word: 'To bottom', direction: 'bottom', keys: 'Alt+Shift+ArrowDown' },
];

/** Moves what is selected without dragging: for one finger, for voice, for switches (WCAG 2.2, 2.5.7). */
export function MoveToolbar({ reorder, controls, onMoveTo, onInto, onOut }: MoveToolbarProps) {
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
      <Button whyNot={whyNotInto(reorder)} onClick={onInto}>
        Into…
      </Button>
      <Button aria-keyshortcuts="Alt+[" whyNot={whyNotOut(reorder)} onClick={onOut}>
        Out
      </Button>
      <span className={styles.for}>{block.ok ? calledOf(block.value) : block.error}</span>
    </div>
  );
}

function whyNotInto({ block, trial }: Reorder): string | null {
  if (!block.ok) return block.error;
  const [first, ...others] = block.value.rows;
  if (others.length > 0) return 'Only one row at a time goes into a step';
  if (trial.now.process.steps.length < 2) return 'There is no other step';
  return first.children > 0 ? 'A step with several actions cannot go inside another step' : null;
}

function whyNotOut({ block, trial }: Reorder): string | null {
  if (!block.ok) return block.error;
  const moved = movedOut(trial.now.process, block.value);
  return moved.ok ? null : moved.error;
}
