import { foldCase } from '../../base/caseless';
import type { Collection } from '../../lang/expression/variables';
import type { TargetsOfRun } from './runProgress';
import type { StatusQuestion } from './statusValues';
import { actionValue, stepsCollection, stepValue } from './statusValues';
import { isBeginning, patternOf, systemNameOf } from './systemNames';
import { isAbsentFamily, type PlainValue, type SystemQuestion, systemValues } from './systemValues';
import { variableIndexOf } from './variableIndex';

/** The context in which a system variable is read. */
export interface SystemReading extends StatusQuestion {
  readonly targets: TargetsOfRun | null;
}

/**
 * The value of a system variable, which no other variable replaces (V-15, V-19, V-21). Undefined: it does not exist, so
 * variables of the model are read; null: its value may be known only during a deployment.
 */
export function systemValue(reading: SystemReading, name: string): PlainValue | Collection {
  const { situation, context, progress, targets } = reading;
  const indexed = /^octopus\.(step|action)\[([^*].*?)\]\.(.+)$/i.exec(name);
  if (indexed !== null) {
    const [, kind = '', thing = '', field = ''] = indexed;
    const ask = kind.toLowerCase() === 'step' ? stepValue : actionValue;
    return ask(reading, thing, foldCase(field));
  }
  const { key, index } = patternOf(name);
  if (key === 'OCTOPUS.STEP') return stepsCollection(reading);
  // "Any entry" (`*`) reads a collection; which entry comes first is not documented.
  if (/\[\*\]/.test(name)) return null;
  const question = { situation, context, failure: progress.failure, targets, index };
  const listed = systemValues.get(key);
  const isOwn = variableIndexOf(situation.model.variables).byName.has(foldCase(name));
  if (listed !== undefined) {
    const value = listed(question);
    return value === null && isOwn ? undefined : value;
  }
  if (isOwn || isAbsentFamily(question, key)) return undefined;
  if (isBeginning(`${key}[*]`)) return isEmptyCollection(question, key) ? { entries: [] } : { entries: null };
  if (isBeginning(key)) return undefined;
  return systemNameOf(name) === 'foreign' ? undefined : null;
}

/** A collection that is known to be empty (V-23); the others are not inspected. */
function isEmptyCollection({ situation: { run } }: SystemQuestion, key: string): boolean {
  return key === 'OCTOPUS.RELEASE.CUSTOMFIELDS' && Object.keys(run.customFields ?? {}).length === 0;
}
