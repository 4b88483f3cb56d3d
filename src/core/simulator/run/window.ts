import { windowSizeOf } from '../../model/stepSettings';
import type { PlannedStep } from '../before/plannedStep';
import { reasonOf } from '../reasons/reasonOf';
import { secretMark } from '../scenario/hideSecrets';
import { chooseValue } from '../variables/chooseValue';
import type { VariableContext } from '../variables/context';
import { outsideOf } from '../variables/insideTemplate';
import { resolveInRun } from './resolveInRun';
import { type RunState, warn } from './runState';

/** The default number of targets a step works on at a time. */
const standard = 10;

/** The effective window size of a step: the variable's, else the step's own, else 10. */
export function windowOf(state: RunState, { step, roles }: PlannedStep): number {
  const context = { step, action: null, target: null, roles: roles ?? [] };
  const own = windowSizeOf(step);
  // Inside a process template the project's variable applies as well (T-08).
  const outside = outsideOf(context);
  const choice = chooseValue(state.situation, 'Octopus.Action.MaxParallelism', outside);
  const chosen = choice?.isOpen === false ? choice.chosen : null;
  const size = (text: string | null, at: VariableContext, secretValue = false): number | null => {
    if (text === null) return null;
    const resolved = resolveInRun(state, text, at);
    if (resolved.kind === 'unknown') return standard;
    const value = resolved.kind === 'text' ? resolved.text.trim() : '';
    if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
    warn(
      state,
      reasonOf('WINDOW_INVALID', 'R-709', { step: step.name, value: secretValue ? secretMark : resolved.source }),
      step,
    );
    return null;
  };
  const byVariable = size(chosen?.value ?? null, outside, chosen?.sensitive);
  const byStep = size(own, context);
  if (byVariable !== null && byStep !== null && byVariable !== byStep)
    warn(
      state,
      reasonOf('WINDOW_OVERRIDDEN', 'R-708', {
        step: step.name,
        own: byStep,
        variable: chosen?.sensitive ? secretMark : byVariable,
      }),
      step,
    );
  return byVariable ?? byStep ?? standard;
}
