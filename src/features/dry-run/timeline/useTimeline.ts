import { useEffect, useState } from 'react';
import type { Timeline } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';

/**
 * The timeline of an environment, requested again for every new plan. The old one stays, marked stale, until the new one arrives;
 * one of another environment is never shown.
 */
export function useTimeline(environment: string): {
  readonly timeline: Timeline | null;
  readonly isStale: boolean;
  /** The simulator could not answer. */
  readonly isLost: boolean;
} {
  const ask = useEditor((state) => state.timeline);
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  const [answer, setAnswer] = useState<{
    readonly environment: string;
    readonly plan: unknown;
    readonly timeline: Timeline | null;
    readonly isLost: boolean;
  } | null>(null);

  useEffect(() => {
    if (plan === null) return;
    let isCurrent = true;
    const answered = (timeline: Timeline | null, isLost = false) => {
      if (isCurrent && (timeline !== null || isLost)) setAnswer({ environment, plan, timeline, isLost });
    };
    ask(environment).then(answered, () => answered(null, true));
    return () => {
      isCurrent = false;
    };
  }, [ask, environment, plan]);

  const own = answer?.environment === environment ? answer : null;
  return {
    timeline: own?.timeline ?? null,
    isStale: own === null || own.plan !== plan || status === 'updating',
    isLost: own?.isLost ?? false,
  };
}
