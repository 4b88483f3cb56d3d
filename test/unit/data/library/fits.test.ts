import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fits } from '../../../../src/data/storage/schemas/fits';
import { stepSchema } from '../../../../src/data/storage/schemas/processSchema';
import { logSchema, partSchema } from '../../../../src/data/storage/schemas/recordSchemas';
import { DocumentRecords } from '../../../../src/state/library/DocumentRecords';
import { editorWith } from '../../../support/editorWith';
import { sample } from '../../../support/samples';

const schemas: Readonly<Record<string, v.GenericSchema>> = {
  text: v.string(),
  number: v.number(),
  flag: v.boolean(),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  some: v.pipe(v.array(v.number()), v.minLength(1)),
  even: v.pipe(
    v.number(),
    v.check((value) => value % 2 === 0),
  ),
  pick: v.picklist(['a', 'b']),
  closed: v.object({ a: v.string(), b: v.exactOptional(v.nullable(v.number())), c: v.optional(v.boolean(), false) }),
  loose: v.looseObject({ a: v.literal('a'), b: v.exactOptional(v.array(v.string())) }),
  record: v.record(v.string(), v.union([v.string(), v.number()])),
  map: v.map(v.string(), v.number()),
  pair: v.tuple([v.string(), v.number()]),
  kinds: v.variant('a', [v.object({ a: v.literal('a') }), v.object({ a: v.literal('b'), b: v.number() })]),
  bytes: v.custom<Uint8Array>((value) => value instanceof Uint8Array),
};

const values = fc.oneof(
  fc.anything({
    key: fc.constantFrom('a', 'b', 'c', 'd', '__proto__', 'constructor'),
    values: [fc.constantFrom<unknown>('a', 'b', 'c', 0, 1, -1, 2, 0.5, NaN, null, undefined, true, false)],
    maxDepth: 2,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.record(
    { a: fc.constantFrom('a', 'b', 7), b: fc.constantFrom<unknown>(1, null, undefined, ['x']), c: fc.boolean() },
    { requiredKeys: [] },
  ),
  fc.tuple(fc.string(), fc.nat()),
);

test('a fitting value equals the output of its schema', () => {
  let fitting = 0;
  fc.assert(
    fc.property(values, (value) => {
      for (const [name, schema] of Object.entries(schemas)) {
        if (!fits(schema)(value)) continue;
        fitting += 1;
        expect(v.safeParse(schema, value), name).toMatchObject({ success: true, output: value });
        expect(v.parse(schema, value), name).toEqual(value);
      }
    }),
    { numRuns: 2000 },
  );
  expect(fitting).toBeGreaterThan(200);
});

test('a value that the schemas accept unchanged fits', () => {
  const good: Readonly<Record<string, unknown>> = {
    ...{ text: '', number: -0.5, flag: false, count: 0, some: [1], pick: 'b', bytes: new Uint8Array(1) },
    ...{ closed: { a: '', c: true }, loose: { a: 'a', z: [{}] }, record: { x: 1, y: '' }, map: new Map([['a', 1]]) },
    ...{ pair: ['', 1], kinds: { a: 'b', b: 2 } },
  };
  for (const [name, value] of Object.entries(good)) expect(fits(schemas[name]!)(value), name).toBe(true);
});

test('all that is written of a process fits, so that reading it checks each field once', () => {
  for (const slug of ['harbor-web', 'two-hundred-steps']) {
    const store = editorWith(sample(slug).process, { model: sample(slug).model });
    const head = { key: 'k', format: 1, id: 'test', title: 'Test', origin: 'sample' } as const;
    const records = new DocumentRecords({ ...head, createdAt: 0, removedAt: null, session: null });
    const { batch } = records.batchFor(store.getState().documents['test']!, { at: 1, by: 'page', session: null })!;
    const stored = structuredClone(batch.logs);
    const parts = stored.flatMap((write) => write.parts);
    expect(parts.filter((part) => !fits(partSchema)(part))).toEqual([]);
    expect(stored.filter(({ record }) => !fits(logSchema)(record))).toEqual([]);
    const [step] = parts.flatMap((part) => (part.kind === 'step' ? [part.value] : []));
    expect(fits(stepSchema)({ ...step, name: 7 })).toBe(false);
  }
});
