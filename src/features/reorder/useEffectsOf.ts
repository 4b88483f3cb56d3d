import { useEffect, useMemo, useState } from 'react';
import { type Finding, orderFindings, type Plan, type Process } from '../../core/index';
import type { OrderTrial } from '../../state/orderTrial';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { changesSentence, type VerdictChange, verdictChanges } from './verdictChanges';

export interface OrderComparison {
  /** Findings from the process alone. */
  readonly effects: readonly Finding[];
  /** `waiting` while the plan of this order is computed; `none` when there is nothing to compare. */
  readonly status: 'none' | 'waiting' | 'done' | 'failed';
  readonly changes: readonly VerdictChange[];
  /** The plan of this order; null until it is computed. */
  readonly plan: Plan | null;
  /** The verdicts in one sentence; empty unless `done`. */
  readonly sentence: string;
}

/** A plan is requested when nothing moved for this long, in milliseconds. */
const pause = 120;

type Answer = { readonly process: Process; readonly plan: Plan | null };

/** Compares the trial order with the current process: the plans and the findings before and after. */
export function useEffectsOf(trial: OrderTrial, isMoved: boolean): OrderComparison {
  const { getState } = useEditorStore();
  const { base } = trial;
  const { process } = trial.content;
  const before = useEditor((state) => (state.plan.status === 'fresh' ? state.plan.plan : null));
  const [answer, setAnswer] = useState<Answer | null>(null);

  useEffect(() => {
    if (!isMoved || before === null) return;
    let isWanted = true;
    const timer = setTimeout(() => {
      getState()
        .planOf(process)
        .catch(() => null)
        .then((plan) => {
          if (isWanted) setAnswer({ process, plan });
        });
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [process, before, isMoved, getState]);

  const effects = useMemo(() => orderFindings(base, process), [base, process]);
  return useMemo(() => {
    const unknown = { effects, changes: [], sentence: '', plan: null };
    if (!isMoved || before === null) return { ...unknown, status: 'none' };
    if (answer?.process !== process) return { ...unknown, status: 'waiting' };
    if (answer.plan === null) return { ...unknown, status: 'failed' };
    const changes = verdictChanges(before, answer.plan);
    const environments = answer.plan.environments.map((each) => each.environment);
    return { effects, changes, plan: answer.plan, sentence: changesSentence(environments, changes), status: 'done' };
  }, [effects, isMoved, before, answer, process]);
}
