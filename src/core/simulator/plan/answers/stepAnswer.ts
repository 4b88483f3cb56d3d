import type { Step } from '../../../model/step';
import type { Answer } from './answer';
import { answerWith } from './answerWith';
import { answerOfShared } from './cellsOf';
import { conditionDecided, conditionKey } from './conditionKey';
import { decide, type StepContext } from './decide';
import { answerFrom, type DecidedAnswer, remarksOf } from './outcomeOf';
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
  const own = isOwn || dependence === 'condition' ? sheet.own[place.number] : undefined;
  if (own !== undefined) return own;
  if (isOwn) return ownAnswer(context, sheet, step)?.answer ?? null;
  const scope = sheet.scope === null ? 0 : sheet.scope[place.at]!;
  if (dependence === 'condition') return answerByCondition(context, sheet, step, { scope, count });
  return sheet.shared.get(scope)?.byCount.get(count) ?? sharedAnswer(context, sheet, step, { key: scope, count });
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
    const { answer, decisions } = made;
    const { byTarget, remarks } = answer.outcome;
    const canBeShared = isFirst && context.table.environments.length > 1 && byTarget === null && remarks === null;
    if (canBeShared) share(sheet, `${scope} ${conditionDecided(decisions)}`, made, count);
    return answer;
  }
  return sharedAnswer(context, sheet, step, { key: `${scope} ${condition}`, count });
}

function ownAnswer(context: StepContext, sheet: Sheet, step: Step): DecidedAnswer | null {
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
  if (made.answer.outcome.byTarget === null) return share(sheet, key, made, count);
  sheet.own[context.place.number] = made.answer;
  return made.answer;
}

/** Stores an answer for other environments, each with its own targets. */
function share({ shared }: Sheet, key: string | number, made: DecidedAnswer, count: number): Answer {
  const { answer, decisions, warnings, plain } = made;
  const first = answerWith(answer.outcome, answer.cells, null);
  const isForAnyCount = decisions.every(({ standsFor }) => standsFor === undefined);
  shared.set(key, { first, isForAnyCount, decisions, warnings, plain, byCount: new Map([[count, first]]) });
  return first;
}

/** Decides a step alone by the rules; null if it reads the run, which is remembered. */
function decided(context: StepContext, sheet: Sheet, step: Step): DecidedAnswer | null {
  const made = decide(context, [step]);
  if (made.state.readsOfRun > 0) {
    sheet.dependence = 'run';
    return null;
  }
  return answerFrom(context, made.group[0]!, made, {
    remarks: remarksOf(made.state),
    isLasting: true,
    tags: sheet.tags,
  });
}
