import { counted } from '../../base/words';
import type { Action } from '../../model/action';
import { executionPlaceOf } from '../../model/executionPlace';
import type { Step } from '../../model/step';
import { windowSizeOf } from '../../model/stepSettings';
import type { RunWarning } from '../run/run';

/** Text that follows "It runs": " on 4 targets, 2 at a time", " once, on a worker". */
export function howItRuns(
  step: Step,
  action: Action | null,
  on: { readonly targets: number | null; readonly window: number | null },
): string {
  const { targets, window } = on;
  const at = action === null ? 'target' : executionPlaceOf(step, action).at;
  const place = at === 'server' ? 'on the server' : 'on a worker';
  if (targets === null) return at === 'target' ? '' : ` once, ${place}`;
  const pace = window !== null && window < targets ? `, ${window} at a time` : '';
  if (at === 'target') return ` on ${counted(targets, 'target')}${pace}`;
  return ` once for each of ${counted(targets, 'target')}, ${place}${pace}`;
}

/** The window size of a rolling deployment if the step or a warning of the run has it as a number; else null. */
export function plainWindow(step: Step, warnings: readonly RunWarning[]): number | null {
  for (const { reason, step: own } of warnings)
    if (reason.code === 'WINDOW_OVERRIDDEN' && own === step)
      return typeof reason.variable === 'number' ? reason.variable : null;
  const text = windowSizeOf(step);
  return text !== null && /^\s*[1-9]\d{0,8}\s*$/.test(text) ? Number(text) : null;
}
