/** Answers of a server about one project, of every kind, in the form its API writes them. */
export const serverAnswers: readonly object[] = [
  {
    ItemType: 'Environment',
    Items: [
      {
        Id: 'Environments-1',
        Name: 'Dev',
        SortOrder: 0,
        AllowDynamicInfrastructure: true,
        EnvironmentTags: ['Kind/test'],
      },
      { Id: 'Environments-2', Name: 'Prod', SortOrder: 1, UseGuidedFailure: true },
      { Id: 'Environments-9', Name: 'Previews', Type: 'Parent', SortOrder: 3 },
      { Id: 'Environments-10', Name: 'pr-17', Type: 'Ephemeral', ParentEnvironmentId: 'Environments-9', SortOrder: 4 },
    ],
  },
  [
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
  ],
  [
    { Id: 'Channels-1', Name: 'Stable', ProjectId: 'Projects-1', IsDefault: true },
    {
      Id: 'Channels-2',
      Name: 'Pull requests',
      ProjectId: 'Projects-1',
      Type: 'EphemeralEnvironment',
      ParentEnvironmentId: 'Environments-9',
      EphemeralEnvironmentNameTemplate: 'pr-#{Octopus.Release.Number}',
      Rules: [
        {
          VersionRange: '[1.0,2.0)',
          Tag: '^pre',
          ActionPackages: [{ DeploymentAction: 'Web', PackageReference: 'tools' }],
        },
      ],
    },
  ],
  {
    Items: [
      {
        Id: 'Lifecycles-1',
        Name: 'Standard',
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
  },
  [
    {
      Id: 'Tenants-1',
      Name: 'Acme',
      TenantTags: ['Ring/Early'],
      ProjectEnvironments: { 'Projects-1': ['Environments-2'] },
    },
  ],
  {
    OwnerId: 'Projects-1',
    Variables: [
      {
        Name: 'Host',
        Value: 'a',
        Scope: { Environment: ['Environments-2'], Action: ['0f1e'], Channel: ['Channels-1'] },
      },
      { Name: 'Key', Value: 'never seen', IsSensitive: true, Type: 'Sensitive', Scope: {} },
      { Name: 'Who', Value: null, Prompt: { Label: 'Who?', Required: true } },
    ],
    ScopeValues: { Actions: [{ Id: '0f1e', Name: 'Deploy' }] },
  },
  {
    Items: [
      {
        Id: 'Projects-1',
        Name: 'Shop',
        Slug: 'shop',
        SpaceId: 'Spaces-1',
        ProjectGroupId: 'ProjectGroups-3',
        LifecycleId: 'Lifecycles-1',
        TenantedDeploymentMode: 'TenantedOrUntenanted',
        IncludedLibraryVariableSetIds: ['LibraryVariableSets-7'],
        ProjectTags: ['Rules/regulated'],
        Templates: [{ Id: 't-url', Name: 'Url', DefaultValue: 'https://default' }],
        ProjectConnectivityPolicy: { AllowDeploymentsToNoTargets: false, SkipMachineBehavior: 'None' },
      },
    ],
  },
  [{ Id: 'ProjectGroups-3', Name: 'Web', Slug: 'web' }],
  { ItemType: 'Space', Items: [{ Id: 'Spaces-1', Name: 'Default', Slug: 'default' }] },
  {
    ProjectId: 'Projects-1',
    ConnectivityPolicy: {
      SkipMachineBehavior: 'SkipUnavailableMachines',
      TargetRoles: ['web'],
      ExcludeUnhealthyTargets: true,
    },
    DefaultGuidedFailureMode: 'On',
    VersioningStrategy: { Template: '1' },
  },
  { ItemType: 'TagSet', Items: [{ Id: 'TagSets-1', Name: 'Ring', Tags: [{ Name: 'Early' }, { Name: 'Late' }] }] },
  {
    DeploymentFreezes: [
      {
        Id: 'DeploymentFreezes-1',
        Name: 'Christmas',
        Start: '2026-12-24T00:00:00.000+00:00',
        End: '2027-01-02T00:00:00.000+00:00',
        ProjectEnvironmentScope: { 'Projects-1': ['Environments-2'] },
      },
    ],
  },
  {
    Id: 'deploymentprocess-Projects-1',
    ProjectId: 'Projects-1',
    Steps: [
      {
        Id: '1',
        Name: 'Deploy',
        Condition: 'Success',
        StartTrigger: 'StartAfterPrevious',
        Properties: { 'Octopus.Action.TargetRoles': 'web' },
        Actions: [
          {
            Id: '0f1e',
            Name: 'Deploy',
            ActionType: 'Octopus.Script',
            Environments: ['Environments-2'],
            Channels: ['Channels-1'],
            Properties: { 'Octopus.Action.Script.ScriptBody': 'echo #{Host}' },
          },
        ],
      },
    ],
  },
];
