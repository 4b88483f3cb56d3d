import type { Fields } from '../../base/fieldProblems';

/** The fields of a model file and their types. */
const scope: Fields = { environment: 'texts' };

const outlineOfAction: Fields = {
  type: 'text',
  runOnServer: 'flag',
  disabled: 'flag',
  required: 'flag',
  environments: 'texts',
  excludedEnvironments: 'texts',
  channels: 'texts',
  tenantTags: 'texts',
  environmentsVariable: 'text',
  channelsVariable: 'text',
  tenantTagsVariable: 'text',
  environmentsVariables: 'texts',
  channelsVariables: 'texts',
  tenantTagsVariables: 'texts',
  condition: 'text',
  conditionExpression: 'text',
  retries: 'number',
  timeoutMinutes: 'number',
  packages: 'packages',
  notes: 'text',
  properties: 'texts by name',
};

const outlineOfStep: Fields = {
  type: ['Step', 'ProcessTemplateUsage'],
  condition: 'text',
  conditionExpression: 'text',
  startTrigger: 'text',
  startTriggerExpression: 'text',
  packageRequirement: 'text',
  targetRoles: 'texts',
  maxParallelism: 'number or text',
  environments: 'texts',
  excludedEnvironments: 'texts',
  channels: 'texts',
  tenantTags: 'texts',
  disabled: 'flag',
  required: 'flag',
  properties: 'texts by name',
  actions: { list: outlineOfAction, required: ['name'] },
  template: {
    object: {
      slug: 'text',
      versionMask: 'text',
      parameters: { list: { value: 'text', scope: { object: scope } }, required: ['name', 'value'] },
    },
    required: ['slug'],
  },
};

const facts: Fields = { id: 'text', name: 'text', slug: 'text' };

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

export const modelFields: Fields = {
  schemaVersion: 'number',
  environments: {
    list: {
      slug: 'text',
      id: 'text',
      guidedFailure: 'flag',
      kind: ['Static', 'Parent', 'Ephemeral'],
      parent: 'text',
      allowDynamicInfrastructure: 'flag',
      tags: 'texts',
      inferred: 'flag',
    },
    required: ['name'],
  },
  targets: {
    list: {
      environments: 'texts',
      roles: 'texts',
      disabled: 'flag',
      health: 'text',
      tenantMode: 'text',
      tenants: 'texts',
      tenantTags: 'texts',
      appearsAfter: 'text',
    },
    required: ['name', 'environments', 'roles'],
  },
  channels: {
    list: {
      slug: 'text',
      id: 'text',
      lifecycle: 'text',
      tenantTags: 'texts',
      kind: ['Lifecycle', 'Ephemeral'],
      parentEnvironment: 'text',
      environmentNameTemplate: 'text',
      rules: { list: { packages: 'texts', versionRange: 'text', tag: 'text' }, required: ['packages'] },
      inferred: 'flag',
    },
    required: ['name'],
  },
  lifecycles: {
    list: {
      phases: {
        list: { environments: 'texts', automatic: 'texts', optional: 'flag', minimum: 'number' },
        required: ['name'],
      },
    },
    required: ['name', 'phases'],
  },
  projectLifecycle: 'text',
  tenants: {
    list: { slug: 'text', id: 'text', tags: 'texts', environments: 'texts', disabled: 'flag' },
    required: ['name', 'tags', 'environments'],
  },
  variables: {
    list: {
      value: 'text or null',
      sensitive: 'flag',
      source: 'text',
      prompt: { object: { required: 'flag', label: 'text' } },
      scope: {
        object: {
          environment: 'texts',
          machine: 'texts',
          role: 'texts',
          step: 'texts',
          process: 'texts',
          channel: 'texts',
          tenant: 'texts',
          tenantTag: 'texts',
        },
      },
    },
    required: ['name'],
  },
  settings: {
    object: {
      tenantMode: 'text',
      allowNoTargets: 'flag',
      skipUnavailable: 'text',
      skipRoles: 'texts',
      excludeUnhealthy: 'flag',
      guidedFailureDefault: 'text',
      environmentScope: 'text',
      runbookEnvironments: 'texts',
      projectDisabled: 'flag',
    },
  },
  freezes: {
    list: {
      start: 'moment',
      end: 'moment',
      environments: 'texts',
      tenants: 'texts',
      recurring: {
        object: {
          type: ['Daily', 'Weekly', 'Monthly', 'Annually'],
          unit: 'number',
          offsetMinutes: 'number',
          daysOfWeek: 'texts',
          monthly: ['DateOfMonth', 'DayOfMonth'],
          dateOfMonth: 'text',
          dayNumberOfMonth: 'text',
          dayOfWeek: days,
          endType: ['Never', 'OnDate', 'AfterOccurrences'],
          endOnDate: 'moment',
          endAfterOccurrences: 'number',
        },
        required: ['type'],
      },
    },
    required: ['name', 'start', 'end', 'environments'],
  },
  approvals: {
    list: { environments: 'texts', approvers: 'texts', minimum: 'number', allowSelf: 'flag', disabled: 'flag' },
    required: ['name', 'environments', 'approvers'],
  },
  processTemplates: {
    list: {
      slug: 'text',
      version: 'text',
      name: 'text',
      description: 'text',
      parameters: {
        list: {
          type: 'text',
          label: 'text',
          helpText: 'text',
          optional: 'flag',
          values: { list: { value: 'text or null', scope: { object: scope } }, required: ['value'] },
        },
        required: ['name'],
      },
      steps: { list: outlineOfStep, required: ['name', 'actions'] },
    },
    required: ['slug', 'version', 'steps'],
  },
  tagSets: {
    list: { type: ['MultiSelect', 'SingleSelect', 'FreeText'], scopes: 'texts', tags: 'texts' },
    required: ['name', 'tags'],
  },
  stepTemplates: { list: { id: 'text', name: 'text', type: 'text' }, required: ['id', 'type'] },
  project: { object: { ...facts, tags: 'texts', group: { object: facts } } },
  space: { object: facts },
  variablesComplete: 'flag',
};
