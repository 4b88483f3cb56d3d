import { expect, test } from 'vitest';
import { emptyModel, inferModel, readFolder } from '../../../../../src/core/index';
import { readAnswers } from '../../../../support/readAnswers';

const environments = {
  ItemType: 'Environment',
  Items: [
    { Id: 'Environments-2', Name: 'Production', SortOrder: 2, UseGuidedFailure: true },
    { Id: 'Environments-1', Name: 'Test', Slug: 'testing', SortOrder: 1, UseGuidedFailure: false },
  ],
};
const machines = [
  {
    Id: 'Machines-7',
    Name: 'web-01',
    EnvironmentIds: ['Environments-2', 'Environments-9'],
    Roles: ['web'],
    IsDisabled: true,
    HealthStatus: 'Unavailable',
    TenantedDeploymentParticipation: 'Tenanted',
    TenantIds: ['Tenants-1'],
    TenantTags: ['Ring/Early'],
  },
];
const channels = [{ Id: 'Channels-1', Name: 'Hotfix', LifecycleId: 'Lifecycles-1', TenantTags: [] }];
const lifecycles = {
  Items: [
    {
      Id: 'Lifecycles-1',
      Name: 'Fast',
      Phases: [
        {
          Name: 'All',
          AutomaticDeploymentTargets: ['Environments-1'],
          OptionalDeploymentTargets: ['Environments-2'],
          MinimumEnvironmentsBeforePromotion: 1,
          IsOptionalPhase: true,
        },
      ],
    },
  ],
};
const tenants = [
  {
    Id: 'Tenants-1',
    Name: 'Acme',
    TenantTags: ['Ring/Early'],
    ProjectEnvironments: { 'Projects-1': ['Environments-2'] },
  },
];
const variables = {
  OwnerId: 'Projects-1',
  Variables: [
    { Name: 'Host', Value: 'a', Scope: { Environment: ['Environments-2'], Action: ['0f1e'], Channel: ['Channels-1'] } },
    { Name: 'Key', Value: 'never seen', IsSensitive: true, Type: 'Sensitive', Scope: {} },
    { Name: 'Who', Value: null, Prompt: { Label: 'Who?', Required: true } },
  ],
  ScopeValues: { Actions: [{ Id: '0f1e', Name: 'Deploy' }] },
};
const read = (...values: readonly unknown[]) => readAnswers(values.map((value) => JSON.stringify(value)));

test('environments come in the order of the server, with slug and id', () => {
  expect(read(environments).model).toEqual({
    environments: [
      { name: 'Test', id: 'Environments-1', slug: 'testing' },
      { name: 'Production', id: 'Environments-2', guidedFailure: true },
    ],
  });
});

test('ids of one list are names by another, and an id that none names stays and is reported', () => {
  const { model, unresolved } = read(machines, environments, tenants);
  expect(model.targets).toEqual([
    {
      name: 'web-01',
      environments: ['Production', 'Environments-9'],
      roles: ['web'],
      disabled: true,
      health: 'Unavailable',
      tenantMode: 'Tenanted',
      tenants: ['Acme'],
      tenantTags: ['Ring/Early'],
    },
  ]);
  expect(unresolved).toEqual(['Environments-9']);
  expect(model.tenants).toEqual([
    { name: 'Acme', id: 'Tenants-1', tags: ['Ring/Early'], environments: ['Production'] },
  ]);
});

test('lifecycles have their phases, channels their lifecycle by name', () => {
  const { model } = read(channels, lifecycles, environments);
  expect(model.channels).toEqual([{ name: 'Hotfix', id: 'Channels-1', lifecycle: 'Fast' }]);
  expect(model.lifecycles).toEqual([
    {
      name: 'Fast',
      phases: [{ name: 'All', environments: ['Test', 'Production'], automatic: ['Test'], optional: true, minimum: 1 }],
    },
  ]);
});

test('variables have their scopes by name, and the value of a secret is not taken', () => {
  const { model } = read(variables, environments, channels);
  expect(model.variables).toEqual([
    {
      name: 'Host',
      value: 'a',
      source: 'project',
      scope: { environment: ['Production'], step: ['Deploy'], channel: ['Hotfix'] },
    },
    { name: 'Key', value: null, sensitive: true, source: 'project' },
    { name: 'Who', value: '', source: 'project', prompt: { required: true, label: 'Who?' } },
  ]);
});

test("lists that are not the server's are recognised", () => {
  const { found, model } = readAnswers(['{ "Steps": [] }', 'no JSON', '[1, 2]', JSON.stringify(environments)]);
  expect(found).toEqual([null, null, null, { kind: 'environments', count: 2 }]);
  expect(Object.keys(model)).toEqual(['environments']);
});

test('lists beside a process with ids become its model, and its ids find the environments by name', () => {
  const process = { Id: 'deploymentprocess-Projects-1', Steps: [step({ Environments: ['Environments-2'] })] };
  const folder = readFolder([
    { path: 'process.json', text: JSON.stringify(process) },
    { path: 'environments.json', text: JSON.stringify(environments) },
  ]);
  expect(folder.problems).toEqual([]);
  expect(folder.processes).toHaveLength(1);
  expect(folder.processes[0]?.model.environments.map(({ name }) => name)).toEqual(['Test', 'Production']);
});

test('an id that the model does not know is an environment of its own, marked as inferred', () => {
  const { processes } = readFolder([
    { path: 'process.json', text: JSON.stringify({ Steps: [step({ Environments: ['Environments-5'] })] }) },
  ]);
  expect(inferModel(emptyModel, [processes[0]!.process]).environments).toEqual([
    { name: 'Environments-5', inferred: true },
  ]);
});

function step(action: object) {
  return { Name: 'Deploy', Actions: [{ Name: 'Deploy', ActionType: 'Octopus.Script', Properties: {}, ...action }] };
}
