import { hasName, sameName } from '../../base/caseless';
import type { Action } from '../../model/action';
import type { Variable } from '../../model/deploymentModel';
import { slugOf } from '../../model/slug';
import type { Step } from '../../model/step';
import { isMentioned, type Situation } from '../situation';
import { satisfiesTags } from '../tenantTags';
import type { VariableContext } from './context';

/** A value that fits here, with the strength of its scope: one flag a kind, strongest kind first (V-02, V-03). */
export interface Candidate {
  readonly variable: Variable;
  readonly rank: readonly boolean[];
}

/** Which value of a name counts in a context, and which lost. */
export interface ChosenValue {
  readonly chosen: Variable;
  /** Fitting values that lost, in the order of the model. */
  readonly losers: readonly Variable[];
  /** Another value of equal rank says something else (V-11). */
  readonly isAmbiguous: boolean;
}

/** Names of the ranks in words, parallel to `Candidate.rank`. */
export const rankNames = [
  'step',
  'target',
  'role of target and step',
  'role of target',
  'tenant',
  'tenant tag',
  'environment',
  'channel',
  'process',
] as const;

/** The value that counts, or null when no value of the name fits here. Names ignore case (V-18). */
export function chooseValue(situation: Situation, name: string, context: VariableContext): ChosenValue | null {
  const candidates = situation.model.variables.flatMap((variable): readonly Candidate[] => {
    if (!sameName(variable.name, name)) return [];
    const rank = rankIn(situation, variable, context);
    return rank === null ? [] : [{ variable, rank }];
  });
  const [first, ...rest] = candidates;
  if (first === undefined) return null;
  const best = rest.reduce((winner, each) => (compare(each, winner) > 0 ? each : winner), first);
  const isAmbiguous = candidates.some(
    (each) => each !== best && compare(each, best) === 0 && each.variable.value !== best.variable.value,
  );
  const losers = candidates.filter((each) => each !== best).map((each) => each.variable);
  return { chosen: best.variable, losers, isAmbiguous };
}

/** Above zero: left is stronger. Scope first, kind by kind; then project before library (V-03, V-10). */
function compare(left: Candidate, right: Candidate): number {
  for (let kind = 0; kind < left.rank.length; kind += 1) {
    if (left.rank[kind] !== right.rank[kind]) return left.rank[kind] ? 1 : -1;
  }
  return Number(left.variable.source !== 'library') - Number(right.variable.source !== 'library');
}

/** The strength of a value here, or null when its scope does not fit (V-01). */
function rankIn(situation: Situation, variable: Variable, context: VariableContext): readonly boolean[] | null {
  const scope = variable.scope ?? {};
  const { target, step, action, roles } = context;
  const { environment, tenant, channel, isRunbook } = situation;
  const named = (list: readonly string[] | undefined) => list !== undefined && list.length > 0;
  const own = target === null ? [] : target.roles.filter((role) => hasName(scope.role ?? [], role));
  const fits = [
    !named(scope.step) || isStepNamed(scope.step ?? [], step, action),
    !named(scope.machine) || (target !== null && isMentioned(target, scope.machine ?? [])),
    !named(scope.role) || own.length > 0,
    !named(scope.tenant) || (tenant !== null && isMentioned(tenant, scope.tenant ?? [])),
    !named(scope.tenantTag) || (tenant !== null && satisfiesTags(scope.tenantTag ?? [], tenant.tags)),
    !named(scope.environment) || isMentioned(environment, scope.environment ?? []),
    !named(scope.channel) || (!isRunbook && isMentioned(channel, scope.channel ?? [])),
    !named(scope.process) || processNamesOf(situation).some((name) => hasName(scope.process ?? [], name)),
  ];
  if (fits.includes(false)) return null;
  return [
    named(scope.step),
    named(scope.machine),
    named(scope.role) && own.some((role) => hasName(roles, role)),
    named(scope.role),
    named(scope.tenant),
    named(scope.tenantTag),
    named(scope.environment),
    named(scope.channel),
    named(scope.process),
  ];
}

/** V-06: the current action, or its step; files say slugs. */
function isStepNamed(texts: readonly string[], step: Step | null, action: Action | null): boolean {
  return (step !== null && isMentioned(step, texts)) || (action !== null && isMentioned(action, texts));
}

/** V-07: how a scope can call the process of this run; files say `deployment-process` and `runbook/<slug>`. */
function processNamesOf({ isRunbook, process }: Situation): readonly string[] {
  return isRunbook ? [process.name, `runbook/${slugOf(process.name)}`] : ['Deployment', 'deployment-process'];
}
