import type { Json } from '../base/json';
import type { Action } from '../model/action';
import { rowsOf } from '../model/row';
import type { Step } from '../model/step';
import { targetTagsOf } from '../model/stepSettings';
import { type EnvironmentRun, environmentRun } from '../simulator/plan/environmentRun';
import type { PlanInput } from '../simulator/plan/planInput';
import type { ReasonCode } from '../simulator/reasons/reason';
import { isRequired } from '../simulator/scenario/isRequired';

/** Reasons for which the server leaves an action out of its preview (P-03: ). */
const filters: readonly ReasonCode[] = [
  'DISABLED',
  'ENV_EXCLUDED',
  'ENV_NOT_INCLUDED',
  'CHANNEL_MISMATCH',
  'TENANT_TAG_MISMATCH',
  'TENANT_TAGS_UNTENANTED',
];

/**
 * The plan of one environment in the format of the server's deployment preview (P-01 to P-03), for comparing the two.
 * Like the server's preview it applies scopes and targets and evaluates no condition; left-out steps are included,
 * because they are chosen on that screen.
 */
export function previewShape(request: PlanInput, environment: string): { readonly [key: string]: Json } {
  const { skip: _chosenThere, ...run } = request.scenario.run ?? {};
  const of = environmentRun({ ...request, scenario: { ...request.scenario, run } }, environment);
  const { process } = of.situation;
  const numbers = new Map(rowsOf(process).map((row) => [`${row.stepId} ${row.actionId ?? ''}`, row.number]));
  const entries = process.steps.flatMap((step) =>
    step.actions.filter((action) => !isFiltered(of, step, action)).map((action) => entryOf(of, step, action, numbers)),
  );
  return { StepsToExecute: entries };
}

function decisionsOf({ steps }: EnvironmentRun, step: Step, action: Action) {
  return steps.get(step.id)?.leaves.get(action.id) ?? [];
}

function isFiltered(of: EnvironmentRun, step: Step, action: Action): boolean {
  const [only] = decisionsOf(of, step, action);
  return only !== undefined && only.target === null && only.decision === 'Skip' && filters.includes(only.reason.code);
}

function entryOf(
  of: EnvironmentRun,
  step: Step,
  action: Action,
  numbers: ReadonlyMap<string, string>,
): { readonly [key: string]: Json } {
  const tags = targetTagsOf(step);
  const decisions = decisionsOf(of, step, action);
  const machines = [...new Set(decisions.flatMap(({ target }) => target ?? []))];
  const carries = (names: readonly string[]) =>
    names.some((name) => tags.some((tag) => tag.toLowerCase() === name.toLowerCase()));
  const left = (code: ReasonCode) =>
    of.leftOut
      .filter(({ target, reason }) => reason.code === code && carries(target.roles))
      .map(({ target }) => ({ Name: target.name }));
  return {
    ActionName: step.origin?.actionNames[step.actions.indexOf(action)] ?? action.name,
    ActionNumber: numbers.get(`${step.id} ${action.id}`) ?? numbers.get(`${step.id} `) ?? '',
    Roles: tags,
    Machines: machines.map((name) => ({ Name: name })),
    CanBeSkipped: !isRequired(action),
    IsDisabled: false,
    HasNoApplicableMachines: tags.length > 0 && machines.length === 0,
    UnavailableMachines: left('TARGET_UNAVAILABLE_SKIPPED'),
    ExcludedMachines: left('TARGET_UNHEALTHY_EXCLUDED'),
  };
}
