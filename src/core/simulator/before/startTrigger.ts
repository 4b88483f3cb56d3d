import type { Step } from '../../model/step';
import { startTriggerExpressionOf } from '../../model/stepSettings';
import type { NoteReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { anywhere } from '../variables/context';
import type { RunValues } from '../variables/resolved';
import { resolveText } from '../variables/resolveText';
import { valuesBeforeRun } from '../variables/valuesOfRun';

/** Whether a step starts with the previous one, decided once for the whole run, with the notes about that. */
export interface StartAnswer {
  readonly withPrevious: boolean;
  readonly note: NoteReason | null;
}

/** Evaluates a start trigger by variable when the plan is made. */
export function startByVariable(situation: Situation, step: Step): StartAnswer {
  const text = startTriggerExpressionOf(step);
  // The first step of a process template starts when the step that uses the template does; that trigger is evaluated
  // outside the template (T-05).
  const isInside = step.origin !== undefined && step.origin.place > 1;
  const context = isInside ? { ...anywhere, step } : anywhere;
  let readsRun = false;
  const known = valuesBeforeRun(situation, context);
  /** Values that exist only during the run are missing here, not unknown. */
  const values: RunValues = (name, isOutside) => {
    if (!ofRun.test(name)) return known(name, isOutside);
    readsRun = true;
    return undefined;
  };
  const resolved = resolveText(situation, text, context, values);
  const facts = { step: step.name, expression: resolved.source };
  const withPrevious = resolved.truth === true;
  if (readsRun) return { withPrevious, note: reasonOf('START_TRIGGER_RUNTIME_VALUE', 'R-717', facts) };
  if (text.trim() === '' || resolved.kind === 'error')
    return { withPrevious: false, note: reasonOf('START_TRIGGER_FALSE_BY_ERROR', 'R-717', facts) };
  if (resolved.truth === null) return { withPrevious: false, note: reasonOf('START_TRIGGER_UNKNOWN', 'R-717', facts) };
  return { withPrevious, note: null };
}

/** Names of outputs, statuses, the error and the target. */
const ofRun = /^octopus\.(?:(?:processtemplate(?:\[.*?\])?\.)?(?:action|step)\b|deployment\.error|machine\.)/i;
