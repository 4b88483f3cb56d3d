import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import type { Step } from '../../model/step';
import { splitTags } from '../../model/stepSettings';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { type StepFacts, stepFactsOf } from '../scenario/stepFacts';
import { anywhere } from '../variables/context';
import { resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';
import { reasonsAgainst, reasonsAgainstUse } from './scope';
import { type StartAnswer, startByVariable } from './startTrigger';
import { targetsWith } from './targetsWith';

/** What the gate, the start groups and the package acquisition need to know of a step. */
export interface StepOutline {
  readonly step: Step;
  readonly facts: StepFacts;
  /** Why the whole step is filtered out, or null. */
  readonly filtered: Reason | null;
  /** When it starts, decided before the run. */
  readonly start: StartAnswer;
  /** The target tags it uses, for display: those made from a secret are hidden (V-14). */
  readonly shownRoles: readonly string[];
  /** Whether some action in scope runs on targets. */
  readonly asksForTargets: boolean;
  readonly findsTargets: boolean;
  /** Whether some action is in scope, and its target tags are not known yet. */
  readonly isOpen: boolean;
  /** Whether packages are acquired for it. */
  readonly needsPackages: boolean;
}

/** A step before the run: its actions in scope, and its targets. */
export interface PlannedStep extends StepOutline {
  /** The reasons against each action, parallel to `step.actions`; empty = it is in scope. */
  readonly against: readonly (readonly Reason[])[];
  readonly surviving: readonly Action[];
  /** The target tags it uses; null if it has none. */
  readonly roles: readonly string[] | null;
  /** Participating targets with any of the tags, in name order. */
  readonly targets: readonly Target[];
  /** Why its target tags are not known yet, or null. */
  readonly unclear: Reason | null;
}

export function plannedStep(
  situation: Situation,
  step: Step,
  targets: { readonly byRole: ReadonlyMap<string, readonly Target[]>; readonly all: readonly Target[] },
): PlannedStep {
  const facts = stepFactsOf(step);
  const { tags, shown, unclear } = tagsOf(situation, facts);
  const against: (readonly Reason[])[] = [];
  const surviving: Action[] = [];
  for (const own of facts.actions) {
    const reasons = reasonsAgainst(situation, facts, own);
    against.push(reasons);
    if (reasons.length === 0) surviving.push(own.action);
  }
  const roles = tags.length === 0 ? null : tags;
  const filtered =
    step.processTemplate === null
      ? surviving.length > 0
        ? null
        : commonReason(against)
      : (reasonsAgainstUse(situation, step)[0] ?? null);
  const visited = roles === null ? [] : targetsWith(roles, targets.byRole, targets.all);
  return {
    step,
    facts,
    against,
    surviving,
    filtered,
    roles,
    shownRoles: shown,
    targets: visited,
    unclear,
    asksForTargets: surviving.length > 0 && roles !== null,
    findsTargets: visited.length > 0,
    isOpen: surviving.length > 0 && unclear !== null,
    needsPackages: filtered === null && (roles === null || visited.length > 0) && fetches(facts, surviving),
    start: facts.startTrigger === 'Variable' ? startByVariable(situation, step) : starts[facts.startTrigger],
  };
}

/** Whether some action in scope uses packages that are acquired. */
function fetches({ actions }: StepFacts, surviving: readonly Action[]): boolean {
  return actions.some(({ action, hasPackages }) => hasPackages && surviving.includes(action));
}

/** The target tags of a step in this run: expressions are evaluated before the text is split. */
export function targetTagsInRun(
  situation: Situation,
  step: Step,
): { readonly tags: readonly string[]; readonly shown: readonly string[]; readonly unclear: Reason | null } {
  return tagsOf(situation, stepFactsOf(step));
}

function tagsOf(situation: Situation, facts: StepFacts): ReturnType<typeof targetTagsInRun> {
  const { step } = facts;
  if (facts.tags !== null) return { tags: facts.tags, shown: facts.tags, unclear: null };
  const expression = facts.tagsText ?? '';
  const context = { ...anywhere, step };
  const resolved = resolveText(situation, expression, context, valuesBeforeRun(situation, context));
  if (resolved.kind !== 'unknown')
    return { tags: splitTags(resolved.text), shown: splitTags(resolved.shown), unclear: null };
  const { dependsOn, source, notInModel } = resolved;
  const unknown = { condition: null, expression: source, dependsOn, notInModel, message: null };
  const unclear = reasonOf('COND_UNKNOWN', 'R-620', unknown);
  return { tags: [], shown: [], unclear };
}

/** The start of a step whose trigger is fixed. */
const starts = {
  StartAfterPrevious: { withPrevious: false, note: null },
  StartWithPrevious: { withPrevious: true, note: null },
} as const;

function commonReason(against: readonly (readonly Reason[])[]): Reason {
  const unknown = against.find(([reason]) => reason?.code === 'SCOPE_UNKNOWN')?.[0];
  if (unknown !== undefined) return unknown;
  const first = against[0]?.[0];
  const isCommon = first !== undefined && against.every(([reason]) => reason?.code === first.code);
  return isCommon ? first : reasonOf('NO_ACTIONS', 'R-312');
}
