import type { Situation } from '../scenario/situation';
import type { VariableContext } from './context';
import { outputValue, parseOutputName } from './outputValue';
import type { RunValues } from './resolveText';
import { nothingYet, type RunProgress } from './runProgress';
import { systemValue } from './systemValue';

/** Who is told of what a text asks of the run. */
export interface RunReading {
  /** The run so far; asked anew for each name. */
  readonly progress: () => RunProgress;
  /** An output was read without a target of its own, and the targets differ (V-17). */
  readonly ambiguous: (name: string) => void;
}

/** System values that are the same all through a run, and in every process that runs there. */
const settled = /^octopus\.(environment|release|runbook|deployment\.tenant|deployment\.trigger)\./i;

/** System variables and outputs as they stand at a moment of a run. */
export function valuesOfRun(situation: Situation, context: VariableContext, reading: RunReading): RunValues {
  return (name) => {
    const asked = parseOutputName(name);
    const isSettled = asked === null && settled.test(name);
    const progress = isSettled ? nothingYet : reading.progress();
    if (asked === null) return systemValue(situation, progress, name, context);
    const isOwn = asked.target !== null;
    const target = asked.target ?? context.target?.name ?? null;
    const { value, isAmbiguous } = outputValue(situation, progress, { ...asked, target, isOwn });
    if (isAmbiguous) reading.ambiguous(name);
    return value;
  };
}

/** The same before the first step. */
export function valuesBeforeRun(situation: Situation, context: VariableContext): RunValues {
  return valuesOfRun(situation, context, { progress: () => nothingYet, ambiguous: () => undefined });
}
