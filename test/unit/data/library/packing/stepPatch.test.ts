import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Step } from '../../../../../src/core/index';
import { packedStep, unpackedStep } from '../../../../../src/data/storage/library/packing/packedStep';
import { changedStep, changesBetween } from '../../../../../src/data/storage/library/packing/stepPatch';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { processOf } from '../../../../support/processOf';

const [plain] = processOf('a').steps;

function stepWith(properties: readonly (readonly [string, string])[], fields: Partial<Step> = {}): Step {
  return { ...plain!, ...fields, properties: new Map(properties) };
}

/** As it comes back from the database. */
const stored = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Equal down to the order of fields and properties, which a file keeps. */
const exact = (step: unknown) => JSON.stringify(packedStep(step as Step));

test('a changed property is one change', () => {
  const before = stepWith([
    ['Script', 'long text'],
    ['Note', 'old'],
  ]);
  const after = stepWith([...before.properties].map(([key, value]) => [key, key === 'Note' ? 'new' : `${value}`]));
  expect(changesBetween(before, after)).toEqual([[['properties', 'Note'], 'new']]);
});

test.each([
  ['one that is gone', [['b', '2']]],
  [
    'one more at the end',
    [
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ],
  ],
  [
    'one between the others',
    [
      ['a', '1'],
      ['x', '0'],
      ['b', '2'],
    ],
  ],
  [
    'the other order',
    [
      ['b', '2'],
      ['a', '1'],
    ],
  ],
  [
    'names that mean something to objects',
    [
      ['__proto__', '1'],
      ['constructor', '2'],
      ['toJSON', '3'],
    ],
  ],
] as const)('properties with %s come back in their order', (_what, properties) => {
  const before = stepWith([
    ['a', '1'],
    ['b', '2'],
  ]);
  const after = stepWith(properties);
  const changes = changesBetween(before, after);
  if (changes !== null) expect(exact(changedStep(before, stored(changes)))).toBe(exact(after));
  expect(exact(unpackedStep(stored(packedStep(after))))).toBe(exact(after));
});

test('any step comes back from any other, or is kept whole', () => {
  fc.assert(
    fc.property(arbitraryProcess({ minSteps: 2, secrets: true }), ({ steps }) => {
      const [before, other] = steps as readonly [Step, Step];
      const mixed = { ...before, name: other.name, properties: other.properties, actions: before.actions };
      for (const after of [other, mixed, { ...before, actions: [...other.actions].reverse() }]) {
        const changes = changesBetween(before, after);
        if (changes !== null) expect(exact(changedStep(before, stored(changes)))).toBe(exact(after));
        expect(unpackedStep(stored(packedStep(after)))).toEqual(after);
      }
    }),
    { numRuns: 200, seed: 17 },
  );
});

test('a number that JSON does not know is kept whole', () => {
  const extras = (value: number): Step['extras'] => [{ kind: 'attribute', name: 'x', value: { kind: 'json', value } }];
  const before = stepWith([], { extras: extras(1) });
  expect(changesBetween(before, stepWith([], { extras: extras(2) }))).not.toBeNull();
  for (const odd of [Number.POSITIVE_INFINITY, -0])
    expect(changesBetween(before, stepWith([], { extras: extras(odd) }))).toBeNull();
});
