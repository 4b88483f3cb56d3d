import { foldCase } from '../../base/caseless';
import type { Collection } from '../../lang/expression/variables';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';
import { outsideOf } from './insideTemplate';
import { type AskedOutput, outputValue, parseOutputName } from './outputValue';
import type { RunValues } from './resolved';
import { initialProgress, type RunProgress, type TargetsOfRun } from './runProgress';
import { actionsCollection } from './statusValues';
import { systemValue } from './systemValue';
import type { PlainValue } from './systemValues';
import { askedOfSteps } from './templateNames';

/** Callbacks about what a text reads of the run. */
export interface RunReading {
  /** The run so far; called for each name. */
  readonly progress: () => RunProgress;
  /** Called if an output was read without a target, and the targets have different values (V-17). */
  readonly ambiguous: (name: string) => void;
  /** Null if it has not been computed which targets take part. */
  readonly targets: TargetsOfRun | null;
}

/** System values that do not change during a run, nor with the process. */
const settled = /^octopus\.(environment|release|runbook|deployment\.tenant|deployment\.trigger)\./i;

export function isSettled(name: string): boolean {
  return settled.test(name);
}

/** System variables and outputs at a point of a run. */
export function valuesOfRun(situation: Situation, context: VariableContext, reading: RunReading): RunValues {
  const outputOf = (name: string, at: VariableContext, asked: AskedOutput): PlainValue => {
    const isOwn = asked.target !== null;
    const target = asked.target ?? at.target?.name ?? null;
    const { value, isAmbiguous } = outputValue(situation, reading.progress(), { ...asked, target, isOwn });
    if (isAmbiguous) reading.ambiguous(name);
    return value;
  };
  return (name, isOutside = false): PlainValue | Collection => {
    const at = isOutside ? outsideOf(context) : context;
    const asked = askedOfSteps(situation, at, name);
    if (asked === 'unknown') return null;
    if (asked === 'missing') return undefined;
    if (asked !== null) return outputOf(name, at, asked);
    const progress = isSettled(name) ? initialProgress : reading.progress();
    const question = { situation, progress, context: at, targets: reading.targets };
    if (foldCase(name) !== 'OCTOPUS.ACTION') return systemValue(question, name);
    return actionsCollection(question, (action, output) => {
      const own = `Octopus.Action[${action}].Output${output}`;
      const inLoop = parseOutputName(own);
      return inLoop === null ? undefined : outputOf(own, at, inLoop);
    });
  };
}

/** The same before the first step. */
export function valuesBeforeRun(
  situation: Situation,
  context: VariableContext,
  targets: TargetsOfRun | null = null,
): RunValues {
  return valuesOfRun(situation, context, { progress: () => initialProgress, ambiguous: () => undefined, targets });
}
