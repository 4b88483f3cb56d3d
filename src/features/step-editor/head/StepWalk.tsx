import { useCallback, useEffect } from 'react';
import { isSameRow, type ProcessRow, rowIdOf, rowKey, rowsOf } from '../../../core/index';
import type { Matches } from '../../../rows/matchRows';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Icon } from '../../../ui/Icon';
import { type Shown, useShown } from '../shownRow';
import { rowOf } from '../subject';
import styles from './EditorHead.module.css';

export interface StepWalkProps {
  /** The rows the filter leaves; null without one. */
  readonly matches: Matches | null;
}

/** The rows before and after the one being edited, by button or Alt+PageUp and Alt+PageDown. */
export function StepWalk({ matches }: StepWalkProps) {
  const { getState } = useEditorStore();
  const before = useShown((shown) => nextTo(shown, matches, 'before'));
  const after = useShown((shown) => nextTo(shown, matches, 'after'));
  const matching = matches === null ? '' : ' that matches';

  const go = useCallback(
    (row: ProcessRow | undefined) => {
      if (row !== undefined) getState().changeView({ selection: rowIdOf(row), field: null });
    },
    [getState],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'PageUp' && event.key !== 'PageDown')) return;
      event.preventDefault();
      go(event.key === 'PageUp' ? before : after);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [before, after, go]);

  const first = before === undefined ? `This is the first${matching}` : null;
  const last = after === undefined ? `This is the last${matching}` : null;
  return (
    <span className={styles.walk}>
      <Button
        icon="back"
        look="quiet"
        aria-label={before === undefined ? 'Previous' : `Previous: ${before.number} ${before.name}`}
        aria-description={first ?? undefined}
        title={before === undefined ? undefined : `${before.number} ${before.name} (Alt+Page Up)`}
        aria-keyshortcuts="Alt+PageUp"
        whyNot={first}
        onClick={() => go(before)}
      >
        Previous
      </Button>
      <Button
        look="quiet"
        aria-label={after === undefined ? 'Next' : `Next: ${after.number} ${after.name}`}
        aria-description={last ?? undefined}
        title={after === undefined ? undefined : `${after.number} ${after.name} (Alt+Page Down)`}
        aria-keyshortcuts="Alt+PageDown"
        whyNot={last}
        onClick={() => go(after)}
      >
        Next
        <Icon name="expand" />
      </Button>
    </span>
  );
}

/** The nearest row on one side that the filter leaves. */
function nextTo(shown: Shown, matches: Matches | null, side: 'before' | 'after'): ProcessRow | undefined {
  const own = rowOf(shown);
  const rows = rowsOf(shown.content.process);
  const at = rows.findIndex((row) => isSameRow(row, own));
  const isIn = (row: ProcessRow) => matches === null || matches.rows.has(rowKey(row));
  return side === 'before' ? rows.slice(0, at).findLast(isIn) : rows.slice(at + 1).find(isIn);
}
