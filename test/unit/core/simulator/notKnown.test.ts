import { describe, expect, test } from 'vitest';
import { evaluateExpression, simulate } from '../../../../src/core/conformance';
import {
  type DeploymentModel,
  emptyModel,
  type Finding,
  findingsOf,
  type Process,
  parseExpression,
  planOf,
  type Scenario,
  type Verdict,
} from '../../../../src/core/index';
import { unknownValue } from '../../../../src/core/lang/expression/variables';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { toProd } from '../../../support/twoEnvironments';

/**
 * Every place where something is looked up and may not be there. What is certainly not there is told with confidence;
 * what is only not known here never is. Each line names one place.
 */

type Change = Partial<VectorInput>;
type Steps = VectorInput['process']['steps'];

function inputOf(steps: Steps, change: Change = {}) {
  return simulationOf(toProd(steps, { ...change, process: { steps } }));
}

/** "Unknown SCOPE_UNKNOWN", or the code of a closed gate; with `+ note` for each thing left unchecked. */
function comesOf(steps: Steps, change: Change = {}, name = 'Ask'): string {
  const { gate, decisions, notes } = simulate(inputOf(steps, change));
  const found = decisions.find(({ step, action }) => step === name && action === null);
  const open = notes.flatMap(({ reason }) => (reason.code === 'GATE_NOT_DECIDABLE' ? [` + ${reason.open}`] : []));
  const told =
    found === undefined ? gate.code : found.decision === 'Run' ? 'Run' : `${found.decision} ${found.reason.code}`;
  return told + open.join('');
}

const plain = (change: object = {}, ofStep: object = {}): Steps[number] => ({
  name: 'Ask',
  actions: [{ name: 'Ask', type: 'Octopus.Script', ...change }],
  ...ofStep,
});
const asking = (conditionExpression: string, name = 'Ask'): Steps[number] => ({
  name,
  condition: 'Variable',
  conditionExpression,
  actions: [{ name, type: 'Octopus.Script' }],
});

const ids: Change = {
  environments: [
    { name: 'Dev', id: 'Environments-1' },
    { name: 'Prod', id: 'Environments-2' },
  ],
};
const forAcme: Change = { settings: { tenantMode: 'Tenanted' }, run: { environment: 'Prod', tenant: 'Acme' } };
const acme = { name: 'Acme', tags: ['Tier/Gold'], environments: ['Prod'] };
const prodLast = [
  { name: 'Fast', phases: [{ name: 'One', environments: ['Prod'] }] },
  { name: 'Slow', phases: [{ name: 'One', environments: ['Dev'] }] },
];
const incomplete: Change = { variablesComplete: false };
const secret: Change = { variables: [{ name: 'Key', value: null, sensitive: true }] };
const valueIn = (scope: object, others: NonNullable<Change['variables']> = []): Change => ({
  variables: [{ name: 'V', value: 'True', scope }, ...others],
});

describe.each<
  [place: string, lines: readonly (readonly [what: string, steps: Steps, change: Change, wanted: string])[]]
>([
  [
    'the tenant of a run',
    [
      ['listed and connected', [plain()], { ...forAcme, tenants: [acme] }, 'Run'],
      [
        'listed and not connected',
        [plain()],
        { ...forAcme, tenants: [{ ...acme, environments: ['Dev'] }] },
        'GATE_TENANT_NOT_CONNECTED',
      ],
      ['not listed: where it is connected', [plain()], forAcme, 'Run + tenant'],
      ['not listed: its tags', [plain({ tenantTags: ['Tier/Gold'] })], forAcme, 'Unknown SCOPE_UNKNOWN + tenant'],
      [
        'listed without the tag',
        [plain({ tenantTags: ['Tier/Lead'] })],
        { ...forAcme, tenants: [acme] },
        'Skip TENANT_TAG_MISMATCH',
      ],
      [
        'not listed: a channel with tags',
        [plain()],
        { ...forAcme, channels: [{ name: 'Default', tenantTags: ['Tier/Gold'] }] },
        'Run + tenant',
      ],
      ['not listed: its phases', [plain()], { ...forAcme, lifecycles: prodLast }, 'Run + tenant'],
      [
        'not listed: its tags as a value',
        [asking('#{if Octopus.Deployment.Tenant.Tags == ""}a#{/if}')],
        forAcme,
        'Unknown COND_UNKNOWN + tenant',
      ],
      [
        'not listed: a value for a tag',
        [asking('#{V}')],
        { ...forAcme, ...valueIn({ tenantTag: ['Tier/Gold'] }) },
        'Unknown COND_UNKNOWN + tenant',
      ],
    ],
  ],
  [
    'environments of an action',
    [
      [
        'an id that the model does not have',
        [plain({ environments: ['Environments-2'] })],
        {},
        'Unknown SCOPE_UNKNOWN',
      ],
      ['an excluded one', [plain({ excludedEnvironments: ['Environments-2'] })], {}, 'Unknown SCOPE_UNKNOWN'],
      ['the id of another', [plain({ environments: ['Environments-1'] })], ids, 'Skip ENV_NOT_INCLUDED'],
      ['its own id', [plain({ environments: ['Environments-2'] })], ids, 'Run'],
      [
        'an id of nothing, all ids being known',
        [plain({ environments: ['Environments-9'] })],
        ids,
        'Skip ENV_NOT_INCLUDED',
      ],
      ['a name of nothing', [plain({ environments: ['prodd'] })], {}, 'Skip ENV_NOT_INCLUDED'],
      [
        'an expression that nobody can fill in',
        [plain({ environmentsVariable: '#{Where}' })],
        incomplete,
        'Unknown SCOPE_UNKNOWN',
      ],
      ['an expression that fails', [plain({ environmentsVariable: '#{Where}' })], {}, 'Unknown SCOPE_UNKNOWN'],
      [
        'the parent of the environment',
        [plain({ environments: ['Previews'] })],
        {
          environments: [
            { name: 'Previews', kind: 'Parent' },
            { name: 'Prod', kind: 'Ephemeral', parent: 'Previews' },
          ],
          channels: [{ name: 'Default', kind: 'Ephemeral', parentEnvironment: 'Previews' }],
        },
        'Unknown SCOPE_UNKNOWN',
      ],
    ],
  ],
  [
    'channels of an action',
    [
      [
        'an id that the model does not have',
        [plain({ channels: ['Channels-3'] })],
        { channels: [{ name: 'Default' }] },
        'Unknown SCOPE_UNKNOWN',
      ],
      [
        'the id of another',
        [plain({ channels: ['Channels-3'] })],
        { channels: [{ name: 'Default' }, { name: 'Beta', id: 'Channels-3' }] },
        'Skip CHANNEL_MISMATCH',
      ],
    ],
  ],
  [
    'scopes of values',
    [
      [
        'an environment by an id that the model does not have',
        [asking('#{V}')],
        valueIn({ environment: ['Environments-2'] }),
        'Unknown COND_UNKNOWN',
      ],
      ['a channel by one', [asking('#{V}')], valueIn({ channel: ['Channels-2'] }), 'Unknown COND_UNKNOWN'],
      [
        'one that would win',
        [asking('#{if V == "b"}a#{/if}')],
        valueIn({ environment: ['Environments-2'] }, [{ name: 'V', value: 'b' }]),
        'Unknown COND_UNKNOWN',
      ],
      [
        'one that would lose',
        [asking('#{if V == "b"}a#{/if}')],
        valueIn({ channel: ['Channels-2'] }, [{ name: 'V', value: 'b', scope: { environment: ['Prod'] } }]),
        'Run',
      ],
      [
        'the id of another environment',
        [asking('#{V}')],
        { ...ids, ...valueIn({ environment: ['Environments-1'] }) },
        'Skip COND_VARIABLE_ERROR',
      ],
    ],
  ],
  [
    'lifecycles',
    [
      ['the one that the project names', [plain()], { lifecycles: prodLast, projectLifecycle: 'Fast' }, 'Run'],
      [
        'the one that it names leads elsewhere',
        [plain()],
        { lifecycles: prodLast, projectLifecycle: 'Slow' },
        'GATE_ENV_NOT_IN_LIFECYCLE',
      ],
      [
        'one that the model does not have',
        [plain()],
        { lifecycles: prodLast.slice(1), projectLifecycle: 'Fast' },
        'Run + lifecycle',
      ],
      [
        'one of a channel',
        [plain()],
        { lifecycles: prodLast.slice(1), channels: [{ name: 'Default', lifecycle: 'Fast' }] },
        'Run + lifecycle',
      ],
    ],
  ],
  [
    'where a runbook may run',
    [
      [
        'by no lifecycle',
        [plain()],
        { kind: 'runbook', settings: { environmentScope: 'FromProjectLifecycles' } },
        'Run + runbook-environments',
      ],
      [
        'by lifecycles that lead elsewhere',
        [plain()],
        {
          kind: 'runbook',
          settings: { environmentScope: 'FromProjectLifecycles' },
          lifecycles: prodLast,
          projectLifecycle: 'Slow',
        },
        'GATE_RUNBOOK_ENV_NOT_ALLOWED',
      ],
      [
        'by one of them that the model does not have',
        [plain()],
        {
          kind: 'runbook',
          settings: { environmentScope: 'FromProjectLifecycles' },
          lifecycles: prodLast.slice(1),
          channels: [{ name: 'Default', lifecycle: 'Fast' }],
        },
        'Run + runbook-environments',
      ],
      [
        'by an id that the model does not have',
        [plain()],
        { kind: 'runbook', settings: { environmentScope: 'Specified', runbookEnvironments: ['Environments-2'] } },
        'Run + runbook-environments',
      ],
      [
        'by the id of another',
        [plain()],
        {
          kind: 'runbook',
          ...ids,
          settings: { environmentScope: 'Specified', runbookEnvironments: ['Environments-1'] },
        },
        'GATE_RUNBOOK_ENV_NOT_ALLOWED',
      ],
    ],
  ],
  [
    'targets',
    [
      ['none with the tag', [plain({}, { targetRoles: ['web'] })], {}, 'GATE_NO_TARGETS'],
      ['tags that nobody can fill in', [plain({}, { targetRoles: ['#{Tag}'] })], incomplete, 'Unknown COND_UNKNOWN'],
      [
        'the same beside a step without targets',
        [plain({}, { targetRoles: ['#{Tag}'] }), { ...plain(), name: 'Web', targetRoles: ['web'] }],
        incomplete,
        'Unknown COND_UNKNOWN + targets',
      ],
      [
        'machines with a tag, no targets being given',
        [asking('#{if Octopus.Environment.MachinesInRole[web]}a#{/if}')],
        { targetsComplete: false },
        'Unknown COND_UNKNOWN',
      ],
      [
        'machines with a tag that none has',
        [asking('#{if Octopus.Environment.MachinesInRole[web]}a#{/if}')],
        {},
        'Skip COND_VARIABLE_FALSE',
      ],
    ],
  ],
  [
    'variables',
    [
      ['a name that the complete list lacks', [asking('#{V}')], {}, 'Skip COND_VARIABLE_ERROR'],
      ['tested only', [asking('#{if V}a#{/if}')], {}, 'Skip COND_VARIABLE_FALSE'],
      ['a name that the list may lack', [asking('#{V}')], incomplete, 'Unknown COND_UNKNOWN'],
      ['tested only, the list being open', [asking('#{if V}a#{/if}')], incomplete, 'Unknown COND_UNKNOWN'],
      ['turned round', [asking('#{unless V}a#{/unless}')], incomplete, 'Unknown COND_UNKNOWN'],
      ['in a loop', [asking('#{each item in V}a#{/each}')], incomplete, 'Unknown COND_UNKNOWN'],
      [
        'as an index',
        [asking('#{if W[#{V}]}a#{/if}')],
        { ...incomplete, variables: [{ name: 'W[a]', value: 'x' }] },
        'Unknown COND_UNKNOWN',
      ],
      ['through a filter', [asking('#{if V | ToLower == "a"}a#{/if}')], incomplete, 'Unknown COND_UNKNOWN'],
      ['beside a text that decides', [asking('#{V}True')], incomplete, 'Run'],
      ['a secret without its text', [asking('#{if Key == "x"}a#{/if}')], secret, 'Unknown COND_UNKNOWN'],
      [
        'inside another value',
        [asking('#{W}')],
        { ...incomplete, variables: [{ name: 'W', value: '#{V}' }] },
        'Unknown COND_UNKNOWN',
      ],
    ],
  ],
  [
    'what the server gives',
    [
      ['a member that is not listed', [asking('#{if Octopus.Release.Colour}a#{/if}')], {}, 'Unknown COND_UNKNOWN'],
      ['a family that there is not', [asking('#{if Octopus.Colour.Of}a#{/if}')], {}, 'Skip COND_VARIABLE_FALSE'],
      [
        'a collection whose entries are not looked into',
        [asking('#{each b in Octopus.Release.Builds}a#{/each}')],
        {},
        'Unknown COND_UNKNOWN',
      ],
      ['any entry of one', [asking('#{if Octopus.Environment.MachinesInRole[*]}a#{/if}')], {}, 'Unknown COND_UNKNOWN'],
      [
        'a step that is not there',
        [asking('#{if Octopus.Step[Nope].Status.Code}a#{/if}')],
        {},
        'Skip COND_VARIABLE_FALSE',
      ],
      ['the steps', [asking('#{each s in Octopus.Step}a#{/each}')], {}, 'Run'],
    ],
  ],
  [
    'what came of earlier steps',
    [
      [
        'an output nobody gave',
        [
          { ...plain(), name: 'First', actions: [{ name: 'First', type: 'Octopus.Script' }] },
          asking('#{if Octopus.Action[First].Output.A}a#{/if}'),
        ],
        {},
        'Unknown COND_UNKNOWN',
      ],
      [
        'an output of what did not run',
        [
          { ...plain(), name: 'First', actions: [{ name: 'First', type: 'Octopus.Script', disabled: true }] },
          asking('#{if Octopus.Action[First].Output.A}a#{/if}'),
        ],
        {},
        'Skip COND_VARIABLE_FALSE',
      ],
      [
        'an output of what may have run',
        [asking('#{V}', 'First'), asking('#{if Octopus.Action[First].Output.A}a#{/if}')],
        incomplete,
        'Unknown COND_UNKNOWN',
      ],
      [
        'its status',
        [asking('#{V}', 'First'), asking('#{if Octopus.Step[First].Status.Code == "Skipped"}a#{/if}')],
        incomplete,
        'Unknown COND_UNKNOWN',
      ],
      [
        'whether it was skipped',
        [asking('#{V}', 'First'), asking('#{if Octopus.Action[First].IsSkipped}a#{/if}')],
        incomplete,
        'Unknown COND_UNKNOWN',
      ],
      [
        'all of them',
        [asking('#{V}', 'First'), asking('#{each s in Octopus.Step}#{if s.Status.Code == "Failed"}a#{/if}#{/each}')],
        incomplete,
        'Unknown COND_UNKNOWN',
      ],
    ],
  ],
  [
    'what type of step it is',
    [
      ['no type, and no place to run', [plain({ type: undefined, runOnServer: false })], {}, 'Unknown KIND_UNKNOWN'],
      ['a type that is not listed', [plain({ type: 'Octopus.Newer', runOnServer: false })], {}, 'Unknown KIND_UNKNOWN'],
      ['a type that is listed', [plain({ type: 'Octopus.TentaclePackage', runOnServer: false })], {}, 'Skip NO_ROLES'],
      ['no type, on a worker', [plain({ type: undefined, runOnServer: true })], {}, 'Run'],
    ],
  ],
])('%s', (_place, lines) => {
  test.each(lines)('%s', (_what, steps, change, wanted) => {
    expect(comesOf(steps, change)).toBe(wanted);
  });
});

/** What the first step comes to in the plan of Prod, where what is missing is assumed. */
function inPlan(process: Process, model: DeploymentModel, scenario: Scenario = {}): Verdict | undefined {
  return planOf({ process, model, scenario }).environments.at(-1)?.cells[0]?.verdict;
}

test.each<[type: string, wanted: Verdict]>([
  ['Octopus.Manual', 'Waits'],
  ['Octopus.Script', 'No targets'],
])('a known step template gives the type of its steps: %s', (type, wanted) => {
  const { process, model } = inputOf([plain({ type: undefined, runOnServer: false })]);
  const steps = process.steps.map((step) => ({
    ...step,
    actions: step.actions.map((action) => ({
      ...action,
      properties: new Map([...action.properties, ['Octopus.Action.Template.Id', 'ActionTemplates-7'] as const]),
    })),
  }));
  const known = { ...model, stepTemplates: [{ id: 'ActionTemplates-7', type }] };
  expect(inPlan({ ...process, steps }, known)).toBe(wanted);
  expect(inPlan({ ...process, steps }, model)).toBe('Unknown');
});

test('earlier deployments are only assumed in a plan, so their names are unknown', () => {
  const { process, model } = inputOf([asking('#{if Octopus.Deployment.PreviousSuccessful.Id}a#{/if}')]);
  expect(inPlan(process, model)).toBe('Unknown');
  expect(inPlan(process, model, { history: [] })).toBe('Skipped');
  expect(inPlan(process, model, { history: [{ environment: 'Prod' }] })).toBe('Runs');
});

test('assumed targets make expressions about targets unknown', () => {
  const { process, model } = inputOf([asking('#{if Octopus.Environment.MachinesInRole[web]}a#{/if}')]);
  expect(inPlan(process, { ...model, targetsComplete: false })).toBe('Unknown');
  expect(inPlan(process, { ...model, targetsComplete: true })).toBe('Skipped');
});

describe('the expression language', () => {
  const source = { names: [], get: (name: string) => (name === 'Open' ? unknownValue : undefined) };
  const kindOf = (text: string) => evaluateExpression(parseExpression(text), source).kind;

  test.each([
    '#{Open}',
    '#{if Open}a#{/if}',
    '#{unless Open}a#{/unless}',
    '#{if Open == "a"}a#{/if}',
    '#{if Open != "a"}a#{/if}',
    '#{if Open | Append x}a#{/if}',
    '#{each item in Open}a#{/each}',
    '#{Open | ToLower}',
    '#{Open | Substring 1}',
    '#{Open.Member}',
    '#{Open[0]}',
    '#{calc Open + 1}',
    '#{if Missing}b#{else}#{Open}#{/if}',
  ])('%s stays open', (text) => {
    expect(kindOf(text)).toBe('unknown');
  });
});

describe('the checks', () => {
  const found = (steps: Steps, change: Change): readonly Finding['code'][] => {
    const { process, model } = inputOf(steps, change);
    return findingsOf(process, model).map(({ code }) => code);
  };
  const stranger = [plain({ environments: ['there'], channels: ['beta'] }, { targetRoles: ['web'] })];

  test('a model without any entries of a kind misses none', () => {
    expect(found(stranger, { environments: [], channels: [], targets: [] })).toEqual([]);
  });

  test('a model that only repeats names from files reports none missing', () => {
    const environments = [{ name: 'Prod', inferred: true }];
    expect(found(stranger, { environments, channels: [{ name: 'Default', inferred: true }] })).toEqual([]);
  });

  test('one that lists them does', () => {
    const orca = { name: 'orca', environments: ['Prod'], roles: ['db'] };
    expect(found(stranger, { channels: [{ name: 'Default' }], targets: [orca] })).toEqual([
      'unknown-target-tag',
      'unknown-environment',
      'unknown-channel',
    ]);
  });

  test('an empty model is the same as none', () => {
    expect(findingsOf(inputOf(stranger).process, emptyModel)).toEqual([]);
  });
});
