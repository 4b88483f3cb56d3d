import { hasName } from '../../base/caseless';
import type { Variable, VariableScope } from '../../model/deploymentModel';
import { satisfiesTags } from '../../model/satisfiesTags';
import { slugOf } from '../../model/slug';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';

/** A kind of scope, and whether what a value lists under it fits here. */
interface ScopeKind {
  readonly name: keyof VariableScope;
  readonly fits: (listed: readonly string[], situation: Situation, context: VariableContext) => boolean;
}

/** All kinds, strongest first (V-02). A role counts twice: see `rankOf`. */
export const scopeKinds: readonly ScopeKind[] = [
  { name: 'step', fits: (listed, _situation, context) => isStepNamed(listed, context) },
  { name: 'machine', fits: (listed, _situation, { target }) => target !== null && isMentioned(target, listed) },
  { name: 'role', fits: (listed, _situation, { target }) => target !== null && haveOneInCommon(target.roles, listed) },
  { name: 'tenant', fits: (listed, { tenant }) => tenant !== null && isMentioned(tenant, listed) },
  { name: 'tenantTag', fits: (listed, { tenant }) => tenant !== null && satisfiesTags(listed, tenant.tags) },
  { name: 'environment', fits: (listed, { environment }) => isMentioned(environment, listed) },
  { name: 'channel', fits: (listed, { channel, isRunbook }) => !isRunbook && isMentioned(channel, listed) },
  { name: 'process', fits: (listed, situation) => haveOneInCommon(processNamesOf(situation), listed) },
];

/** The kinds a value names. An empty list restricts nothing. */
export function listedIn({ scope }: Variable, kind: keyof VariableScope): readonly string[] {
  return scope?.[kind] ?? nothing;
}

const nothing: readonly string[] = [];

/** One bit for each rank, the strongest highest, so that the greater number is the stronger scope (V-03). */
export function rankOf(variable: Variable, context: VariableContext): number {
  let rank = 0;
  for (const { name } of scopeKinds) {
    const listed = listedIn(variable, name);
    const named = listed.length > 0;
    if (name === 'role') {
      const own = named ? (context.target?.roles ?? []).filter((role) => hasName(listed, role)) : [];
      rank = rank * 2 + Number(own.some((role) => hasName(context.roles, role)));
    }
    rank = rank * 2 + Number(named);
  }
  return rank;
}

function haveOneInCommon(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => hasName(others, name));
}

/** The current action, or its step; for a condition of a whole step with several actions only the step (V-06). */
function isStepNamed(listed: readonly string[], { step, action }: VariableContext): boolean {
  if (step !== null && isMentioned(step, listed)) return true;
  const own = action ?? (step?.actions.length === 1 ? (step.actions[0] ?? null) : null);
  return own !== null && isMentioned(own, listed);
}

/** How a scope can call the process of this run; files say `deployment-process` and `runbook/<slug>`, the server "Deployment Process" (V-07). */
function processNamesOf({ isRunbook, process }: Situation): readonly string[] {
  if (!isRunbook) return ['Deployment', 'deployment-process', 'Deployment Process'];
  const slug = slugOf(process.name);
  return [process.name, slug, `runbook/${slug}`];
}
