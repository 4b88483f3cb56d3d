import { foldCase } from '../../../base/caseless';
import { joined, type Value } from '../evaluate/value';
import type { Loop } from '../tree';
import { type Code, type CompiledPlace, interpreterOnly } from './code';
import { charge } from './costs';
import { entryListOf } from './entryList';
import { followSteps } from './followSteps';
import { compileOffList } from './offList';

/**
 * A loop over entries made by names: `Server[0].Port`, `Server[1].Port`. All other collections are left to the
 * interpreter.
 */
export function compileLoop(token: Loop, place: CompiledPlace): Code | null {
  const { costs } = place;
  const variable = foldCase(token.variable);
  if (place.loop !== null || variable === 'OCTOPUS') return null;
  const { node, taken } = followSteps(place.top, token.collection.steps);
  if (taken < token.collection.steps.length || node.entries === null || node.name !== null || node.text !== null)
    return null;
  const list = entryListOf(node);
  const { items } = list;
  // A node without a text may still have one that is not in the list of names.
  const ownText = compileOffList(token.collection, token.collection.steps.length, place);
  charge(costs, 4, 0);
  costs.times = items.length;
  costs.depth += 1;
  charge(costs, 2, 0);
  const body = place.compile(token.body, { ...place, loop: { variable, list } });
  costs.times = 1;
  costs.depth -= 1;
  if (body === null) return null;
  return (run) => {
    if (ownText(run) !== null) return interpreterOnly;
    let output: Value = '';
    for (let index = 0; index < items.length; index += 1) {
      run.item = index;
      const value = body(run);
      if (value === interpreterOnly || value === null) return interpreterOnly;
      output = typeof output === 'string' && typeof value === 'string' ? output + value : joined(output, value);
    }
    return output;
  };
}
