import type { Action } from '../../model/action';
import type { Target } from '../../model/deploymentModel';
import { keysOfTag, keysOfWantedTag } from '../../model/sameTag';
import type { Step } from '../../model/step';
import { splitTags } from '../../model/stepSettings';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { type StepFacts, stepFactsOf } from '../scenario/stepFacts';
import { anywhere } from '../variables/context';
import { resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';
import { againstUse, reasonsAgainst } from './scope';
import { type StartAnswer, startByVariable } from './startTrigger';

/** A step as it stands before the run: what its scope leaves of it, and its targets. */
export interface PlannedStep {
  readonly step: Step;
  readonly facts: StepFacts;
  /** Reasons against each action, parallel to `step.actions`; empty = it belongs to the run. */
  readonly against: readonly (readonly Reason[])[];
  readonly surviving: readonly Action[];
  /** Why the whole step is filtered out, or null. */
  readonly filtered: Reason | null;
  /** The roles it asks for; null when it has none. */
  readonly roles: readonly string[] | null;
  /** The same for reasons to tell: those made of a secret are out of sight (V-14). */
  readonly shownRoles: readonly string[];
  /** Participating targets with any of the roles, in name order. */
  readonly targets: readonly Target[];
  /** Why nobody can say yet which roles it asks for, or null. */
  readonly unclear: Reason | null;
  /** When it starts, decided before the run. */
  readonly start: StartAnswer;
}

/**
 * Participating targets by role, so that asking costs the answer and not the number of targets. Made once for a list:
 * an edit of the process leaves the targets that take part as they are.
 */
export function targetsByRole(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  let byRole = listed.get(targets);
  if (byRole === undefined) {
    byRole = listedByRole(targets);
    listed.set(targets, byRole);
  }
  return byRole;
}

const listed = new WeakMap<readonly Target[], ReadonlyMap<string, readonly Target[]>>();

function listedByRole(targets: readonly Target[]): ReadonlyMap<string, readonly Target[]> {
  const byRole = new Map<string, Target[]>();
  for (const target of targets) {
    for (const role of target.roles) {
      for (const key of keysOfTag(role)) {
        const list = byRole.get(key);
        if (list === undefined) byRole.set(key, [target]);
        // Two of its tags can have a key in common.
        else if (list.at(-1) !== target) list.push(target);
      }
    }
  }
  return byRole;
}

/** Targets with any of the roles, in the order of `all`. */
function targetsWith(
  roles: readonly string[],
  byRole: ReadonlyMap<string, readonly Target[]>,
  all: readonly Target[],
): readonly Target[] {
  const keys = [...new Set(roles.flatMap(keysOfWantedTag))].filter((key) => byRole.has(key));
  if (keys.length === 0) return [];
  if (keys.length === 1) return byRole.get(keys[0] ?? '') ?? [];
  // Many steps ask for the same roles.
  const known = combined.get(byRole) ?? new Map<string, readonly Target[]>();
  combined.set(byRole, known);
  const key = JSON.stringify(keys);
  let targets = known.get(key);
  if (targets === undefined) {
    const wanted = new Set(keys.flatMap((role) => byRole.get(role) ?? []));
    targets = wanted.size === 0 ? [] : all.filter((target) => wanted.has(target));
    known.set(key, targets);
  }
  return targets;
}

const combined = new WeakMap<ReadonlyMap<string, readonly Target[]>, Map<string, readonly Target[]>>();

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
  return {
    step,
    facts,
    against,
    surviving,
    filtered:
      step.processTemplate === null
        ? surviving.length > 0
          ? null
          : commonReason(against)
        : (againstUse(situation, step)[0] ?? null),
    roles,
    shownRoles: shown,
    targets: roles === null ? [] : targetsWith(roles, targets.byRole, targets.all),
    unclear,
    start: facts.startTrigger === 'Variable' ? startByVariable(situation, step) : starts[facts.startTrigger],
  };
}

/** The tags of a step in this run: expressions in them are filled in before they are split. */
export function tagsHere(
  situation: Situation,
  step: Step,
): { readonly tags: readonly string[]; readonly shown: readonly string[]; readonly unclear: Reason | null } {
  return tagsOf(situation, stepFactsOf(step));
}

function tagsOf(situation: Situation, facts: StepFacts): ReturnType<typeof tagsHere> {
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

/** When a step starts whose start is fixed. */
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

/** The start groups over the full list, before anything is filtered. */
export function startGroups(steps: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const groups: PlannedStep[][] = [];
  for (const step of steps) {
    const open = groups.at(-1);
    if (open !== undefined && step.start.withPrevious) open.push(step);
    else groups.push([step]);
  }
  return groups;
}
