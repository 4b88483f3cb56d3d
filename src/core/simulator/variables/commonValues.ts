import { foldCase } from '../../base/caseless';
import { evaluateExpression } from '../../lang/expression/evaluateExpression';
import { parseCached } from '../../lang/expression/parseCached';
import { unknownValue, type VariableSource } from '../../lang/expression/variables';
import type { Variable } from '../../model/deploymentModel';
import type { Situation } from '../scenario/situation';
import { chooseAmong } from './chooseValue';
import { anywhere } from './context';
import { isInPlaces } from './scopeKinds';
import { isSettled, valuesBeforeRun } from './valuesOfRun';
import { type VariableIndex, variableIndexOf } from './variableIndex';

/**
 * The values that all steps and targets of an environment read alike, at any time of a run and without a remark: those
 * of variables that are not scoped to a part of the run, and of the system variables that are settled.
 */
export interface CommonValues extends VariableSource {
  /** Whether another value was asked for. */
  isOtherRead: boolean;
}

/** Null if values were answered or passed in at the start. */
export function commonValuesOf(situation: Situation): CommonValues | null {
  const { model, run } = situation;
  if (run.prompted !== undefined || run.passed !== undefined) return null;
  // Looked up when the first value is asked for: many plans ask for none.
  const index = () => variableIndexOf(model.variables);
  const known = new Map<string, string | null>();
  const get = (name: string) => {
    let value = known.get(name);
    if (value === undefined) {
      value = commonValue(situation, index(), name);
      known.set(name, value);
    }
    if (value !== null) return value;
    values.isOtherRead = true;
    return unknownValue;
  };
  const values: CommonValues = {
    get names() {
      return index().names;
    },
    get,
    isOtherRead: false,
  };
  return values;
}

function commonValue(situation: Situation, { byName }: VariableIndex, name: string): string | null {
  if (/^octopus\./i.test(name)) {
    // Values with an index can depend on the targets.
    const value = isSettled(name) && !name.includes('[') ? valuesBeforeRun(situation, anywhere)(name) : null;
    return typeof value === 'string' ? value : null;
  }
  const values = byName.get(foldCase(name))?.values;
  if (values === undefined || values.some(isInPlaces)) return null;
  const choice = chooseAmong(situation, values, anywhere);
  if (choice === null || choice.isOpen || choice.isAmbiguous || choice.disputed !== null) return null;
  const { value, sensitive }: Variable = choice.chosen;
  return sensitive ? null : (value ?? null);
}

/** A text evaluated with common values alone; null if that is not possible. */
export function commonText(values: CommonValues | null, text: string): string | null {
  if (values === null) return null;
  values.isOtherRead = false;
  const evaluation = evaluateExpression(parseCached(text), values);
  const isPlain = !values.isOtherRead && evaluation.kind === 'text' && evaluation.error === null;
  return isPlain && evaluation.missing.length === 0 ? evaluation.value : null;
}
