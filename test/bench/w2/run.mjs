import assert from 'node:assert/strict';
import { race } from '../lib/measure.mjs';
import { noteAll, printTimes } from '../lib/results.mjs';
import { engines, ourTexts } from './engines.mjs';
import { byHand, data, fromObject, variables } from './input.mjs';

const ours = 'Preflight';
const limit = 'hand-written function, same source (limit)';
const objectLimit = 'hand-written function over an object';
const goals = { condition: [1], name: [1], script: [3, 3], loop: [3, 3], lookup: [3, 3] };
/** The others write code and have it compiled, which the product must not (no `new Function`). */
const withoutCode = ['mustache', 'liquidjs'];

/** W2: expressions ready to run, and used for the first time. */
export function run(product) {
  const source = product.variablesFrom(variables);
  for (const [kind, text] of Object.entries(ourTexts)) {
    const expected = byHand[kind](source.get);
    const evaluate = () => product.evaluateExpression(product.parseCached(text), source);
    assert.equal(evaluate().value, expected, kind);
    const ready = { [limit]: () => byHand[kind](source.get), [ours]: evaluate };
    const quick = fromObject[kind];
    if (quick !== undefined) {
      assert.equal(quick(data), expected, kind);
      ready[objectLimit] = () => quick(data);
    }
    const [ofSource, ofObject] = goals[kind];
    const first = { [ours]: () => product.evaluateExpression(product.parseExpression(text), source) };
    for (const [name, engine] of Object.entries(engines)) {
      const own = engine.texts[kind];
      if (own === undefined) continue;
      const template = engine.ready(own);
      assert.equal(template(data), expected, `${name}: ${kind}`);
      ready[name] = () => template(data);
      first[name] = engine.first ? () => engine.first(own, data) : () => engine.ready(own)(data);
    }
    const options = { rounds: 9, atLeast: 8 };
    const readyTimes = race(ready, options);
    printTimes(`W2 ${kind}: ready to run`, readyTimes);
    noteAll('W2', `${kind}, ready`, readyTimes, ours, {
      [limit]: `<= ${ofSource}`,
      ...(ofObject === undefined ? {} : { [objectLimit]: `<= ${ofObject}` }),
      ...Object.fromEntries(withoutCode.map((name) => [name, '<= 1'])),
    });
    const firstTimes = race(first, options);
    printTimes(`W2 ${kind}: first use`, firstTimes);
    noteAll('W2', `${kind}, first use`, firstTimes, ours, { mustache: '<= 0.5' });
  }
}
