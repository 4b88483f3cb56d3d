import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { explain, type StepOutline } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

const script = (name: string, own: Partial<StepOutline> = {}): StepOutline => ({
  name,
  ...own,
  actions: [{ name, type: 'Octopus.Script' }],
});
const runOf = (steps: readonly StepOutline[], change: Partial<VectorInput> = {}) =>
  simulate(
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
    }),
  );
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
