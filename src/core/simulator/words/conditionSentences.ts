import { listed } from '../../base/words';
import type { ConditionFacts } from '../reasons/conditionFacts';
import type { EarlierFailure } from '../reasons/earlierFailure';
import { quoted, shortened } from './phrases';
import type { Sentences } from './sentence';

/** Run conditions of steps and child actions (RULES.md, section 6). */
export const conditionSentences: Sentences<keyof ConditionFacts> = {
  COND_SUCCESS_PRIOR_FAILURE: ({ failure }) => `An earlier step failed: ${failureOf(failure)}.`,
  COND_FAILURE_NO_FAILURE: () => 'It runs only after a failure, and nothing has failed.',
  COND_VARIABLE_FALSE: () => 'Its expression is false here.',
  COND_VARIABLE_ERROR: ({ message }) => `Its expression cannot be evaluated: ${message}`,
  COND_UNKNOWN: ({ dependsOn, notInModel, message }) => unknown(dependsOn, notInModel ?? [], message),
  PARENT_CONDITION_CHANGED: () => 'The expression of its step has since become false.',
  CHILD_PRIOR_FAILED: ({ target }) => `An earlier action of this step failed${target === null ? '' : ` on ${target}`}.`,
  KIND_UNKNOWN: () => 'The file does not say what type of step it is: its step template is not known here.',
  NOTHING_RAN: () => 'None of its actions runs, each for its own reason.',
};

function failureOf({ action, target }: EarlierFailure): string {
  return target === null ? action : `${action} on ${target}`;
}

function unknown(dependsOn: readonly string[], notInModel: readonly string[], message: string | null): string {
  if (notInModel.length > 0) {
    const others = dependsOn.filter((name) => !notInModel.includes(name));
    const are = notInModel.length === 1 ? 'is' : 'are';
    const more = others.length === 0 ? '' : ` It also depends on ${listed(others.map(variableInWords))}.`;
    return `It reads ${listed(notInModel.map(quoted))}, which ${are} not in the model.${more}`;
  }
  // What ended the evaluation, such as a value that grows without limit.
  if (dependsOn.length === 0 && message !== null) return `This dry run cannot evaluate its expression: ${message}`;
  if (dependsOn.length === 0) return 'It depends on something known only during a deployment.';
  if (dependsOn.some((name) => name.startsWith('#{')))
    return `This dry run cannot evaluate its expression: ${shortened(dependsOn.join(' '))}`;
  return `It depends on ${listed(dependsOn.map(variableInWords))}, known only during a deployment.`;
}

/** `"NeedsWarmUp" of Deploy package` for an output, `"Name"` for a variable; other texts are unchanged. */
export function variableInWords(name: string): string {
  const output = /^Octopus\.Action\[(.+?)\]\.Output(?:\[.+?\])?\.(.+)$/i.exec(name);
  if (output !== null) return `${quoted(output[2] ?? '')} of ${output[1]}`;
  return name.includes(' ') ? name : quoted(name);
}
