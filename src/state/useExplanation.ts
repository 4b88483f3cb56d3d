import { useEffect, useState } from 'react';
import type { Explanation } from '../core/index';
import type { CellAddress } from './ports';
import { useEditor } from './useEditor';

interface Answer {
  readonly cell: CellAddress;
  /** The plan on screen when the explanation was requested. */
  readonly plan: unknown;
  readonly explanation: Explanation | null;
  readonly isLost: boolean;
}

/**
 * The explanation of a cell, requested again for every new plan. The old one stays, marked stale, until the new one arrives; an
 * answer for another cell is never shown.
 */
export function useExplanation(cell: CellAddress | null): {
  readonly explanation: Explanation | null;
  readonly isStale: boolean;
  /** True when the simulator could not answer. */
  readonly isLost: boolean;
} {
  const explain = useEditor((state) => state.explain);
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (cell === null || plan === null) return;
    let current = true;
    const answered = (explanation: Explanation | null, isLost = false) => {
      if (current) setAnswer({ cell, plan, explanation, isLost });
    };
    explain(cell).then(answered, () => answered(null, true));
    return () => {
      current = false;
    };
  }, [cell, plan, explain]);

  const isForCell = answer !== null && cell !== null && answer.cell === cell;
  return {
    explanation: isForCell ? answer.explanation : null,
    isLost: isForCell ? answer.isLost : plan === null && status === 'failed',
    isStale: !isForCell || answer.plan !== plan || status === 'updating',
  };
}
