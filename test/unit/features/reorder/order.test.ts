import { expect, test } from 'vitest';
import { blockOf, type Process, planBlockMove } from '../../../../src/core/index';
import { dropPlaceAt } from '../../../../src/features/reorder/dropPlace';
import { linesOf, treeRowsOf } from '../../../../src/features/reorder/treeRows';
import { granted } from '../../../support/granted';
import { processUsing, withWebService } from '../../../support/templateUses';

const shape = ({ steps }: Process) =>
  steps
    .map(({ name, actions }) => (actions.length > 1 ? `${name}(${actions.map((action) => action.name)})` : name))
    .join(' ');

/** Drops rows, named by their keys, at a height; the steps named in `folded` are closed. */
function dropped(words: string, keys: string, height: number, shift: -1 | 0 | 1, folded: readonly string[] = []) {
  const process = processUsing(words, ['Roll']);
  const lines = linesOf(treeRowsOf(process, withWebService), new Set(folded));
  const moving = treeRowsOf(process).filter((row) => keys.split('+').includes(row.key));
  const block = granted(blockOf(process, moving));
  const place = dropPlaceAt(lines, block, { height, shift });
  if (place === null) throw new Error('There is always a place.');
  const move = planBlockMove(process, block, place.place);
  return { line: place.line, isInside: place.isInside, after: move.ok ? shape(move.process) : move.reason };
}

// Rows on screen: a, web, drain, copy, c. Heights count rows from the top.
test.each([
  ['c', 0.2, 0, 'c a web(drain,copy)'],
  ['c', 0.8, 1, 'a c web(drain,copy)'],
  ['c', 2.4, 1, 'a c web(drain,copy)'],
  ['c', 2.6, 4, 'It is already there.'],
  ['a', 4.4, 4, 'web(drain,copy) a c'],
  ['a', 99, 5, 'web(drain,copy) c a'],
  ['web', -5, 0, 'web(drain,copy) a c'],
])('a step dragged straight stays a step: %s at height %f lands under row %i: %s', (keys, height, line, after) => {
  expect(dropped('a web(drain,copy) c', keys, height, 0)).toEqual({ line, isInside: false, after });
});

test.each([
  ['c', 3.1, 3, 'a web(drain,c,copy)'],
  ['c', 4.2, 4, 'a web(drain,copy,c)'],
  ['c', 2, 2, 'a web(c,drain,copy)'],
  ['c', 1.1, 1, 'a(a,c) web(drain,copy)'],
  ['a+c', 3, 3, 'web(drain,a,c,copy)'],
  ['web', 5, 5, '"web" has 2 actions. A step with several cannot go inside another step.'],
])('a step dragged to the right goes inside the step above: %s at height %f', (keys, height, line, after) => {
  expect(dropped('a web(drain,copy) c', keys, height, 1)).toEqual({ line, isInside: true, after });
});

test('moved a level to the right where it is, a step goes inside the one above it', () => {
  expect(dropped('a b', 'b', 1.5, 1).after).toBe('a(a,b)');
});

test('with no step above there is none to go inside, so it stays among the steps', () => {
  expect(dropped('a b', 'b', 0, 1)).toEqual({ line: 0, isInside: false, after: 'b a' });
});

test.each([
  ['web drain', 3.9, 0, 4, true, 'a web(copy,drain) c'],
  ['web drain', 0, 0, 0, false, 'drain a web c'],
  ['web drain', 5, 0, 5, false, 'a web c drain'],
  ['web drain', 3, -1, 4, false, 'a web drain c'],
  ['web drain', 5, 1, 5, true, 'a web c(c,drain)'],
  ['web drain', 1, 1, 1, true, 'a(a,drain) web c'],
  ['web drain+web copy', 0, 0, 0, false, 'drain web a c'],
] as const)('an action: %s at height %f, shifted by %i', (keys, height, shift, line, isInside, after) => {
  expect(dropped('a web(drain,copy) c', keys, height, shift)).toEqual({ line, isInside, after });
});

test('an action goes straight into another step that has actions', () => {
  expect(dropped('web(p,q) api(x,y)', 'web p', 5, 0)).toEqual({ line: 5, isInside: true, after: 'web api(x,p,y)' });
});

test('a folded step is passed as one row, and taken into at its end', () => {
  const words = 'a web(drain,copy) c';
  expect(dropped(words, 'a', 1.9, 0, ['web'])).toEqual({ line: 2, isInside: false, after: 'web(drain,copy) a c' });
  expect(dropped(words, 'a', 1.9, 1, ['web'])).toEqual({ line: 2, isInside: true, after: 'web(drain,copy,a) c' });
});

// Lines on screen: a, Roll, its three steps, web, drain, copy.
test.each([
  ['a', 1.9, 0, 1, 'It is already there.'],
  ['a', 2.9, 0, 1, 'It is already there.'],
  ['a', 3.6, 0, 5, 'Roll a web(drain,copy)'],
  ['web', 4.9, 0, 5, 'It is already there.'],
  ['web', 2.9, 0, 1, 'a web(drain,copy) Roll'],
  ['Roll', 7.9, 0, 8, 'a web(drain,copy) Roll'],
  ['Roll', 0.2, 0, 0, 'Roll a web(drain,copy)'],
  ['web drain', 3, 0, 1, 'a drain Roll web'],
] as const)(
  'between the steps of a process template is no place: %s at height %f',
  (keys, height, shift, line, after) => {
    expect(dropped('a Roll web(drain,copy)', keys, height, shift)).toEqual({ line, isInside: false, after });
  },
);

test('a step dragged to the right below a process template says that it does not go inside', () => {
  const { line, after } = dropped('a Roll b', 'b', 4.8, 1);
  expect(line).toBe(5);
  expect(after).toMatch(/process template/);
});

test('a folded use is one line', () => {
  expect(dropped('a Roll b', 'a', 1.9, 0, ['Roll'])).toEqual({ line: 2, isInside: false, after: 'Roll a b' });
});

test('the bar of steps that start together continues beside the steps of a template', () => {
  const process = processUsing('a +Roll b', ['Roll']);
  const bars = (folded: readonly string[]) =>
    linesOf(treeRowsOf(process, withWebService), new Set(folded)).map(({ together }) => together);
  expect(bars([])).toEqual(['first', 'middle', 'middle', 'middle', 'last', null]);
  expect(bars(['Roll'])).toEqual(['first', 'last', null]);
});
