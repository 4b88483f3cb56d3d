import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../../../src/core/index';
import { readAnswers } from '../../../../support/readAnswers';

const read = (answers: readonly unknown[], projectId: string | null = null) =>
  readAnswers(
    answers.map((answer) => JSON.stringify(answer)),
    projectId,
  );

const environments = {
  ItemType: 'Environment',
  Items: [
    {
      Id: 'Environments-1',
      Name: 'Dev',
      SortOrder: 0,
      AllowDynamicInfrastructure: true,
      EnvironmentTags: ['Kind/test'],
    },
    {
      Id: 'Environments-2',
      Name: 'Prod',
      SortOrder: 1,
      AllowDynamicInfrastructure: false,
      EnvironmentTags: ['Kind/live'],
    },
  ],
};
const shop = {
  Id: 'Projects-1',
  Name: 'Shop',
  Slug: 'shop',
  SpaceId: 'Spaces-1',
  ProjectGroupId: 'ProjectGroups-3',
  LifecycleId: 'Lifecycles-1',
  TenantedDeploymentMode: 'TenantedOrUntenanted',
  IsDisabled: true,
  IncludedLibraryVariableSetIds: ['LibraryVariableSets-7'],
  ProjectTags: ['Rules/regulated'],
  Templates: [{ Id: 't-url', Name: 'Url', DefaultValue: 'https://default' }],
  ProjectConnectivityPolicy: { AllowDeploymentsToNoTargets: false, SkipMachineBehavior: 'None' },
};
const lifecycles = [{ Id: 'Lifecycles-1', Name: 'Standard', Phases: [] }];

test('environments of two lists are one each, with kind, parent, tags and whether targets may be created there', () => {
  const newer = {
    Items: [
      { Id: 'Environments-9', Name: 'Previews', Type: 'Parent', SortOrder: 3 },
      { Id: 'Environments-10', Name: 'pr-17', Type: 'Ephemeral', ParentEnvironmentId: 'Environments-9', SortOrder: 4 },
      { Id: 'Environments-1', Name: 'Dev', Type: 'Static', SortOrder: 0 },
    ],
  };
  expect(read([environments, newer]).model.environments).toEqual([
    { name: 'Dev', id: 'Environments-1', allowDynamicInfrastructure: true, tags: ['Kind/test'] },
    { name: 'Prod', id: 'Environments-2', allowDynamicInfrastructure: false, tags: ['Kind/live'] },
    { name: 'Previews', id: 'Environments-9', kind: 'Parent' },
    { name: 'pr-17', id: 'Environments-10', kind: 'Ephemeral', parent: 'Previews' },
  ]);
});

test('a project says its tenant mode, lifecycle, tags, group and space, and whether it is disabled', () => {
  const { model } = read([
    { Items: [shop] },
    lifecycles,
    [{ Id: 'ProjectGroups-3', Name: 'Web', Slug: 'web' }],
    { ItemType: 'Space', Items: [{ Id: 'Spaces-1', Name: 'Default', Slug: 'default' }] },
    {
      ProjectId: 'Projects-1',
      ConnectivityPolicy: {
        SkipMachineBehavior: 'SkipUnavailableMachines',
        TargetRoles: ['web'],
        AllowDeploymentsToNoTargets: true,
        ExcludeUnhealthyTargets: true,
      },
      DefaultGuidedFailureMode: 'On',
      VersioningStrategy: { Template: '1' },
    },
  ]);
  expect(model.settings).toEqual({
    tenantMode: 'TenantedOrUntenanted',
    projectDisabled: true,
    allowNoTargets: true,
    excludeUnhealthy: true,
    skipUnavailable: 'SkipUnavailableMachines',
    skipRoles: ['web'],
    guidedFailureDefault: 'On',
  });
  expect(model.projectLifecycle).toBe('Standard');
  expect(model.project).toEqual({
    name: 'Shop',
    id: 'Projects-1',
    slug: 'shop',
    tags: ['Rules/regulated'],
    group: { name: 'Web', id: 'ProjectGroups-3', slug: 'web' },
  });
  expect(model.space).toEqual({ name: 'Default', id: 'Spaces-1', slug: 'default' });
});

test('channels of other projects are left out; the default one comes first; ephemeral ones and rules are read', () => {
  const channels = [
    { Id: 'Channels-9', Name: 'Foreign', ProjectId: 'Projects-2' },
    {
      Id: 'Channels-2',
      Name: 'Pull requests',
      ProjectId: 'Projects-1',
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: 'Environments-2',
      EphemeralEnvironmentNameTemplate: 'pr-#{Octopus.Release.Number}',
      Rules: [
        {
          VersionRange: '[1.0,2.0)',
          Tag: '^pre',
          ActionPackages: [{ DeploymentAction: 'Web', PackageReference: 'tools' }],
        },
        { VersionRange: '[1.0,2.0)', Actions: ['Web'] },
      ],
    },
    { Id: 'Channels-1', Name: 'Stable', ProjectId: 'Projects-1', IsDefault: true },
  ];
  expect(read([shop, channels, environments]).model.channels).toEqual([
    { name: 'Stable', id: 'Channels-1' },
    {
      name: 'Pull requests',
      id: 'Channels-2',
      kind: 'Ephemeral',
      parentEnvironment: 'Prod',
      environmentNameTemplate: 'pr-#{Octopus.Release.Number}',
      rules: [
        { packages: ['Web/tools'], versionRange: '[1.0,2.0)', tag: '^pre' },
        { packages: ['Web'], versionRange: '[1.0,2.0)' },
      ],
    },
  ]);
});

describe('variables', () => {
  const set = (owner: string, values: readonly object[], scopeValues: object = {}) => ({
    Id: `variableset-${owner}`,
    OwnerId: owner,
    Variables: values,
    ScopeValues: scopeValues,
  });
  const value = (name: string, text: unknown, more: object = {}) => ({ Name: name, Value: text, Scope: {}, ...more });
  const own = set('Projects-1', [value('Db', 'own')]);
  const library = set('LibraryVariableSets-7', [value('Db', 'shared')]);

  test('come from the project and the library sets that it includes, each with its source', () => {
    const { model } = read([
      shop,
      own,
      library,
      set('LibraryVariableSets-8', [value('Db', 'not included')]),
      set('Projects-2', [value('Db', 'of another project')]),
    ]);
    expect(model.variables).toEqual([
      { name: 'Db', value: 'own', source: 'project' },
      { name: 'Db', value: 'shared', source: 'library' },
      { name: 'Url', value: 'https://default', source: 'project' },
    ]);
    expect(model.variablesComplete).toBe(true);
  });

  test('are not complete when a set that the project includes is not there, and unknown without the project', () => {
    expect(read([shop, own]).model.variablesComplete).toBe(false);
    expect(read([own, library]).model.variablesComplete).toBeUndefined();
  });

  test('script modules are no values', () => {
    const modules = [{ Id: 'LibraryVariableSets-7', Name: 'Tools', ContentType: 'ScriptModule', Templates: [] }];
    const { model } = read([
      shop,
      own,
      set('LibraryVariableSets-7', [value('Octopus.Script.Module[Tools]', 'x')]),
      modules,
    ]);
    expect(model.variables?.map(({ name }) => name)).toEqual(['Db', 'Url']);
    expect(model.variablesComplete).toBe(true);
  });

  test('are scoped to processes as files spell them, by the runbook that the id means (V-07)', () => {
    const runbooks = [
      { Id: 'Runbooks-4', Name: 'Tidy up', Slug: 'tidy', RunbookProcessId: 'RunbookProcess-Runbooks-4' },
    ];
    const scoped = set(
      'Projects-1',
      [
        value('A', '1', { Scope: { ProcessOwner: ['Projects-1'] } }),
        value('B', '2', { Scope: { ProcessOwner: ['Runbooks-4', 'Runbooks-5', 'Runbooks-6'] } }),
      ],
      { Processes: [{ Id: 'Runbooks-5', Name: 'Back up' }] },
    );
    const { model, unresolved } = read([scoped, runbooks]);
    expect(model.variables?.map(({ scope }) => scope)).toEqual([
      { process: ['deployment-process'] },
      { process: ['runbook/tidy', 'runbook/back-up', 'Runbooks-6'] },
    ]);
    expect(unresolved).toEqual(['Runbooks-6']);
  });

  test('values of a tenant are its own, by environment, common ones apart (V-13)', () => {
    const tenants = [{ Id: 'Tenants-1', Name: 'Acme', TenantTags: [], ProjectEnvironments: {} }];
    const common = {
      TenantId: 'Tenants-1',
      Variables: [
        {
          LibraryVariableSetId: 'LibraryVariableSets-7',
          Template: { Id: 't1', Name: 'Region' },
          Value: 'eu',
          Scope: { EnvironmentIds: ['Environments-2'] },
        },
        { LibraryVariableSetId: 'LibraryVariableSets-7', Template: { Name: 'Region' }, Value: 'us', Scope: {} },
        {
          LibraryVariableSetId: 'LibraryVariableSets-7',
          Template: { Name: 'Key' },
          Value: { HasValue: true },
          Scope: {},
        },
        { LibraryVariableSetId: 'LibraryVariableSets-7', Template: { Name: 'None' }, Value: null, Scope: {} },
      ],
      MissingVariables: [],
    };
    const project = {
      TenantId: 'Tenants-1',
      Variables: [
        {
          ProjectId: 'Projects-1',
          Template: { Name: 'Url' },
          Value: 'a',
          Scope: { EnvironmentIds: ['Environments-1'] },
        },
        { ProjectId: 'Projects-2', Template: { Name: 'Url' }, Value: 'b', Scope: {} },
      ],
    };
    const { model } = read([shop, environments, tenants, common, project]);
    expect(model.variables).toEqual([
      { name: 'Url', value: 'https://default', source: 'project' },
      { name: 'Region', value: 'eu', source: 'tenantCommon', scope: { tenant: ['Acme'], environment: ['Prod'] } },
      { name: 'Region', value: 'us', source: 'tenantCommon', scope: { tenant: ['Acme'] } },
      { name: 'Key', value: null, sensitive: true, source: 'tenantCommon', scope: { tenant: ['Acme'] } },
      { name: 'Url', value: 'a', source: 'tenant', scope: { tenant: ['Acme'], environment: ['Dev'] } },
    ]);
  });

  test('values of a tenant as older servers tell them', () => {
    const older = {
      TenantId: 'Tenants-1',
      TenantName: 'Acme',
      ProjectVariables: {
        'Projects-1': {
          Templates: [{ Id: 't1', Name: 'Url' }],
          Variables: { 'Environments-2': { t1: 'x', t9: 'gone' } },
        },
        'Projects-2': { Templates: [{ Id: 't1', Name: 'Url' }], Variables: { 'Environments-2': { t1: 'other' } } },
      },
      LibraryVariables: {
        'LibraryVariableSets-7': { Templates: [{ Id: 't2', Name: 'Region' }], Variables: { t2: 'eu' } },
      },
    };
    const tenants = [{ Id: 'Tenants-1', Name: 'Acme', TenantTags: [] }];
    expect(read([environments, tenants, older], 'Projects-1').model.variables).toEqual([
      { name: 'Url', value: 'x', source: 'tenant', scope: { tenant: ['Acme'], environment: ['Prod'] } },
      { name: 'Region', value: 'eu', source: 'tenantCommon', scope: { tenant: ['Acme'] } },
    ]);
  });
});

test('a freeze is kept as far as it concerns the project, with its recurrence (F-01)', () => {
  const freeze = (fields: object) => ({
    Name: 'Holidays',
    Start: '2026-12-20T00:00:00+10:00',
    End: '2027-01-05T00:00:00+10:00',
    ...fields,
  });
  const answer = {
    DeploymentFreezes: [
      freeze({
        ProjectEnvironmentScope: { 'Projects-1': ['Environments-2'], 'Projects-2': ['Environments-1'] },
        TenantProjectEnvironmentScope: [
          { TenantId: 'Tenants-1', ProjectId: 'Projects-1', EnvironmentId: 'Environments-1' },
          { TenantId: 'Tenants-2', ProjectId: 'Projects-1', EnvironmentId: 'Environments-1' },
          { TenantId: 'Tenants-3', ProjectId: 'Projects-2', EnvironmentId: 'Environments-1' },
        ],
      }),
      freeze({ Name: 'Not ours', ProjectEnvironmentScope: { 'Projects-2': ['Environments-2'] } }),
      freeze({ Name: "Owner's", OwnerId: 'Projects-2', ProjectEnvironmentScope: { 'Projects-1': ['Environments-2'] } }),
      freeze({
        Name: 'Weekends',
        ProjectEnvironmentScope: { 'Projects-1': ['Environments-2'] },
        RecurringSchedule: {
          Type: 'Weekly',
          Unit: 2,
          EndType: 'AfterOccurrences',
          EndAfterOccurrences: 5,
          UserUtcOffsetInMinutes: 600,
          DaysOfWeek: ['Sunday', 'Saturday'],
        },
      }),
    ],
    Count: 4,
  };
  const what = { name: 'Holidays', start: '2026-12-20T00:00:00+10:00', end: '2027-01-05T00:00:00+10:00' };
  expect(read([environments, answer], 'Projects-1').model.freezes).toEqual([
    { ...what, environments: ['Prod'] },
    { ...what, environments: ['Dev'], tenants: ['Tenants-1', 'Tenants-2'] },
    {
      ...what,
      name: 'Weekends',
      environments: ['Prod'],
      recurring: {
        type: 'Weekly',
        unit: 2,
        offsetMinutes: 600,
        daysOfWeek: ['Saturday', 'Sunday'],
        endType: 'AfterOccurrences',
        endAfterOccurrences: 5,
      },
    },
  ]);
});

test('approval rules match by id or by the tags of project and environment; an empty side matches nothing (A-02)', () => {
  const rule = (name: string, fields: object) => ({
    Id: `ApprovalPolicies-${name}`,
    Name: name,
    MinimumApproversRequired: 1,
    AllowSelfApproval: true,
    ApprovingUserIds: [],
    ApprovingTeamIds: ['teams-cab'],
    ...fields,
  });
  const byTags = (project: readonly string[], environment: readonly string[]) => ({
    ScopingStrategy: 'Tag',
    TagScopes: [{ ProjectTags: project, EnvironmentTags: environment }],
  });
  const answer = {
    Items: [
      rule('Live', byTags(['Rules/regulated'], ['Kind/live'])),
      rule('Everywhere', byTags([], ['Kind/live'])),
      rule('Other tags', byTags(['Rules/free'], ['Kind/live'])),
      rule('By id', {
        ScopingStrategy: 'Id',
        IdScopes: [
          { ProjectId: 'Projects-1', EnvironmentIds: ['Environments-1'] },
          { ProjectId: 'Projects-2', EnvironmentIds: ['Environments-2'] },
        ],
        MinimumApproversRequired: 2,
        AllowSelfApproval: false,
        IsDisabled: true,
        ApprovingUserIds: ['Users-1'],
        ApprovingTeamIds: [],
      }),
    ],
  };
  expect(read([shop, environments, answer]).model.approvals).toEqual([
    { name: 'Live', environments: ['Prod'], approvers: ['team:teams-cab'] },
    { name: 'By id', environments: ['Dev'], approvers: ['Users-1'], minimum: 2, allowSelf: false, disabled: true },
  ]);
});

test('tag sets have a type and scopes; older servers have neither', () => {
  const { model } = read([
    {
      ItemType: 'TagSet',
      Items: [
        { Id: 'TagSets-1', Name: 'Ring', Tags: [{ CanonicalTagName: 'Ring/Early' }] },
        { Id: 'TagSets-2', Name: 'Kind', Type: 'SingleSelect', Scopes: ['Environment'], Tags: [] },
      ],
    },
  ]);
  expect(model.tagSets).toEqual([
    { name: 'Ring', type: 'MultiSelect', scopes: ['Tenant'], tags: ['Ring/Early'] },
    { name: 'Kind', type: 'SingleSelect', scopes: ['Environment'], tags: [] },
  ]);
});

test("a runbook's process gets the settings of its runbook, not those of the project (B-05)", () => {
  const runbooks = [
    {
      Id: 'Runbooks-4',
      Name: 'Tidy',
      RunbookProcessId: 'RunbookProcess-Runbooks-4',
      MultiTenancyMode: 'Untenanted',
      EnvironmentScope: 'Specified',
      Environments: ['Environments-1'],
      ConnectivityPolicy: { AllowDeploymentsToNoTargets: true },
      DefaultGuidedFailureMode: 'Off',
    },
  ];
  const process = { Id: 'RunbookProcess-Runbooks-4', ProjectId: 'Projects-1', Steps: [] };
  const files = { 'process.json': process, 'runbooks.json': runbooks, 'project.json': shop, 'env.json': environments };
  const { processes } = readFolder(Object.entries(files).map(([path, json]) => ({ path, text: JSON.stringify(json) })));
  expect(processes[0]?.model.settings).toEqual({
    projectDisabled: true,
    tenantMode: 'Untenanted',
    environmentScope: 'Specified',
    runbookEnvironments: ['Dev'],
    guidedFailureDefault: 'Off',
    allowNoTargets: true,
  });
});

test('a process says by its own project for which the answers are read', () => {
  const tenants = [
    {
      Id: 'Tenants-1',
      Name: 'Acme',
      TenantTags: [],
      IsDisabled: true,
      ProjectEnvironments: { 'Projects-1': ['Environments-1'], 'Projects-2': ['Environments-2'] },
    },
  ];
  const files = [{ Id: 'deploymentprocess-Projects-2', ProjectId: 'Projects-2', Steps: [] }, environments, tenants];
  const { processes, projects } = readFolder(
    files.map((json, at) => ({ path: `${at}.json`, text: JSON.stringify(json) })),
  );
  expect(processes[0]?.model.tenants).toEqual([
    { name: 'Acme', id: 'Tenants-1', tags: [], environments: ['Prod'], disabled: true },
  ]);
  expect(projects).toEqual([]);
});

test('a project can be asked for by its name', () => {
  const tenants = [
    { Id: 'Tenants-1', Name: 'Acme', TenantTags: [], ProjectEnvironments: { 'Projects-1': ['Environments-1'] } },
  ];
  const { model, projects } = read(
    [[{ ...shop, Id: 'Projects-9', Name: 'First', Slug: 'first' }, shop], tenants, environments],
    'SHOP',
  );
  expect(model.tenants?.[0]?.environments).toEqual(['Dev']);
  expect(projects).toEqual(['Projects-9', 'Projects-1']);
});

test('pages of older clients spell their fields small', () => {
  expect(read([{ itemType: 'Environment', items: environments.Items }]).model.environments?.length).toBe(2);
});
