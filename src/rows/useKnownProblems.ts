import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { DeploymentModel, Process } from '../core/index';
import { afterPaint } from '../ui/afterPaint';
import { type KnownProblems, knownProblems } from './problemsByRow';

/**
 * The problems of a process, computed with low priority: after the first rows are on screen, and after typing. null until then.
 */
export function useKnownProblems(process: Process, model: DeploymentModel): KnownProblems | null {
  const isPainted = useIsPainted();
  const checked = useDeferredValue(isPainted ? process : null, null);
  return useMemo(() => (checked === null ? null : knownProblems(checked, model)), [checked, model]);
}

/** False until what was drawn first is on screen. */
function useIsPainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  return isPainted;
}
