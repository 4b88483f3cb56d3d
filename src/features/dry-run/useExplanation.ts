import { useEffect, useState } from 'react';
import type { Explanation } from '../../core/index';
import type { CellAddress } from '../../state/ports';
import { useEditor } from '../../state/useEditor';

/**
 * The explanation of a cell, asked for again whenever the plan is new. The old one stays, marked stale, until the new
 * one is there; an answer for another cell is never shown.
 */
export function useExplanation(cell: CellAddress | null): {
  readonly explanation: Explanation | null;
  readonly isStale: boolean;
} {
  const explain = useEditor((state) => state.explain);
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  const [answer, setAnswer] = useState<{ cell: CellAddress; plan: unknown; explanation: Explanation | null } | null>(
    null,
  );

  useEffect(() => {
    if (cell === null || plan === null) return;
    let current = true;
    void explain(cell).then((explanation) => {
      if (current) setAnswer({ cell, plan, explanation });
    });
    return () => {
      current = false;
    };
  }, [cell, plan, explain]);

  const isForCell = answer !== null && cell !== null && answer.cell === cell;
  return {
    explanation: isForCell ? answer.explanation : null,
    isStale: !isForCell || answer.plan !== plan || status === 'updating',
  };
}
