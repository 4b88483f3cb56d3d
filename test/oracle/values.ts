import type { VectorInput } from '../support/conformance/scenarios';
import type { ActionInput, StepInput, TargetInput } from './answer';
import { rolesOf } from './scope';

export interface Place {
  readonly step: StepInput;
  readonly action: ActionInput | null;
  readonly target: TargetInput | null;
}

/** V-01 to V-11: of the values that fit, the one that names the strongest kind that only one of two names. */
export function variable(
  input: VectorInput,
  name: string,
  { step, action, target }: Place,
  warn: (warning: string) => void,
): string | undefined {
  const { run, variables = [] } = input;
  const own = action ?? (step.actions.length === 1 ? step.actions[0] : undefined);
  const stepRoles = rolesOf(step);
  const fits = variables.filter((each) => {
    const { environment = [], machine = [], role = [], step: steps = [] } = each.scope ?? {};
    if (each.name !== name) return false;
    if (environment.length > 0 && !environment.includes(run.environment)) return false;
    if (machine.length > 0 && (target === null || !machine.includes(target.name))) return false;
    if (role.length > 0 && (target === null || !target.roles.some((each) => role.includes(each)))) return false;
    return steps.length === 0 || steps.includes(step.name) || (own !== undefined && steps.includes(own.name));
  });
  const strength = (each: (typeof fits)[number]) => {
    const { environment = [], machine = [], role = [], step: steps = [] } = each.scope ?? {};
    const shared = role.some((each) => stepRoles.includes(each) && target?.roles.includes(each));
    return [
      steps.length > 0,
      machine.length > 0,
      shared,
      role.length > 0,
      environment.length > 0,
      each.source !== 'library',
    ]
      .map((yes) => (yes ? '1' : '0'))
      .join('');
  };
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (chosen, each) => (chosen === undefined || strength(each) > strength(chosen) ? each : chosen),
    undefined,
  );
  if (best === undefined) return undefined;
  if (fits.some((each) => strength(each) === strength(best) && each.value !== best.value)) warn('VARIABLE_AMBIGUOUS@');
  return best.value ?? '';
}
