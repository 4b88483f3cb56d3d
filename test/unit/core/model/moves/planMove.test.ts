import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Move, type MovePlace, type Process, planMove, type RowId, rowsOf } from '../../../../../src/core/index';
import { readMove } from '../../../../../src/core/model/moves/readMove';
import { readPlace } from '../../../../../src/core/model/moves/readPlace';
import { processOf } from '../../../../support/processOf';

/** "a web(x,y) c" again from a process. */
const shape = ({ steps }: Process) =>
  steps
    .map(({ name, actions }) => (actions.length > 1 ? `${name}(${actions.map((action) => action.name)})` : name))
    .join(' ');

/** Rows by number: "2.1 2.2". */
const rowsAt = (process: Process, numbers: string): readonly RowId[] =>
  numbers.split(' ').map((number) => rowsOf(process).find((row) => row.number === number)!);

const moved = (before: string, numbers: string, to: string): Move => {
  const process = processOf(before);
  const place = readPlace(process, to);
  if (place === null) throw new Error(`"${to}" is no place.`);
  return planMove(process, rowsAt(process, numbers), place);
};

test.each([
  // steps among the steps
  ['a b c d', '3', 'up', 'a c b d', 'c moved to position 2 of 4, between a and b. Was 3.'],
  ['a b c d', '1', 'down', 'b a c d', 'a moved to position 2 of 4, between b and c. Was 1.'],
  ['a b c d', '4', 'top', 'd a b c', 'd moved to position 1 of 4, before a. Was 4.'],
  ['a b c d', '1', 'last', 'b c d a', 'a moved to position 4 of 4, after d. Was 1.'],
  ['a b c d', '4', '2', 'a d b c', 'd moved to position 2 of 4, between a and b. Was 4.'],
  ['a b c d', '1', 'before 3', 'b a c d', 'a moved to position 2 of 4, between b and c. Was 1.'],
  ['a b c d', '1', 'after c', 'b c a d', 'a moved to position 3 of 4, between c and d. Was 1.'],
  // several
  ['a b c d', '2 4', 'top', 'b d a c', '2 steps moved to positions 1 to 2 of 4, before a. Were 2 and 4.'],
  ['a b c d', '1 3', 'down', 'b d a c', '2 steps moved to positions 3 to 4 of 4, after d. Were 1 and 3.'],
  ['a b c d', '1 2', 'after 3', 'c a b d', '2 steps moved to positions 2 to 3 of 4, between c and d. Were 1 and 2.'],
  // actions within their step
  [
    'a web(x,y,z)',
    '2.3',
    'before 2.2',
    'a web(x,z,y)',
    'z moved to position 2 of 3 in step 2, between x and y. Was 2.3.',
  ],
  ['a web(x,y,z)', '2.1', '2.3', 'a web(y,z,x)', 'x moved to position 3 of 3 in step 2, after z. Was 2.1.'],
  [
    'a web(x,y,z)',
    '2.2 2.3',
    'top',
    'a web(y,z,x)',
    '2 actions moved to positions 1 to 2 of 3 in step 2, before x. Were 2.2 and 2.3.',
  ],
  // into a step
  ['a web(x,y)', '1', 'inside 2', 'web(x,y,a)', 'a moved into step 1, web, as action 1.3 of 3. Was 1.'],
  ['a web(x,y)', '1', 'after 2.1', 'web(x,a,y)', 'a moved into step 1, web, as action 1.2 of 3. Was 1.'],
  ['a b c', '2', 'into the step above', 'a(a,b) c', 'b moved into step 1, a, as action 1.2 of 2. Was 2.'],
  [
    'a b web(x,y)',
    '1 2',
    'before 3.2',
    'web(x,a,b,y)',
    '2 steps moved into step 1, web, as actions 1.2 to 1.3 of 4. Were 1 and 2.',
  ],
  ['a web(x,y)', '1', '2.2', 'web(x,a,y)', 'a moved into step 1, web, as action 1.2 of 3. Was 1.'],
  // out of a step
  ['web(x,y) b', '1.1', 'out', 'web x b', 'x moved out of its step, to position 2 of 3, between web and b. Was 1.1.'],
  ['a web(x,y) b', '2.2', 'before 1', 'y a web b', 'y moved out of its step, to position 1 of 4, before a. Was 2.2.'],
  [
    'a web(x,y,z) b',
    '2.1 2.3',
    'after 3',
    'a web b x z',
    '2 actions moved out of their step, to positions 4 to 5 of 5, after b. Were 2.1 and 2.3.',
  ],
  // to another step
  ['web(x,y) api(p,q)', '1.1', 'after 2.1', 'web api(p,x,q)', 'x moved into step 2, api, as action 2.2 of 3. Was 1.1.'],
  [
    'web(x,y) api(p,q)',
    '1.1 1.2',
    'inside 2',
    'api(p,q,x,y)',
    '2 actions moved into step 1, api, as actions 1.3 to 1.4 of 4. Were 1.1 and 1.2.',
  ],
])('%s: %s %s gives %s', (before, rows, to, after, said) => {
  const move = moved(before, rows, to);
  if (!move.ok) throw new Error(move.reason);
  expect(shape(move.process)).toBe(after);
  expect(move.said).toBe(said);
  expect(move.rows.map((row) => row.name)).toEqual(move.was.map((row) => row.name));
});

test('all actions of a step leave it as steps in their order, the last of them as the step itself', () => {
  const move = moved('a web(x,y) b', '2.1 2.2', 'after 3');
  if (!move.ok) throw new Error(move.reason);
  expect(shape(move.process)).toBe('a b x web');
  expect(move.process.steps.at(-1)!.actions[0]!.name).toBe('y');
});

test.each([
  ['a b', '1', 'up', 'there', 'Already first.'],
  ['a b', '2', 'last', 'there', 'Already last.'],
  ['a b', '1', 'before 2', 'there', 'It is already there.'],
  ['a b', '1', 'before 1', 'refused', 'It cannot go beside itself.'],
  ['a b', '1', 'out', 'refused', 'It is already a step of its own.'],
  ['a b', '1', 'into the step above', 'refused', 'There is no step above to go into.'],
  ['a b', '1', '5', 'refused', 'Choose a position from 1 to 2.'],
  ['a b', '1', '2.4', 'refused', 'Choose a place from 2.1 to 2.2.'],
  ['a b', '1', '3.1', 'refused', 'There is no such step.'],
  ['web(x,y) b', '1', 'inside 1', 'refused', 'It cannot go inside itself.'],
  ['web(x,y) b', '1', 'after 1.2', 'refused', 'It cannot go inside itself.'],
  ['web(x,y) b', '1.1', 'inside 1', 'there', 'It is already in that step.'],
  [
    'web(x,y) b',
    '1.1',
    'into the step above',
    'refused',
    'It is already inside a step. Choose another one with "Move to…".',
  ],
  ['web(x,y) b', '1', 'inside 2', 'refused', '"web" has 2 actions. A step with several cannot go inside another step.'],
  ['a web(x,y)', '1 2.1', 'top', 'refused', 'Steps and actions do not move together. Select one kind.'],
  [
    'v(p,q) web(x,y)',
    '1.1 2.1',
    'top',
    'refused',
    'Actions of different steps do not move together. Select actions of one step.',
  ],
])('%s: %s %s is %s: %s', (before, rows, to, kind, reason) => {
  expect(moved(before, rows, to)).toEqual({ ok: false, kind, reason });
});

test('the settings a step loses inside another are named before and after, in one sentence', () => {
  const move = moved('web(x,y)*web db*db', '2', 'inside 1');
  if (!move.ok) throw new Error(move.reason);
  expect(move.becomes).toBe('It becomes action 1.3 of 3 in step 1, web.');
  expect(move.note).toBe(
    " Inside web it runs where and when that step does. Its own target tag 'db' no longer applies.",
  );
});

test.each([
  ['move 14 before 3', null],
  ['move 3 before 1', 'Move 3 c before 1 a'],
  ['Move  2.1  OUT', 'Move 2.1 x out'],
  ['move y inside 3', 'Move 2.2 y inside 3 c'],
  ['move 1, 3 to the bottom', 'Move 1 a, 3 c to the bottom'],
  ['move 1 and 3 to 2.1', 'Move 1 a, 3 c to 2.1'],
  ['move nobody up', null],
  ['move 1', null],
  ['remove 1', null],
])('"%s" is read as %j', (text, label) => {
  expect(readMove(processOf('a web(x,y) c'), text)?.label ?? null).toBe(label);
});

const places = fc.oneof(
  fc.constantFrom<MovePlace>(
    { at: 'up' },
    { at: 'down' },
    { at: 'top' },
    { at: 'bottom' },
    { at: 'into' },
    { at: 'out' },
  ),
  fc.record({ at: fc.constantFrom('before', 'after', 'inside'), row: fc.nat(20) }),
);

test('no move loses or doubles an action, and the reported rows are those that moved', () => {
  const process = processOf('a web(x,y,z) c api(p,q) e');
  const all = rowsOf(process);
  const actionsOf = (each: Process) => each.steps.flatMap((step) => step.actions.map((action) => action.id));
  fc.assert(
    fc.property(fc.subarray([...all], { minLength: 1 }), places, (rows, at) => {
      const place = ('row' in at ? { ...at, row: all[Number(at.row) % all.length]! } : at) as MovePlace;
      const move = planMove(process, rows, place);
      if (!move.ok) return move.reason.endsWith('.');
      expect(actionsOf(move.process).toSorted()).toEqual(actionsOf(process).toSorted());
      expect(new Set(move.process.steps.map((step) => step.id)).size).toBe(move.process.steps.length);
      expect(move.rows).toHaveLength(rows.length);
      return true;
    }),
    { seed: 7, numRuns: 2000 },
  );
});
