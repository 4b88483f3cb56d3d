import { randomFrom } from '../lib/random.mjs';

const roles = 'web app db cache queue edge batch files'.split(' ');
const channels = ['Stable', 'Hotfix'];

/**
 * A process and its surroundings, as the product's model has them: half the steps with roles, a third with environments
 * or channels, a tenth with expressions, some rolling. Each target is in one to three environments.
 */
export function planInput({ steps, environments, targets }, seed = 3) {
  const random = randomFrom(seed);
  const names = Array.from({ length: environments }, (_, index) => `Environment ${index + 1}`);
  const process = {
    kind: 'deployment',
    name: '',
    runbook: null,
    extras: [],
    nextId: steps * 2 + 1,
    steps: Array.from({ length: steps }, (_, index) => stepOf(random, index, names)),
  };
  const model = {
    environments: names.map((name) => ({ name })),
    targets: Array.from({ length: targets }, (_, index) => targetOf(random, index, names)),
    channels: channels.map((name) => ({ name })),
    lifecycles: [],
    tenants: [],
    variables: [
      { name: 'Deploy.Enabled', value: 'True' },
      { name: 'Deploy.Mode', value: 'full' },
    ],
    settings: {},
  };
  return { process, model, scenario: { name: 'Bench', run: { channel: 'Stable' } } };
}

function stepOf(random, index, names) {
  const properties = new Map([['Octopus.Action.RunOnServer', 'false']]);
  const hasRoles = random.chance(0.5);
  if (hasRoles)
    properties.set('Octopus.Action.TargetRoles', [...new Set([random.pick(roles), random.pick(roles)])].join(','));
  else properties.set('Octopus.Action.RunOnServer', 'true');
  if (hasRoles && random.chance(0.2)) properties.set('Octopus.Action.MaxParallelism', '10');
  const isExpression = random.chance(0.1);
  if (isExpression)
    properties.set(
      'Octopus.Step.ConditionVariableExpression',
      `#{if Octopus.Environment.Name == "${random.pick(names)}"}true#{else}#{Deploy.Enabled}#{/if}`,
    );
  const scope = random.next();
  const few = () => [
    ...new Set(Array.from({ length: 1 + random.below(Math.ceil(names.length / 2)) }, () => random.pick(names))),
  ];
  const name = `Step ${index + 1}`;
  return {
    id: `s${index * 2 + 1}`,
    slug: `step-${index + 1}`,
    name,
    condition: isExpression ? 'Variable' : 'Success',
    startTrigger: random.chance(0.1) ? 'StartWithPrevious' : 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
    properties,
    actions: [
      {
        ...plainAction,
        id: `a${index * 2 + 2}`,
        slug: `step-${index + 1}`,
        name,
        environments: scope < 0.15 ? few() : [],
        excludedEnvironments: scope >= 0.15 && scope < 0.25 ? few() : [],
        channels: scope >= 0.25 && scope < 0.33 ? [random.pick(channels)] : [],
        properties,
      },
    ],
    processTemplate: null,
    extras: [],
  };
}

const plainAction = {
  actionType: 'Octopus.Script',
  condition: 'Success',
  environmentsVariable: null,
  tenantTags: [],
  isDisabled: false,
  isRequired: false,
  notes: null,
  workerPool: null,
  workerPoolVariable: null,
  container: null,
  packages: [],
  gitDependencies: [],
  stepPackageVersion: null,
  inputs: null,
  extras: [],
};

function targetOf(random, index, names) {
  return {
    name: `machine-${String(index + 1).padStart(6, '0')}`,
    environments: [...new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(names)))],
    roles: [...new Set(Array.from({ length: 1 + random.below(2) }, () => random.pick(roles)))],
    ...(random.chance(0.03) ? { disabled: true } : {}),
    health: random.chance(0.02) ? 'Unhealthy' : 'Healthy',
  };
}

/**
 * The same with what is decided step by step: every seventh step has two actions, one of them with an expression, every
 * fifth a package, every eleventh asks for an output of the step before; some are for tenants; there is a lifecycle.
 */
export function mixedInput(size, seed = 3) {
  const { process, model, scenario } = planInput(size, seed);
  const steps = process.steps.map((step, at) => {
    const [action] = step.actions;
    const packages = at % 5 === 0 ? [package_] : [];
    const tenantTags = at % 13 === 0 ? ['Ring/Early'] : [];
    const own = { ...action, packages, tenantTags };
    const second = { ...own, id: `${own.id}b`, name: `${own.name} check`, condition: 'Variable' };
    const properties = new Map(second.properties);
    properties.set('Octopus.Action.ConditionVariableExpression', '#{Deploy.Enabled}');
    const actions = at % 7 === 0 ? [own, { ...second, properties }] : [own];
    if (at % 11 !== 10) return { ...step, actions };
    const reading = new Map(step.properties);
    const before = process.steps[at - 1].name;
    reading.set('Octopus.Step.ConditionVariableExpression', `#{if Octopus.Action[${before}].Output.Done}true#{/if}`);
    return { ...step, condition: 'Variable', properties: reading, actions };
  });
  const names = model.environments.map(({ name }) => name);
  const phases = names.map((name) => ({ name, environments: [name] }));
  return {
    process: { ...process, steps },
    model: {
      ...model,
      lifecycles: [{ name: 'Standard', phases }],
      tenants: [{ name: 'Acme', tags: ['Ring/Early'], environments: names }],
      settings: { tenantMode: 'TenantedOrUntenanted' },
      targets: model.targets.map((target) => ({ ...target, tenantMode: 'TenantedOrUntenanted', tenants: ['Acme'] })),
    },
    scenario: { ...scenario, run: { ...scenario.run, tenant: 'Acme' } },
  };
}

const package_ = {
  name: '',
  packageId: 'Web',
  acquisitionLocation: 'Server',
  properties: new Map(),
  extras: [],
  feed: null,
  version: null,
};

/** One action on one target in one environment, counted over all targets of each environment. */
export function leavesOf({ process, model }) {
  const actions = process.steps.reduce((sum, step) => sum + step.actions.length, 0);
  return actions * model.targets.reduce((sum, target) => sum + target.environments.length, 0);
}
