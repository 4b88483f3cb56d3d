import { pathText } from '../canonicalText';
import { isCollection } from '../evaluate/evaluationRun';
import { notKnown } from '../evaluate/value';
import type { Path } from '../tree';
import { type Code, type CompiledPlace, interpreterOnly } from './code';
import { charge, longestValue } from './costs';
import { isPlain } from './valueAt';

/**
 * A path that is not in the list of names: the source is asked for the whole path and for its prefixes, none of which
 * may have a text, because JSON would continue from it. Members of a collection were already covered by the whole path.
 */
export function compileOffList(path: Path, stepsTaken: number, { costs }: CompiledPlace): Code {
  const { steps } = path;
  const whole = pathText(path);
  const beginnings: string[] = [];
  for (let length = steps.length - 1; length > Math.max(0, Math.min(stepsTaken, steps.length - 1)); length -= 1)
    beginnings.push(pathText({ ...path, steps: steps.slice(0, length) }));
  charge(costs, steps.length * steps.length, longestValue);
  return ({ source }) => {
    const value = source.get(whole);
    if (typeof value === 'string') return isPlain(value) ? value : interpreterOnly;
    if (value === null) return '';
    if (typeof value === 'symbol') return notKnown(whole, value);
    if (value !== undefined) return interpreterOnly;
    for (let index = 0; index < beginnings.length; index += 1) {
      const beginning = source.get(beginnings[index]!);
      if (beginning !== undefined && !isCollection(beginning)) return interpreterOnly;
    }
    return null;
  };
}
