import { foldCase } from '../../base/caseless';
import type { Collection } from '../../lang/expression/variables';
import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';
import { outsideOf } from './insideTemplate';
import { type AskedOutput, outputValue, parseOutputName } from './outputValue';
import type { RunValues } from './resolveText';
import { nothingYet, type RunProgress, type TargetsOfRun } from './runProgress';
import { actionsCollection } from './statusValues';
import { systemValue } from './systemValue';
import type { PlainValue } from './systemValues';
import { askedOfSteps } from './templateNames';

/** Who is told of what a text asks of the run. */
export interface RunReading {
  /** The run so far; asked again for each name. */
  readonly progress: () => RunProgress;
  /** An output was read without a target of its own, and the targets differ (V-17). */
  readonly ambiguous: (name: string) => void;
  /** Null where nobody worked out yet which targets take part. */
  readonly targets: TargetsOfRun | null;
}

/** System values that are the same all through a run, and in every process that runs there. */
const settled = /^octopus\.(environment|release|runbook|deployment\.tenant|deployment\.trigger)\./i;

/** System variables and outputs as they are at a moment of a run. */
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
    const progress = settled.test(name) ? nothingYet : reading.progress();
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
  return valuesOfRun(situation, context, { progress: () => nothingYet, ambiguous: () => undefined, targets });
}
