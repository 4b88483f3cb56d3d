import type { Target } from '../../../model/deploymentModel';
import type { Step } from '../../../model/step';
import type { Decision, RunWarning } from '../../run/run';
import type { Answer } from './answer';
import { answerOfShared } from './cellsOf';
import { conditionDecided, conditionKey } from './conditionKey';
import { decide, type Here } from './decide';
import type { Sheet } from './kept';
import { answerFrom, toldBy } from './outcomeOf';
import { targetsOfSheet } from './targetLists';

/**
 * The answer of a step in an environment: a known one, or the result of the rules for the step alone. Null if it also
 * depends on other steps.
 */
export function answerOf(here: Here, sheet: Sheet, step: Step): Answer | null {
  const { place } = here;
  const { dependence } = sheet;
  if (dependence === 'run') return null;
  const targets = sheet.tags === -1 ? none : targetsOfSheet(place, sheet);
  const count = targets.length;
  // The reasons for "no targets" name each target that does not take part, so they are not shared.
  const isOwn = dependence === 'environment' || place.at === -1 || (sheet.tags !== -1 && count === 0);
  if (isOwn || dependence === 'condition') {
    const known = sheet.own[place.number];
    if (known !== undefined) return known;
  }
  if (isOwn) return ownAnswer(here, sheet, step)?.answer ?? null;
  const scope = sheet.scope?.[place.at] ?? 0;
  if (dependence === 'scope') return sharedAnswer(here, sheet, step, { key: scope, count });
  return answerByCondition(here, sheet, step, { scope, targets });
}

const none: readonly Target[] = [];

/** The expression is evaluated in each environment; most environments share the result. */
function answerByCondition(
  here: Here,
  sheet: Sheet,
  step: Step,
  { scope, targets }: { readonly scope: number; readonly targets: readonly Target[] },
): Answer | null {
  const count = targets.length;
  const isFirst = sheet.shared.size === 0;
  const condition = isFirst ? null : conditionKey(here, sheet, targets[0] ?? null);
  if (condition === null) {
    const made = ownAnswer(here, sheet, step);
    if (made === null) return null;
    const { answer, decisions, warnings } = made;
    const { byTarget, told } = answer.outcome;
    const canBeShared = isFirst && here.table.environments.length > 1 && byTarget === null && told === null;
    if (canBeShared) share(sheet, `${scope} ${conditionDecided(decisions)}`, { answer, decisions, warnings, count });
    return answer;
  }
  const answer = sharedAnswer(here, sheet, step, { key: `${scope} ${condition}`, count });
  if (answer !== null) sheet.own[here.place.number] = answer;
  return answer;
}

interface Made {
  readonly answer: Answer;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
}

function ownAnswer(here: Here, sheet: Sheet, step: Step): Made | null {
  const made = decided(here, sheet, step);
  if (made !== null) sheet.own[here.place.number] = made.answer;
  return made;
}

function sharedAnswer(
  here: Here,
  sheet: Sheet,
  step: Step,
  { key, count }: { readonly key: string | number; readonly count: number },
): Answer | null {
  const known = sheet.shared.get(key);
  if (known !== undefined) return answerOfShared(here, known, count);
  const made = decided(here, sheet, step);
  if (made === null) return null;
  if (made.answer.outcome.byTarget === null) return share(sheet, key, { ...made, count });
  sheet.own[here.place.number] = made.answer;
  return made.answer;
}

/** Stores an answer for other environments, each with its own targets. */
function share(
  { shared }: Sheet,
  key: string | number,
  { answer, decisions, warnings, count }: Made & { readonly count: number },
): Answer {
  const forAll = { ...answer, targets: null };
  shared.set(key, { outcome: answer.outcome, decisions, warnings, byCount: new Map([[count, forAll]]) });
  return forAll;
}

/** Decides a step alone by the rules; null if it reads the run, which is remembered. */
function decided(here: Here, sheet: Sheet, step: Step): Made | null {
  const made = decide(here, [step]);
  const { warnings, readsOfRun } = made.state;
  if (readsOfRun > 0) {
    sheet.dependence = 'run';
    return null;
  }
  const facts = { told: toldBy(made.state), isLasting: true, tags: sheet.tags };
  return { ...answerFrom(here, made.group[0]!, made, facts), warnings };
}
