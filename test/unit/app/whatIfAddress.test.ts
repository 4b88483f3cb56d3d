import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWhatIfs, printWhatIfs } from '../../../src/app/whatIfAddress';
import type { Scenario } from '../../../src/core/index';

const name = fc.string({ minLength: 1 });
const place = fc.oneof(fc.record({ action: name }), fc.record({ action: name, target: name }));
const listOf = <T>(entry: fc.Arbitrary<T>) => fc.array(entry, { minLength: 1, maxLength: 3 });
const byName = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(
    name.filter((each) => each !== '__proto__'),
    value,
    { minKeys: 1, maxKeys: 3, noNullPrototype: true },
  );
const sometimes = <T>(given: fc.Arbitrary<T>) => fc.option(given, { nil: undefined });

const scenarios = fc
  .record({
    failing: sometimes(
      listOf(
        fc.tuple(place, sometimes(listOf(fc.integer({ min: 1, max: 9 })))).map(([where, attempts]) => ({
          ...where,
          ...(attempts === undefined ? {} : { attempts }),
        })),
      ),
    ),
    skip: sometimes(listOf(name)),
    specificTargets: sometimes(listOf(name)),
    manual: sometimes(listOf(place.map((where) => ({ ...where, choice: 'Abort' as const })))),
    guidance: sometimes(listOf(place.map((where) => ({ ...where, choices: ['Retry', 'Ignore'] as const })))),
    waits: sometimes(
      listOf(
        fc
          .tuple(place, sometimes(fc.constant('ArgoCDApplicationSync' as const)))
          .map(([where, waitsFor]) => ({ ...where, choice: 'Hold' as const, ...(waitsFor && { waitsFor }) })),
      ),
    ),
    history: sometimes(
      fc.array(
        fc
          .tuple(name, sometimes(name), sometimes(name), fc.boolean())
          .map(([environment, release, tenant, isGood]) => ({
            environment,
            ...(release !== undefined && { release }),
            ...(tenant !== undefined && { tenant }),
            ...(!isGood && { success: false }),
          })),
        { maxLength: 3 },
      ),
    ),
    defects: sometimes(
      listOf(fc.tuple(name, fc.boolean()).map(([release, resolved]) => ({ release, ...(resolved && { resolved }) }))),
    ),
    health: sometimes(byName(fc.constantFrom('Unhealthy' as const, 'Unavailable' as const))),
    durations: sometimes(byName(fc.integer({ min: 1, max: 50 }))),
    minutes: sometimes(byName(fc.integer({ min: 0, max: 500 }))),
    freezeOverride: sometimes(name.map((reason) => ({ reason }))),
    startsAt: sometimes(fc.constant('2026-12-24T18:00:00+01:00')),
    guidedFailure: sometimes(fc.boolean()),
  })
  .map(({ failing, manual, guidance, waits, history, defects, health, durations, minutes, ...run }): Scenario => {
    const given = Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined));
    return {
      ...(Object.keys(given).length === 0 ? {} : { run: given }),
      ...(failing === undefined ? {} : { inject: failing }),
      ...(manual === undefined ? {} : { manual }),
      ...(guidance === undefined ? {} : { guidance }),
      ...(waits === undefined ? {} : { waits }),
      ...(history === undefined ? {} : { history }),
      ...(defects === undefined ? {} : { defects }),
      ...(health === undefined ? {} : { health }),
      ...(durations === undefined ? {} : { durations }),
      ...(minutes === undefined ? {} : { minutes }),
    };
  });

test('what-ifs survive an address with any characters in names', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const params = new URLSearchParams(printWhatIfs(scenario).map(([key, value]) => [key, value]));
      const expected = Object.keys(scenario).length === 0 ? null : scenario;
      expect(parseWhatIfs(new URLSearchParams(params.toString()))).toEqual(expected);
    }),
  );
});

test('values are never in an address', () => {
  const scenario: Scenario = {
    run: { prompted: { Password: 'hunter2' }, passed: { Key: 'hunter2' }, customFields: { Note: 'hunter2' } },
    outputs: [{ action: 'Build', name: 'Token', value: 'hunter2' }],
  };
  expect(printWhatIfs(scenario)).toEqual([]);
});

test('it reads as one would write it by hand', () => {
  const params = new URLSearchParams('fail=Deploy web@prd-web-02*1+2,Tidy&skip=Load test&answer=Approve:Abort');
  // A plus sign in an address is a space.
  expect(parseWhatIfs(new URLSearchParams(params))).toMatchObject({
    inject: [{ action: 'Deploy web', target: 'prd-web-02' }, { action: 'Tidy' }],
    run: { skip: ['Load test'] },
    manual: [{ action: 'Approve', choice: 'Abort' }],
  });
});
