import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  noUseScope,
  type Process,
  type ProcessInContext,
  planEnvironment,
  planOf,
  type Scenario,
  type Step,
} from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { actionOf, processOf, stepOf } from '../../../../support/processOf';

/** What earlier plans left behind may never show: a plan after edits is that of the full run, which knows nothing of them. */

const expressions = [
  'True',
  '#{Flag}',
  '#{Twice}',
  '#{PerRole}',
  '#{if Octopus.Environment.Name == "Dev"}true#{/if}',
  '#{if Octopus.Step[a].Status.Code == "Skipped"}true#{/if}',
  '#{if Octopus.Action[b].IsSkipped}true#{/if}',
  '#{Octopus.Action[c].Output.Done}',
  '#{if Octopus.Action[b].Output[t1].Done == "yes"}true#{/if}',
  '#{PerEnvironment}',
  '#{if Octopus.Machine.Name == "t1"}true#{/if}',
  '#{each step in Octopus.Step}#{if step.Status.Code == "Skipped"}true#{/if}#{/each}',
  '#{if Octopus.Deployment.Error}true#{/if}',
  '#{Octopus.Nonsense}',
  ' ',
  '#{if Octopus.Step.Number == "2"}true#{/if}',
  '#{if Octopus.Action[d].Status.Code == "Succeeded"}true#{/if}',
  '#{Missing}',
];
const names = ['a', 'b', 'c', 'd', 'e'];

const step = fc.record({
  name: fc.constantFrom(...names),
  tags: fc.constantFrom('', '', 'web', 'db,web', 'nobody', '#{Tag}', '#{if Octopus.Step[a].Status.Code}web#{/if}'),
  condition: fc.constantFrom('Success', 'Success', 'Success', 'Failure', 'Always', 'Variable', 'Variable'),
  expression: fc.constantFrom(...expressions),
  startTrigger: fc.constantFrom('StartAfterPrevious', 'StartAfterPrevious', 'StartWithPrevious', 'Variable'),
  packageRequirement: fc.constantFrom('LetOctopusDecide', 'BeforePackageAcquisition', 'AfterPackageAcquisition'),
  environments: fc.constantFrom([], [], [], ['Dev'], ['Test']),
  children: fc.constantFrom([], [], ['b'], ['d', 'd']),
  excluded: fc.constantFrom([], [], [], ['Test'], ['Environments-7']),
  channels: fc.constantFrom([], [], ['Stable'], ['Other']),
  tenantTags: fc.constantFrom([], [], ['Ring/Early']),
  retries: fc.constantFrom('0', '0', '2'),
  actionType: fc.constantFrom('Octopus.Script', 'Octopus.Script', 'Octopus.Manual', 'Octopus.HealthCheck', 'Unheard'),
  hasPackage: fc.boolean(),
  isDisabled: fc.constantFrom(false, false, false, true),
  usesTemplate: fc.constantFrom(false, false, false, false, false, true),
  onServer: fc.boolean(),
  window: fc.constantFrom(undefined, undefined, '2', 'many', '#{Flag}'),
});
type Described = typeof step extends fc.Arbitrary<infer T> ? T : never;

let made = 0;

const processTemplate = {
  slug: 'shared',
  versionMask: null,
  packageParameters: [],
  parameters: [],
  scope: noUseScope,
};

/** A step of its own, with ids that no other has. */
function stepFrom(given: Described): Step {
  made += 1;
  const id = `s${made}`;
  const properties = new Map([
    ['Octopus.Action.TargetRoles', given.tags],
    ['Octopus.Step.ConditionVariableExpression', given.expression],
    ['Octopus.Step.StartTriggerVariableExpression', given.expression],
    ...(given.window === undefined ? [] : [['Octopus.Action.MaxParallelism', given.window] as const]),
  ]);
  const actions = [given.name, ...given.children].map((name, at) =>
    actionOf(name, {
      id: `${id}-${at}`,
      actionType: given.actionType,
      environments: at === 0 ? given.environments : [],
      excludedEnvironments: at === 1 ? [] : given.excluded,
      channels: given.channels,
      tenantTags: at === 1 ? given.tenantTags : [],
      isDisabled: at === 0 && given.isDisabled,
      condition: at === 1 ? 'Variable' : 'Success',
      packages: given.hasPackage ? [packageOf(name)] : [],
      properties: new Map([
        ['Octopus.Action.ConditionVariableExpression', given.expression],
        ['Octopus.Action.RunOnServer', String(given.onServer)],
        ['Octopus.Action.AutoRetry.MaximumCount', given.retries],
      ]),
    }),
  );
  const { name, condition, startTrigger, packageRequirement } = given;
  const fields = { id, name, condition, startTrigger, packageRequirement, properties };
  return stepOf(name, given.usesTemplate ? { ...fields, actions: [], processTemplate } : { ...fields, actions });
}

function packageOf(packageId: string) {
  return {
    name: '',
    packageId,
    acquisitionLocation: 'Server',
    properties: new Map(),
    extras: [],
    feed: null,
    version: null,
  };
}

const place = fc.nat({ max: 20 });
type Edit = (steps: readonly Step[]) => readonly Step[];
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(place, step).map(
    ([at, given]): Edit =>
      (steps) =>
        steps.with(at % steps.length, stepFrom(given)),
  ),
  fc.tuple(place, step).map(
    ([at, given]): Edit =>
      (steps) =>
        steps.toSpliced(at % steps.length, 0, stepFrom(given)),
  ),
  fc.tuple(place, place).map(
    ([from, to]): Edit =>
      (steps) => {
        const moved = steps[from % steps.length]!;
        return steps.filter((each) => each !== moved).toSpliced(to % steps.length, 0, moved);
      },
  ),
  place.map(
    (at): Edit =>
      (steps) =>
        steps.length === 1 ? steps : steps.toSpliced(at % steps.length, 1),
  ),
  fc.tuple(place, fc.constantFrom(...names)).map(
    ([at, name]): Edit =>
      (steps) =>
        steps.map((each, index) => (index === at % steps.length ? { ...each, name } : each)),
  ),
);

const template = {
  slug: 'shared',
  version: '1.0.0',
  parameters: [{ name: 'Needed' }, { name: 'Tag', values: [{ value: 'web' }] }],
  steps: [
    { name: 'a', actions: [{ name: 'a', type: 'Octopus.Script' }] },
    { name: 'inner', targetRoles: ['#{Tag}'], actions: [{ name: 'inner', type: 'Octopus.Script' }] },
  ],
};

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Dev' }, { name: 'Test' }],
  targets: ['t1', 't2', 't3'].map((name, at) => ({
    name,
    environments: at === 2 ? ['Dev'] : ['Dev', 'Test'],
    roles: at === 1 ? ['db'] : ['web'],
  })),
  variables: [
    { name: 'Flag', value: 'True' },
    { name: 'Tag', value: 'web' },
    { name: 'Twice', value: 'True' },
    { name: 'Twice', value: 'False' },
    { name: 'PerRole', value: 'True', scope: { role: ['web'] } },
    { name: 'PerEnvironment', value: 'True', scope: { environment: ['Dev'] } },
    { name: 'PerEnvironment', value: 'False', scope: { environment: ['Test'] } },
  ],
};
const withVariables = (...more: DeploymentModel['variables']): DeploymentModel => ({
  ...model,
  variables: [...model.variables, ...more],
});
const models: readonly DeploymentModel[] = [
  model,
  model,
  { ...model, targets: [] },
  { ...model, targets: model.targets.slice(0, 1) },
  { ...model, targets: model.targets.map((target) => ({ ...target, health: 'Unavailable' as const })) },
  withVariables({ name: 'Octopus.Action.MaxParallelism', value: '3', scope: { environment: ['Test'] } }),
  withVariables({ name: 'OctopusBypassDeploymentMutex', value: '#{Twice}' }),
  withVariables({ name: 'OctopusShouldFailDeploymentOnSubstitutionFails', value: 'True' }),
  { ...model, environments: [{ name: 'Dev' }, { name: 'Test', kind: 'Ephemeral', parent: 'Dev' }] },
  { ...model, processTemplates: [template] },
  {
    ...model,
    lifecycles: [
      {
        name: 'Standard',
        phases: [
          { name: 'Dev', environments: ['Dev'] },
          { name: 'Test', environments: ['Test'] },
        ],
      },
    ],
    settings: { ...model.settings, tenantMode: 'TenantedOrUntenanted' },
    tenants: [{ name: 'Acme', tags: ['Ring/Early'], environments: ['Dev'] }],
  },
];
const scenarios: readonly Scenario[] = [
  asConfigured,
  asConfigured,
  { ...asConfigured, run: { skip: ['a'] } },
  { ...asConfigured, run: { channel: 'Stable' } },
  { ...asConfigured, run: { tenant: 'Acme' } },
  { ...asConfigured, history: [] },
  { ...asConfigured, manual: [{ action: 'b', choice: 'Hold' }] },
  { ...asConfigured, inject: [{ action: 'c', kind: 'fail' }] },
  { ...asConfigured, outputs: [{ action: 'b', name: 'Done', value: 'yes', target: 't1' }] },
  { ...asConfigured, outputs: [{ action: 'c', name: 'Done', value: 'True' }] },
];

const plain = processOf('a');
const runbook = { ...plain, kind: 'runbook' as const, name: 'Tidy up' };

test('after any edits the plan is that of the full run', () => {
  const edits = fc.array(
    fc.record({
      edit,
      model: fc.constantFrom(models[0], ...models),
      scenario: fc.constantFrom(scenarios[0], ...scenarios),
    }),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 2, maxLength: 8 }),
      edits,
      fc.constantFrom(plain, plain, runbook),
      (given, list, base) => {
        let process: Process = { ...base, steps: given.map(stepFrom) };
        planOf({ process, model, scenario: asConfigured });
        for (const each of list) {
          process = { ...process, steps: each.edit(process.steps) };
          const request: ProcessInContext = { process, model: each.model!, scenario: each.scenario! };
          expectFullPlans(request);
        }
      },
    ),
    { seed: 20261124, numRuns: 120 },
  );
});

test('an edit takes the cells of steps that stayed from the plan before', () => {
  const steps = names.map((name) => stepOf(name, { id: name }));
  const process = { ...plain, steps };
  const before = planEnvironment({ process, model, scenario: asConfigured }, 'Dev');
  const renamed = { ...process, steps: steps.with(2, { ...steps[2]!, name: 'z' }) };
  const after = planEnvironment({ process: renamed, model, scenario: structuredClone(asConfigured) }, 'Dev');
  expect(before.cells.map((cell, at) => cell === after.cells[at])).toEqual([true, true, true, true, true]);
});

test('of two steps with one name the later one counts, also where only the earlier is known from before', () => {
  const off = stepOf('a', { id: 'off', actions: [actionOf('a', { id: 'off-1', isDisabled: true })] });
  const reader = stepOf('r', {
    id: 'r',
    condition: 'Variable',
    properties: new Map([
      ['Octopus.Step.ConditionVariableExpression', '#{if Octopus.Step[a].Status.Code == "Succeeded"}true#{/if}'],
    ]),
  });
  const scenario = asConfigured;
  planOf({ process: { ...plain, steps: [off, reader] }, model, scenario });
  const plan = planOf({ process: { ...plain, steps: [off, stepOf('a', { id: 'on' }), reader] }, model, scenario });
  expect(plan.environments[0]?.cells.map((cell) => cell.verdict)).toEqual(['Off', 'Runs', 'Runs']);
});
