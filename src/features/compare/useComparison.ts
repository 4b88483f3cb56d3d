import { useEffect, useMemo, useState } from 'react';
import { comparePlans, type PlanComparison } from '../../core/index';
import {
  type Comparison,
  comparedSide,
  defaultComparison,
  parseComparison,
  printComparison,
  titlesOf,
} from '../../state/comparison';
import { selectPart, selectTab } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';

interface Answer {
  readonly of: Comparison;
  /** The plan on screen when it was requested. */
  readonly plan: unknown;
  readonly titles: readonly [string, string];
  /** Null when one side could not be computed. */
  readonly result: PlanComparison | null;
}

/**
 * The comparison in the address, or the default one, computed again whenever the plan is. The old one stays, marked stale,
 * until the new one is there.
 */
export function useComparison(): {
  readonly sides: Comparison | null;
  readonly answer: Answer | null;
  readonly isStale: boolean;
} {
  const store = useEditorStore();
  const part = useEditor((state) => (selectTab(state) === 'compare' ? selectPart(state) : null));
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  // As text, so that the sides stay the same while they are.
  const usual = useEditor((state) => printed(defaultComparison(state)));
  const sides = useMemo(
    () => (part === null ? null : parseComparison(part)) ?? (usual === null ? null : parseComparison(usual)),
    [part, usual],
  );
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (sides === null || plan === null || status === 'updating') return;
    let isCurrent = true;
    const state = store.getState();
    const titles = titlesOf(state, sides);
    const both = Promise.all([comparedSide(state, sides.left, titles[0]), comparedSide(state, sides.right, titles[1])]);
    both
      .then(([left, right]) => (left === null || right === null ? null : comparePlans(left, right)))
      .catch(() => null)
      .then((result) => {
        if (isCurrent) setAnswer({ of: sides, plan, titles, result });
      });
    return () => {
      isCurrent = false;
    };
  }, [sides, plan, status, store]);

  return { sides, answer, isStale: answer !== null && (answer.of !== sides || answer.plan !== plan) };
}

function printed(sides: Comparison | null): string | null {
  return sides === null ? null : printComparison(sides);
}
