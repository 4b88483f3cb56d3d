import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import {
  explain,
  explanationOf,
  processToJson,
  processToOcl,
  readProcess,
  type StepOutline,
  setStartTrigger,
  startTriggerExpressionOf,
} from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { granted } from '../../../support/granted';
import { processOf } from '../../../support/processOf';

const script = (name: string, own: Partial<StepOutline> = {}): StepOutline => ({
  name,
  ...own,
  actions: [{ name, type: 'Octopus.Script' }],
});
const inputOf = (steps: readonly StepOutline[], change: Partial<VectorInput> = {}) =>
  simulationOf({
    kind: 'deployment',
    environments: [{ name: 'Dev' }],
    process: { steps },
    targets: [],
    channels: [],
    lifecycles: [],
    tenants: [],
    variables: [{ name: 'Together', value: 'yes' }],
    run: { environment: 'Dev' },
    ...change,
  });
const runOf = (...input: Parameters<typeof inputOf>) => simulate(inputOf(...input));
const groupsOf = ({ groups }: ReturnType<typeof runOf>) => groups.map((group) => group.map(({ name }) => name));
const starting = (startTriggerExpression: string) => [
  script('A'),
  script('B', { startTrigger: 'Variable', startTriggerExpression }),
];

test.each([
  ['#{Together}', true, null],
  ['#{unless Octopus.Deployment.Error}True#{/unless}', true, 'START_TRIGGER_RUNTIME_VALUE'],
  ['#{if Octopus.Step[A].Status.Code == "Pending"}True#{/if}', false, 'START_TRIGGER_RUNTIME_VALUE'],
  ['#{Octopus.Deployment.Id | Substring 3}', false, 'START_TRIGGER_UNKNOWN'],
  ['#{Nothing}', false, 'START_TRIGGER_FALSE_BY_ERROR'],
  ['', false, 'START_TRIGGER_FALSE_BY_ERROR'],
])('R-717: %s joins the step above: %s, note %s', (expression, joins, note) => {
  const run = runOf(starting(expression));
  expect(groupsOf(run)).toEqual(joins ? [['A', 'B']] : [['A'], ['B']]);
  expect(run.notes.map(({ reason }) => reason.code)).toEqual(note === null ? [] : [note]);
});

test('R-717: a value that the model does not list is not taken for an error', () => {
  const run = runOf(starting('#{Nothing}'), { variablesComplete: false });
  expect(run.notes.map(({ reason }) => reason.code)).toEqual(['START_TRIGGER_UNKNOWN']);
});

test('R-811: a start by variable cannot stand before packages, and only where packages are fetched is that said', () => {
  const steps = [
    script('B', {
      startTrigger: 'Variable',
      startTriggerExpression: 'True',
      packageRequirement: 'BeforePackageAcquisition',
    }),
  ];
  expect(runOf(steps).warnings).toEqual([]);
  const packed = { ...script('P'), actions: [{ name: 'P', type: 'Octopus.Script', packages: ['Site'] }] };
  expect(runOf([...steps, packed]).warnings.map(({ reason }) => explain(reason))).toEqual([
    '"B" cannot run before packages are fetched, since a variable decides when it starts.',
  ]);
});

test.each([
  [{}, 1],
  [{ maxParallelism: 2 }, 0],
])('R-909: with %j there are %i notes that some servers ask nobody', (own, count) => {
  const step: StepOutline = {
    name: 'Patch',
    targetRoles: ['web'],
    ...own,
    actions: [
      { name: 'Confirm', type: 'Octopus.Manual' },
      { name: 'Apply', type: 'Octopus.Script' },
    ],
  };
  const targets = [{ name: 'orca-1', environments: ['Dev'], roles: ['web'] }];
  const notes = (change: Partial<VectorInput> = {}) => runOf([step], { targets, ...change }).notes.length;
  expect(notes()).toBe(count);
  expect(notes({ variables: [{ name: 'Octopus.Action.MaxParallelism', value: '3' }] })).toBe(0);
});

test.each([
  ['#{Together}', 'It was true before the run, so the step starts together with the previous one.'],
  ['#{unless Together}x#{/unless}', 'It was false before the run, so the step starts after the previous one.'],
  ['#{Nothing}', /cannot be evaluated, so it starts after it/],
])('the reasons of a step give the result of its start %s', (expression, says) => {
  const { environment: _, ...request } = inputOf(starting(expression));
  const stepId = request.process.steps[1]!.id;
  const explained = explanationOf(request, { stepId, actionId: null, environment: 'Dev', target: null });
  const check = explained?.checks.find(({ id }) => id === 'start');
  expect(check?.details[0]).toBe(expression);
  expect(check?.details[1]).toMatch(says);
});

test.each([
  ['OCL', processToOcl],
  ['JSON', processToJson],
])('a start by variable is written to %s and read again', (_, write) => {
  const { process } = granted(readProcess(write(processOf('build deploy'))));
  const edited = granted(setStartTrigger(process, process.steps[1]!.id, 'Variable', '#{Together}'));
  const { process: again } = granted(readProcess(write(edited)));
  expect(again.steps[1]!.startTrigger).toBe('Variable');
  expect(startTriggerExpressionOf(again.steps[1]!)).toBe('#{Together}');
});
