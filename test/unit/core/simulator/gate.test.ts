import { describe, expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { explain, explanationOf, type Freeze, type Scenario } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { toProd } from '../../../support/twoEnvironments';

const go = [{ name: 'Go', actions: [{ name: 'Go', type: 'Octopus.Script' }] }];
const input = (change: Partial<VectorInput> = {}, run: Scenario['run'] = {}) =>
  toProd(go, { ...change, run: { environment: 'Prod', ...run } });
const gateOf = (change: Partial<VectorInput>, run: Scenario['run'] = {}) => {
  const { gate, notes, outcome } = simulate(simulationOf(input(change, run)));
  return { code: gate.code, sentence: explain(gate), notes: notes.map(({ reason }) => reason.code), outcome };
};

const holidays: Freeze = {
  name: 'Holidays',
  start: '2026-12-20T00:00:00+10:00',
  end: '2027-01-05T00:00:00+10:00',
  environments: ['Prod'],
};
const frozenAt = (freeze: Freeze, startsAt: string) =>
  gateOf({ freezes: [freeze] }, { startsAt }).code === 'GATE_FROZEN';

describe('F-04: a freeze that comes again', () => {
  const weekend: Freeze = {
    ...holidays,
    start: '2026-05-02T00:00:00Z',
    end: '2026-05-02T23:00:00Z',
    recurring: { type: 'Weekly', daysOfWeek: ['Saturday', 'Sunday'] },
  };
  const monthly = (recurring: Partial<Freeze['recurring']>): Freeze => ({
    ...holidays,
    start: '2026-01-31T10:00:00Z',
    end: '2026-01-31T12:00:00Z',
    recurring: { type: 'Monthly', ...recurring },
  });

  test.each([
    ['weekly, on a later Sunday', weekend, '2026-05-10T12:00:00Z', true],
    ['weekly, on Monday', weekend, '2026-05-11T12:00:00Z', false],
    ['weekly, in the hour that is left out', weekend, '2026-05-09T23:30:00Z', false],
    ['weekly, before the first', weekend, '2026-04-26T12:00:00Z', false],
    ['every second week', { ...weekend, recurring: { ...weekend.recurring!, unit: 2 } }, '2026-05-09T12:00:00Z', false],
    [
      'every second week, the next',
      { ...weekend, recurring: { ...weekend.recurring!, unit: 2 } },
      '2026-05-16T12:00:00Z',
      true,
    ],
    ['daily, every third day', { ...weekend, recurring: { type: 'Daily', unit: 3 } }, '2026-05-05T01:00:00Z', true],
    ['daily, the day between', { ...weekend, recurring: { type: 'Daily', unit: 3 } }, '2026-05-06T01:00:00Z', false],
    ['on the 31st: June has none', monthly({}), '2026-06-30T11:00:00Z', false],
    ['on the 31st of July', monthly({}), '2026-07-31T11:00:00Z', true],
    ['on the last day', monthly({ dateOfMonth: 'L' }), '2026-06-30T11:00:00Z', true],
    [
      'on the second Tuesday',
      monthly({ monthly: 'DayOfMonth', dayNumberOfMonth: '2', dayOfWeek: 'Tuesday' }),
      '2026-06-09T11:00:00Z',
      true,
    ],
    [
      'on the last Friday',
      monthly({ monthly: 'DayOfMonth', dayNumberOfMonth: 'L', dayOfWeek: 'Friday' }),
      '2026-06-26T11:00:00Z',
      true,
    ],
    [
      '29 February, in a year without',
      { ...monthly({}), start: '2024-02-29T00:00:00Z', end: '2024-03-01T00:00:00Z', recurring: { type: 'Annually' } },
      '2025-02-28T12:00:00Z',
      false,
    ],
    [
      '29 February, in the next leap year',
      { ...monthly({}), start: '2024-02-29T00:00:00Z', end: '2024-03-01T00:00:00Z', recurring: { type: 'Annually' } },
      '2028-02-29T12:00:00Z',
      true,
    ],
    [
      'after its last day',
      { ...weekend, recurring: { ...weekend.recurring!, endType: 'OnDate', endOnDate: '2026-05-09T00:00:00Z' } },
      '2026-05-10T12:00:00Z',
      false,
    ],
    [
      'after so many times: Saturday, Sunday',
      { ...weekend, recurring: { ...weekend.recurring!, endType: 'AfterOccurrences', endAfterOccurrences: 2 } },
      '2026-05-03T12:00:00Z',
      true,
    ],
    [
      'after so many times: over',
      { ...weekend, recurring: { ...weekend.recurring!, endType: 'AfterOccurrences', endAfterOccurrences: 2 } },
      '2026-05-09T12:00:00Z',
      false,
    ],
    [
      'days are those of the fixed offset',
      {
        ...weekend,
        start: '2026-05-01T14:00:00Z',
        end: '2026-05-02T13:00:00Z',
        recurring: { type: 'Weekly', offsetMinutes: 600, daysOfWeek: ['Saturday'] },
      },
      '2026-05-08T15:00:00Z',
      true,
    ],
  ] as const)('%s', (_, freeze, moment, isFrozen) => {
    expect(frozenAt(freeze as Freeze, moment)).toBe(isFrozen);
  });
});

test('F-02: absolute time counts, its end is open, and dates that cannot be read are reported, not passed over', () => {
  expect(frozenAt(holidays, '2026-12-19T15:00:00Z')).toBe(true);
  expect(frozenAt(holidays, '2027-01-04T14:00:00Z')).toBe(false);
  expect(gateOf({ freezes: [{ ...holidays, start: 'soon' }] }, { startsAt: '2026-12-25T00:00:00Z' }).notes).toEqual([
    'FREEZE_NOT_CHECKED',
  ]);
});

test('F-09: the message names the freeze, its end in its own offset, and what stays open', () => {
  expect(gateOf({ freezes: [holidays] }, { startsAt: '2026-12-25T00:00:00Z' }).sentence).toBe(
    'The freeze "Holidays" stops deployments to Prod until 2027-01-05T00:00:00+10:00. Other environments and runbooks are open.',
  );
});

test('F-08: one reason overrides every active freeze, with a warning for each', () => {
  const freezes = [holidays, { ...holidays, name: 'Audit' }];
  const run = simulate(
    simulationOf(input({ freezes }, { startsAt: '2026-12-25T00:00:00Z', freezeOverride: { reason: 'Fire' } })),
  );
  expect(run.warnings.map(({ reason }) => explain(reason))).toEqual([
    'It starts despite the freeze "Holidays": Fire.',
    'It starts despite the freeze "Audit": Fire.',
  ]);
});

test('R-908: a run that waits for approval is paused before its first step, and says of whom', () => {
  const approvals = [
    { name: 'Prod', environments: ['Prod'], approvers: ['Ann'] },
    { name: 'Regulated', environments: ['prod'], approvers: ['Bo', 'team:CAB'], minimum: 2 },
  ];
  expect(gateOf({ approvals }, { approval: 'Pending' })).toMatchObject({
    code: 'GATE_APPROVAL_PENDING',
    outcome: 'Paused',
    sentence: 'It waits for approval: it needs 2 approvals, from Ann, Bo or the team CAB.',
  });
  expect(gateOf({ approvals }).notes).toEqual(['APPROVAL_ASSUMED']);
});

test('each new gate has proposals that let the run start, each verified', () => {
  const cases: readonly (readonly [Partial<VectorInput>, Scenario['run'], string])[] = [
    [{ freezes: [holidays] }, { startsAt: '2026-12-25T00:00:00Z' }, 'Start at 2027-01-05T00:00:00+10:00 or later'],
    [{ settings: { projectDisabled: true } }, {}, 'Enable the project'],
    [
      { approvals: [{ name: 'A', environments: ['Prod'], approvers: ['Ann'] }] },
      { approval: 'Rejected' },
      'It is approved',
    ],
    [{ policies: [{ name: 'P', action: 'Block', result: 'Violated' }] }, {}, 'The policy P allows it'],
  ];
  for (const [change, run, sentence] of cases) {
    const { process, model, scenario } = simulationOf(input(change, run));
    const explanation = explanationOf(
      { process, model, scenario },
      {
        environment: 'Prod',
        stepId: process.steps[0]!.id,
        actionId: null,
        target: null,
      },
    );
    expect(JSON.stringify(explanation)).toContain(sentence);
  }
});
