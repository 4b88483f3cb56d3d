import type { ReasonCode } from '../../reasons/reason';
import { conditionFor } from '../../run/passesOf';
import type { Decision } from '../../run/run';
import { newRunState } from '../../run/runState';
import { commonText } from '../../variables/commonValues';
import { explain } from '../../words/explain';
import type { StepData } from './answerCache';
import type { StepContext } from './decide';
import { targetsOfStep } from './targetLists';

/** The key for an expression that is true. */
const holds = 'holds';

/** The result of a step's expression as far as a cell shows it; null if the step must be decided alone. */
export function conditionKey(context: StepContext, stepData: StepData): string | null {
  const text = commonText(context.environmentData.values, stepData.facts.expression);
  if (text === null) return evaluatedKey(context, stepData);
  const known = stepData.keyOfText.get(text);
  if (known !== undefined) return known;
  const key = evaluatedKey(context, stepData);
  if (key !== null) stepData.keyOfText.set(text, key);
  return key;
}

function evaluatedKey({ situation, environmentData }: StepContext, stepData: StepData): string | null {
  const { facts, tags } = stepData;
  const state = newRunState(situation, environmentData.participation, true);
  const roles = tags === -1 ? null : facts.tags;
  const [target = null] = targetsOfStep(environmentData, stepData);
  const { answer } = conditionFor(state, { facts, step: facts.step, roles }, target);
  if (state.tellsApart || state.readsOfRun > 0 || state.warnings.length + state.notes.length > 0) return null;
  if (answer.holds === true) return holds;
  return `${answer.holds === null ? 'Unknown' : 'Skip'} ${explain(answer.reason)}`;
}

/** The same key, from the decisions about a step with one action. */
export function conditionDecided(decisions: readonly Decision[]): string {
  const leaf = decisions.find(({ action }) => action !== null);
  return leaf !== undefined && ofConditions.includes(leaf.reason.code)
    ? `${leaf.decision} ${explain(leaf.reason)}`
    : holds;
}

const ofConditions: readonly ReasonCode[] = ['COND_VARIABLE_FALSE', 'COND_VARIABLE_ERROR', 'COND_UNKNOWN'];
