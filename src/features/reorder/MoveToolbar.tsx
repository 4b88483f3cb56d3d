import { type MouseEvent, memo } from 'react';
import { type MoveDirection, type Process, whyNotMove } from '../../core/index';
import { Button } from '../../ui/Button';
import styles from './MoveToolbar.module.css';
import type { Reorder } from './useReorder';
import { calledBlock } from './words';

export interface MoveToolbarProps {
  readonly block: Reorder['block'];
  /** In the order being tried. */
  readonly process: Process;
  /** Id of the tree it acts on. */
  readonly controls: string;
  readonly onMove: (direction: MoveDirection, event: MouseEvent) => void;
  readonly onMoveTo: () => void;
  readonly onInside: () => void;
}

interface Direction {
  readonly word: string;
  readonly at: MoveDirection;
  readonly keys: string;
}

const alongLevel: readonly Direction[] = [
  { word: 'Up', at: 'up', keys: 'Alt+ArrowUp' },
  { word: 'Down', at: 'down', keys: 'Alt+ArrowDown' },
  { word: 'To top', at: 'top', keys: 'Alt+Shift+ArrowUp' },
  { word: 'To bottom', at: 'bottom', keys: 'Alt+Shift+ArrowDown' },
];
const outOfLevel: Direction = { word: 'Out', at: 'out', keys: 'Alt+[' };

/** Moves the selected rows without dragging: by a single tap, voice or switch (WCAG 2.2, 2.5.7). */
export const MoveToolbar = memo(function MoveToolbar(props: MoveToolbarProps) {
  const { block, process, controls, onMove, onMoveTo, onInside } = props;
  const whyNot = (at: MoveDirection) => (block.ok ? whyNotMove(process, block.value, { at }) : block.error);
  const button = ({ word, at, keys }: Direction) => (
    <Button key={word} aria-keyshortcuts={keys} whyNot={whyNot(at)} onClick={(event) => onMove(at, event)}>
      {word}
    </Button>
  );
  return (
    <div className={styles.bar} role="toolbar" aria-label="Move" aria-controls={controls}>
      {alongLevel.map(button)}
      <Button aria-keyshortcuts="Enter" whyNot={block.ok ? null : block.error} onClick={onMoveTo}>
        Move to…
      </Button>
      <Button whyNot={whyNotInside(block, process)} onClick={onInside}>
        Into…
      </Button>
      {button(outOfLevel)}
      <span className={styles.for}>{block.ok ? calledBlock(block.value) : block.error}</span>
    </div>
  );
});

/** Why no step can take them in; the dialog asks which one should. */
function whyNotInside(block: Reorder['block'], process: Process): string | null {
  if (!block.ok) return block.error;
  const own = new Set(block.value.rows.map((row) => row.stepId));
  const others = process.steps.filter((step) => !own.has(step.id));
  if (others.length === 0) return 'There is no other step.';
  // A step with several actions goes nowhere; anything else nearly always finds a place in the first that is tried.
  const tried = block.value.rows.some((row) => row.children > 0) ? others.slice(0, 1) : others;
  let reason: string | null = null;
  for (const step of tried) {
    reason = whyNotMove(process, block.value, { at: 'inside', row: { stepId: step.id, actionId: null } });
    if (reason === null) return null;
  }
  return reason;
}
