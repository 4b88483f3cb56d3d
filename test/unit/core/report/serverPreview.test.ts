import { expect, test } from 'vitest';
import { planOf, previewShape } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

/** How the server presents a plan, and how ours is laid beside it: the P- rules. */

type Steps = VectorInput['process']['steps'];
type Entry = Readonly<Record<string, unknown>>;

const step = (name: string, change: object = {}, ofStep: object = {}): Steps[number] => ({
  name,
  actions: [{ name, type: 'Octopus.Script', ...change }],
  ...ofStep,
});
const target = (name: string, change: object = {}) => ({ name, environments: ['Prod'], roles: ['web'], ...change });

function inputOf(steps: Steps, change: Partial<VectorInput> = {}) {
  return simulationOf({
    kind: 'deployment',
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    targets: [],
    channels: [{ name: 'Default' }, { name: 'Hotfix' }],
    lifecycles: [],
    tenants: [{ name: 'Acme', tags: ['Ring/Early'], environments: ['Prod'] }],
    variables: [],
    settings: { tenantMode: 'TenantedOrUntenanted', allowNoTargets: true },
    run: { environment: 'Prod' },
    ...change,
    process: { steps },
  });
}

function entriesOf(steps: Steps, change: Partial<VectorInput> = {}, environment = 'Prod'): readonly Entry[] {
  const shape = previewShape(inputOf(steps, change), environment);
  return shape['StepsToExecute'] as readonly Entry[];
}

const namesIn = (entries: readonly Entry[]) => entries.map(({ ActionName }) => ActionName);

test.each(['deployment', 'runbook'] as const)('P-01: the preview of a %s lists the steps that run', (kind) => {
  expect(namesIn(entriesOf([step('One'), step('Two')], { kind }))).toEqual(['One', 'Two']);
});

test('P-02: an entry is an action, with its number, target tags and machines', () => {
  const children: Steps[number] = {
    name: 'Roll',
    targetRoles: ['web'],
    actions: [
      { name: 'Drain', type: 'Octopus.Script' },
      { name: 'Deploy', type: 'Octopus.Script' },
    ],
  };
  expect(entriesOf([step('One'), children], { targets: [target('b'), target('a')] })).toEqual([
    {
      ActionName: 'One',
      ActionNumber: '1',
      Roles: [],
      Machines: [],
      CanBeSkipped: true,
      IsDisabled: false,
      HasNoApplicableMachines: false,
      UnavailableMachines: [],
      ExcludedMachines: [],
    },
    expect.objectContaining({
      ActionName: 'Drain',
      ActionNumber: '2.1',
      Roles: ['web'],
      Machines: [{ Name: 'a' }, { Name: 'b' }],
    }),
    expect.objectContaining({ ActionName: 'Deploy', ActionNumber: '2.2' }),
  ]);
});

test('P-03: it leaves out steps out of scope, and keeps skipped ones and those a condition stops', () => {
  const entries = entriesOf(
    [
      step('Disabled', { disabled: true }),
      step('Elsewhere', { environments: ['Dev'] }),
      step('Excluded', { excludedEnvironments: ['Prod'] }),
      step('Channel', { channels: ['Hotfix'] }),
      step('Tenants', { tenantTags: ['Ring/Early'] }),
      step('Left out'),
      step('Condition', {}, { condition: 'Variable', conditionExpression: 'False' }),
      step('Rescue', {}, { condition: 'Failure' }),
    ],
    { run: { environment: 'Prod', skip: ['Left out'] } },
  );
  expect(namesIn(entries)).toEqual(['Left out', 'Condition', 'Rescue']);
});

test('P-03: machines are those of the step, and those that are left out are separate', () => {
  const targets = [
    target('fine'),
    target('other', { roles: ['db'] }),
    target('ill', { health: 'Unhealthy' }),
    target('gone', { health: 'Unavailable' }),
  ];
  const settings = { excludeUnhealthy: true, skipUnavailable: 'SkipUnavailableMachines' } as const;
  const steps = [step('Web', {}, { targetRoles: ['web'] }), step('Cache', {}, { targetRoles: ['cache'] })];
  expect(entriesOf(steps, { targets, settings })).toMatchObject([
    {
      Machines: [{ Name: 'fine' }],
      HasNoApplicableMachines: false,
      ExcludedMachines: [{ Name: 'ill' }],
      UnavailableMachines: [{ Name: 'gone' }],
    },
    { Machines: [], HasNoApplicableMachines: true, ExcludedMachines: [], UnavailableMachines: [] },
  ]);
});

test('P-03: required steps and approvals by teams cannot be skipped', () => {
  const manual = { type: 'Octopus.Manual', manual: { responsibleTeams: ['team'] } };
  const entries = entriesOf([step('Free'), step('Required', { required: true }), step('Ask', manual)]);
  expect(entries.map(({ CanBeSkipped }) => CanBeSkipped)).toEqual([true, false, false]);
});

test('P-04: it is for one environment, channel and tenant', () => {
  const steps = [
    step('Dev', { environments: ['Dev'] }),
    step('Hotfix', { channels: ['Hotfix'] }),
    step('Early', { tenantTags: ['Ring/Early'] }),
  ];
  expect(namesIn(entriesOf(steps, {}, 'Dev'))).toEqual(['Dev']);
  expect(namesIn(entriesOf(steps, { run: { environment: 'Prod', channel: 'Hotfix' } }))).toEqual(['Hotfix']);
  expect(namesIn(entriesOf(steps, { run: { environment: 'Prod', tenant: 'Acme' } }))).toEqual(['Early']);
});

test('P-05: it does not include promotions', () => {
  expect(Object.keys(previewShape(inputOf([step('One')]), 'Prod'))).toEqual(['StepsToExecute']);
});

test('P-06: our plan adds why a step is missing, conditions, order, packages and effects of failures', () => {
  const steps = [
    step('Elsewhere', { environments: ['Dev'] }),
    step('Together', {}, { startTrigger: 'StartAfterPrevious' }),
    step('Fails', { packages: ['Acme.Web'] }, { startTrigger: 'StartWithPrevious' }),
    step('Condition', {}, { condition: 'Variable', conditionExpression: 'False' }),
    step('Later'),
    step('Rescue', {}, { condition: 'Failure' }),
  ];
  const input = inputOf(steps, { inject: [{ action: 'Fails' }] });
  const plan = planOf(input);
  const prod = plan.environments.find(({ environment }) => environment === 'Prod');
  const told = plan.rows.map(({ name }, at) => `${name}: ${prod?.cells[at]?.sentence}`);
  expect(told).toEqual([
    'Elsewhere: It runs only in Dev.',
    'Together: It runs once, on a worker.',
    'Fails: It fails in this scenario.',
    'Condition: Its expression is false here.',
    'Later: An earlier step failed: Fails.',
    'Rescue: It runs once, on a worker.',
  ]);
  const named = (id: string) => plan.rows.find(({ stepId, actionId }) => stepId === id && actionId === null)?.name;
  expect(prod?.groups.map((group) => group.map(named))).toContainEqual(['Together', 'Fails']);
  expect(prod?.acquiredBefore.map(named)).toEqual(['Together']);
});
