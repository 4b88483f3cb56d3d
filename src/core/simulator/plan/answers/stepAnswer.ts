import type { Step } from '../../../model/step';
import type { Decision, RunWarning } from '../../run/run';
import type { Answer } from './answer';
import { answerOfShared } from './cellsOf';
import { conditionDecided, conditionKey } from './conditionKey';
import { decide, type StepContext } from './decide';
import { answerFrom, remarksOf } from './outcomeOf';
import type { Sheet } from './planTables';
import { countOfTags } from './targetKinds';

/**
 * The answer of a step in an environment: a known one, or the result of the rules for the step alone. Null if it also
 * depends on other steps.
 */
export function stepAnswer(context: StepContext, sheet: Sheet, step: Step): Answer | null {
  const { table, place } = context;
  const { dependence, tags } = sheet;
  if (dependence === 'run') return null;
  const count = tags === -1 ? 0 : countOfTags(table, place, tags);
  // The reasons for "no targets" name each target that does not take part, so they are not shared.
  const isOwn = dependence === 'environment' || place.at === -1 || (tags !== -1 && count === 0);
  if (isOwn || dependence === 'condition') {
    const known = sheet.own[place.number];
    if (known !== undefined) return known;
  }
  if (isOwn) return ownAnswer(context, sheet, step)?.answer ?? null;
  const scope = sheet.scope?.[place.at] ?? 0;
  if (dependence === 'scope') return sharedAnswer(context, sheet, step, { key: scope, count });
  return answerByCondition(context, sheet, step, { scope, count });
}

/** The expression is evaluated in each environment; most environments share the result. */
function answerByCondition(
  context: StepContext,
  sheet: Sheet,
  step: Step,
  { scope, count }: { readonly scope: number; readonly count: number },
): Answer | null {
  const isFirst = sheet.shared.size === 0;
  const condition = isFirst ? null : conditionKey(context, sheet);
  if (condition === null) {
    const made = ownAnswer(context, sheet, step);
    if (made === null) return null;
    const { answer, decisions, warnings } = made;
    const { byTarget, remarks } = answer.outcome;
    const canBeShared = isFirst && context.table.environments.length > 1 && byTarget === null && remarks === null;
    if (canBeShared) share(sheet, `${scope} ${conditionDecided(decisions)}`, { answer, decisions, warnings, count });
    return answer;
  }
  return sharedAnswer(context, sheet, step, { key: `${scope} ${condition}`, count });
}

interface Made {
  readonly answer: Answer;
  readonly decisions: readonly Decision[];
  readonly warnings: readonly RunWarning[];
}

function ownAnswer(context: StepContext, sheet: Sheet, step: Step): Made | null {
  const made = decided(context, sheet, step);
  if (made !== null) sheet.own[context.place.number] = made.answer;
  return made;
}

function sharedAnswer(
  context: StepContext,
  sheet: Sheet,
  step: Step,
  { key, count }: { readonly key: string | number; readonly count: number },
): Answer | null {
  const known = sheet.shared.get(key);
  if (known !== undefined) return answerOfShared(context, known, count);
  const made = decided(context, sheet, step);
  if (made === null) return null;
  if (made.answer.outcome.byTarget === null) return share(sheet, key, { ...made, count });
  sheet.own[context.place.number] = made.answer;
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
function decided(context: StepContext, sheet: Sheet, step: Step): Made | null {
  const made = decide(context, [step]);
  const { warnings, readsOfRun } = made.state;
  if (readsOfRun > 0) {
    sheet.dependence = 'run';
    return null;
  }
  const facts = { remarks: remarksOf(made.state), isLasting: true, tags: sheet.tags };
  return { ...answerFrom(context, made.group[0]!, made, facts), warnings };
}
