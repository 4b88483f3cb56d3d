import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { explain } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { toProd } from '../../../support/twoEnvironments';

/** What expressions see of the server, of the run and of the surroundings: rules by number, beyond the shared vectors. */

type Change = Partial<VectorInput>;

function run(expressions: readonly string[], change: Change = {}, before: VectorInput['process']['steps'] = []) {
  const steps = [...before, ...expressions.map((text, at) => asked(`Q${at}`, text))];
  return simulate(simulationOf(toProd(steps, { ...change, process: { steps } })));
}

const asked = (name: string, conditionExpression: string) => ({
  name,
  condition: 'Variable' as const,
  conditionExpression,
  actions: [{ name, type: 'Octopus.Script' }],
});

const plain = (name: string, change: object = {}) => ({ name, actions: [{ name, type: 'Octopus.Script' }], ...change });

/** What one condition comes to: `Run`, `Skip COND_VARIABLE_FALSE` … */
function verdict(expression: string, change: Change = {}, before: VectorInput['process']['steps'] = []): string {
  const { gate, decisions } = run([expression], change, before);
  const found = decisions.find(({ step, action }) => step === 'Q0' && action === null);
  if (found === undefined) return gate.code;
  return found.decision === 'Run' ? 'Run' : `${found.decision} ${found.reason.code}`;
}

const [yes, no, error, unknown] = [
  'Run',
  'Skip COND_VARIABLE_FALSE',
  'Skip COND_VARIABLE_ERROR',
  'Unknown COND_UNKNOWN',
];

const onAcme: Change = {
  tenants: [{ name: 'Acme', tags: ['Tier/Gold'], environments: ['Prod'] }],
  settings: { tenantMode: 'TenantedOrUntenanted' },
  run: { environment: 'Prod', tenant: 'Acme' },
};
const byTrigger: Change = { run: { environment: 'Prod', trigger: 'Nightly' } };
const byTriggerId: Change = { run: { environment: 'Prod', trigger: 'ProjectTriggers-3' } };
const runbook: Change = { kind: 'runbook', run: { environment: 'Prod', runbook: 'Tidy' } };

test.each<[name: string, expression: string, change: Change, wanted: string | undefined]>([
  ['an id of a deployment is there', '#{if Octopus.Deployment.Id}a#{/if}', {}, yes],
  ['and not empty', '#{if Octopus.Deployment.Id == ""}a#{/if}', {}, no],
  ['its text is not known', '#{if Octopus.Deployment.Id == "Deployments-1"}a#{/if}', {}, unknown],
  ['nor whether it is not some text', '#{if Octopus.Deployment.Id != "Deployments-1"}a#{/if}', {}, unknown],
  ['written out it is true', '#{Octopus.Task.Id}', {}, yes],
  ['also beside other text', 'false#{Octopus.Task.Id}', {}, yes],
  ['a filter leaves it open', '#{Octopus.Task.Id | Substring 1}', {}, unknown],
  ['compared with another it is open', '#{if Octopus.Task.Id == Octopus.Space.Id}a#{/if}', {}, unknown],
  ['branches that agree decide', '#{if Octopus.Task.Id == "ServerTasks-1"}a#{else}b#{/if}', {}, yes],
  ['in one branch and text in the other', '#{if Octopus.Task.Id == "x"}#{Octopus.Space.Id}#{else}b#{/if}', {}, yes],
  ['a loop over it is open', '#{each part in Octopus.Task.Id}#{if part == "x"}a#{/if}#{/each}', {}, unknown],
  ['a runbook is no deployment', '#{if Octopus.Deployment.Id}a#{/if}', runbook, no],
  ['a runbook run has its id', '#{if Octopus.RunbookRun.Id}a#{/if}', runbook, yes],
  ['a deployment has none', '#{if Octopus.RunbookRun.Id}a#{/if}', {}, no],
  ['no tenant, no id of one', '#{if Octopus.Deployment.Tenant.Id}a#{/if}', {}, no],
  ['a tenant has one', '#{if Octopus.Deployment.Tenant.Id}a#{/if}', onAcme, yes],
  ['no target, no id of one', '#{if Octopus.Machine.Id}a#{/if}', {}, no],
  ['a person started it', '#{if Octopus.Deployment.CreatedBy.Id}a#{/if}', {}, yes],
  ['who did of a trigger is open', '#{if Octopus.Deployment.CreatedBy.Id}a#{/if}', byTrigger, unknown],
  ['an id that the model has', '#{if Octopus.Space.Id == "Spaces-2"}a#{/if}', { space: { id: 'Spaces-2' } }, yes],
  ['and is another', '#{if Octopus.Space.Id == "Spaces-1"}a#{/if}', { space: { id: 'Spaces-2' } }, no],
])('R-627: %s', (_name, expression, change, wanted) => {
  expect(verdict(expression, change)).toBe(wanted);
});

test('R-627: on a target it has an id', () => {
  const targets = [{ name: 'orca', environments: ['Prod'], roles: ['web'] }];
  const result = run([], { targets }, [
    { ...asked('0', '#{if Octopus.Machine.Id}a#{/if}'), targetRoles: ['web'] },
    { ...asked('1', '#{if Octopus.Machine.Id == "Machines-1"}a#{/if}'), targetRoles: ['web'] },
  ]);
  const of = (name: string) => result.decisions.find(({ step, action }) => step === name && action === null)?.decision;
  expect([of('0'), of('1')]).toEqual(['Run', 'Unknown']);
});

test.each([
  ['Octopus.Environment.Name == "Prod"', true],
  ['#{Octopus.Environment.Name} == "Prod"', true],
  ['$OctopusParameters["Run"]', true],
  ['yes', true],
  ['True', false],
  ['false', false],
  ['1', false],
  ['0', false],
  ['', false],
  ['#{Octopus.Environment.Name}', false],
  ['#{if Octopus.Environment.Name == "Prod"}True#{/if}', false],
])('R-628: %s gives a note: %s', (expression, isConstant) => {
  const { notes } = run([expression]);
  expect(notes.some(({ reason }) => reason.code === 'COND_CONSTANT')).toBe(isConstant);
});

test('R-628: the note shows how the condition was probably meant, also for a child', () => {
  const text = 'Octopus.Environment.Name == "Prod"';
  const children = {
    name: 'Parent',
    actions: [
      { name: 'one', type: 'Octopus.Script' },
      { name: 'two', type: 'Octopus.Script', condition: 'Variable' as const, conditionExpression: text },
    ],
  };
  const { notes } = run([], {}, [children]);
  expect(notes.map(({ reason, step }) => `${step?.name}: ${explain(reason)}`)).toEqual([
    'Parent: The run condition tests nothing, so it is the same in every run: Octopus.Environment.Name == "Prod". Probably meant: #{if Octopus.Environment.Name == "Prod"}True#{/if}.',
  ]);
});

test.each<[expression: string, verdict: string | undefined, name: string | null, nearest: string | null]>([
  ['#{if Octopus.Enviroment.Name}a#{/if}', no, 'Octopus.Enviroment.Name', 'Octopus.Environment.Name'],
  ['#{Octopus.Enviroment.Name}', error, 'Octopus.Enviroment.Name', 'Octopus.Environment.Name'],
  ['#{if Octopus.Channel.Name}a#{/if}', no, 'Octopus.Channel.Name', 'Octopus.Release.Channel.Name'],
  ['#{unless octopus.chanel.name}a#{/unless}', yes, 'octopus.chanel.name', null],
  ['#{if Octopus.Environment.Nmae}a#{/if}', unknown, 'Octopus.Environment.Nmae', 'Octopus.Environment.Name'],
  [
    '#{if Octopus.Environment.MachineInRole[web]}a#{/if}',
    unknown,
    'Octopus.Environment.MachineInRole[web]',
    'Octopus.Environment.MachinesInRole[web]',
  ],
  ['#{if Octopus.Environment.State.Colour}a#{/if}', unknown, 'Octopus.Environment.State.Colour', null],
  ['#{each x in Octopus.Nothing.Like}a#{/each}', no, 'Octopus.Nothing.Like', null],
  ['#{if Octopus.Release.Notes}a#{/if}', unknown, null, null],
  ['#{if Octopus.Deployment.Error}a#{/if}', no, null, null],
])('R-629: %s', (expression, wanted, name, nearest) => {
  expect(verdict(expression)).toBe(wanted);
  const told = run([expression]).notes.flatMap(({ reason }) => (reason.code === 'NAME_UNKNOWN' ? [reason] : []));
  expect(told.map((reason) => [reason.name, reason.nearest])).toEqual(name === null ? [] : [[name, nearest]]);
});

test('R-629: a name that the project defines is its own', () => {
  const variables = [{ name: 'Octopus.Enviroment.Name', value: 'mine' }];
  expect(verdict('#{if Octopus.Enviroment.Name == "mine"}a#{/if}', { variables })).toBe(yes);
  expect(run(['#{Octopus.Enviroment.Name}'], { variables }).notes).toEqual([]);
});

const failing: Change = { inject: [{ action: 'Migrate' }] };
const anyStep = (test: string) => `#{each s in Octopus.Step}#{if ${test}}True#{/if}#{/each}`;
const anyAction = (test: string) => `#{each a in Octopus.Action}#{if ${test}}True#{/if}#{/each}`;

test.each<[expression: string, change: Change, wanted: string | undefined]>([
  [anyStep('s.Status.Code == "Failed"'), failing, yes],
  [anyStep('s.Status.Code == "Failed"'), {}, no],
  [anyStep('s.Status.Error'), {}, no],
  [anyStep('s.Status.Error'), failing, unknown],
  [anyStep('s.Status.Code == "Pending"'), {}, no],
  [anyStep('s.Name == "Migrate"'), {}, yes],
  [anyStep('s.Number == "2"'), {}, yes],
  [anyStep('s.Number == "3"'), {}, no],
  [anyStep('s == "Migrate"'), {}, yes],
  [anyStep('s.Nothing'), {}, unknown],
  [anyAction('a.StepName == "Migrate"'), {}, yes],
  [anyAction('a.IsSkipped'), {}, no],
  [anyAction('a.IsSkipped'), { run: { environment: 'Prod', skip: ['Migrate'] } }, yes],
  [anyAction('a.Output.Url == "u"'), { outputs: [{ action: 'Migrate', name: 'Url', value: 'u' }] }, yes],
  [anyAction('a.Output.Url == "u"'), {}, unknown],
  ['#{each s in Octopus.Step}#{s.Name}#{/each}', {}, yes],
  ['#{each s in octopus.step}#{if Octopus.Template.Each.Last}#{s.Name}#{/if}#{/each}', {}, yes],
])('R-631: %s with %j', (expression, change, wanted) => {
  expect(verdict(expression, change, [plain('Migrate')])).toBe(wanted);
});

test('R-631: a step that is filtered out has an entry, with the status Skipped', () => {
  const onlyDev = { name: 'Migrate', actions: [{ name: 'Migrate', type: 'Octopus.Script', environments: ['Dev'] }] };
  expect(verdict(anyStep('s.Status.Code == "Skipped"'), {}, [onlyDev])).toBe(yes);
});

test('R-631: a step whose verdict is unknown leaves a loop open, unless the others make it true', () => {
  const open = asked('Open', '#{if Octopus.Release.Notes == "x"}True#{/if}');
  expect(verdict(anyStep('s.Status.Code == "Succeeded"'), {}, [open])).toBe(unknown);
  expect(verdict(anyStep('s.Status.Code == "Succeeded"'), {}, [open, plain('Migrate')])).toBe(yes);
  expect(verdict('#{if Octopus.Step[Open].Status.Code == "Skipped"}a#{/if}', {}, [open])).toBe(unknown);
});

const orca = { name: 'orca', environments: ['Prod'], roles: ['web'] };
const machines = (role: string) => `#{if Octopus.Environment.MachinesInRole[${role}]}a#{/if}`;

test.each<[name: string, expression: string, change: Change, wanted: string | undefined]>([
  ['a target with the tag takes part', machines('web'), { targets: [orca] }, yes],
  ['none has it', machines('db'), { targets: [orca] }, no],
  ['it is disabled', machines('web'), { targets: [{ ...orca, disabled: true }] }, no],
  [
    'it is left out by hand',
    machines('web'),
    { targets: [orca], run: { environment: 'Prod', excludedTargets: ['orca'] } },
    no,
  ],
  ['it is made up', machines('web'), { targets: [{ ...orca, assumed: true }] }, unknown],
  ['no targets are given, and none may be there', machines('web'), { targetsComplete: false }, unknown],
  ['it may still join', machines('web'), { targets: [{ ...orca, appearsAfter: 'Q0' }] }, unknown],
  [
    'the ids are not known',
    '#{if Octopus.Environment.MachinesInRole[web] == "Machines-1"}a#{/if}',
    { targets: [orca] },
    unknown,
  ],
  [
    'which tags there are is not looked into',
    '#{each r in Octopus.Environment.MachinesInRole}a#{/each}',
    { targets: [orca] },
    unknown,
  ],
  ['machines of the deployment', '#{if Octopus.Deployment.Machines}a#{/if}', { targets: [orca] }, yes],
  ['no machines of the deployment', '#{if Octopus.Deployment.Machines}a#{/if}', {}, no],
  [
    'machines that were chosen',
    '#{if Octopus.Deployment.SpecificMachines}a#{/if}',
    { targets: [orca], run: { environment: 'Prod', specificTargets: ['orca'] } },
    yes,
  ],
  ['none were chosen', '#{if Octopus.Deployment.SpecificMachines}a#{/if}', { targets: [orca] }, no],
  ['a trigger by name', '#{if Octopus.Deployment.Trigger.Name == "Nightly"}a#{/if}', byTrigger, yes],
  ['its id exists', '#{if Octopus.Deployment.Trigger.Id}a#{/if}', byTrigger, yes],
  ['a trigger by id', '#{if Octopus.Deployment.Trigger.Id == "ProjectTriggers-3"}a#{/if}', byTriggerId, yes],
  ['its name exists', '#{if Octopus.Deployment.Trigger.Name == "Nightly"}a#{/if}', byTriggerId, unknown],
  ['no trigger', '#{if Octopus.Deployment.Trigger.Name}a#{/if}', {}, no],
  [
    'some trigger',
    '#{if Octopus.Deployment.Trigger.Name}a#{/if}',
    { run: { environment: 'Prod', startedBy: 'ScheduledTrigger' } },
    yes,
  ],
  [
    'started by something else',
    '#{if Octopus.Deployment.Trigger.Name}a#{/if}',
    { run: { environment: 'Prod', startedBy: 'LifecycleAutomatic' } },
    unknown,
  ],
  [
    'an earlier success',
    '#{if Octopus.Deployment.PreviousSuccessful.Id}a#{/if}',
    { history: [{ environment: 'Prod' }] },
    yes,
  ],
  [
    'an earlier failure',
    '#{if Octopus.Deployment.PreviousSuccessful.Id}a#{/if}',
    { history: [{ environment: 'Prod', success: false }] },
    no,
  ],
  [
    'the release that is there',
    '#{if Octopus.Release.CurrentForEnvironment.Number == "0.9"}a#{/if}',
    { history: [{ environment: 'Prod', release: '0.9' }] },
    yes,
  ],
  ['nobody said which one is there', '#{if Octopus.Release.CurrentForEnvironment.Number == "0.9"}a#{/if}', {}, unknown],
  ['a custom field that is not given', '#{each f in Octopus.Release.CustomFields}a#{/each}', {}, no],
  [
    'custom fields that are given',
    '#{each f in Octopus.Release.CustomFields}a#{/each}',
    { run: { environment: 'Prod', customFields: { A: 'x' } } },
    unknown,
  ],
])('V-19: %s', (_name, expression, change, wanted) => {
  expect(verdict(expression, change)).toBe(wanted);
});

test.each<[texts: Readonly<Record<string, string>>, on: string, wanted: readonly string[]]>([
  [{ Body: 'echo #{Missing}' }, 'True', ['Body']],
  [{ Body: 'echo #{Missing}' }, 'False', []],
  [{ Body: 'echo #{Octopus.Release.Notes}' }, 'True', []],
  [{ Body: 'echo #{if Missing}a#{/if}' }, 'True', []],
  [{ Body: '#{if broken' }, 'True', []],
  [{ Body: 'echo #{Port}', Port: '80' }, 'True', []],
])('V-22: %j with the setting %s', (properties, on, wanted) => {
  const name = 'OctopusShouldFailDeploymentOnSubstitutionFails';
  const variables = [{ name, value: on, scope: { environment: ['Prod'] } }];
  const input = simulationOf(toProd([plain('Write')], { variables }));
  const [step] = input.process.steps;
  const [action] = step?.actions ?? [];
  if (step === undefined || action === undefined) throw new Error('There is one step.');
  const bag = new Map([...action.properties, ...Object.entries(properties)]);
  const steps = [{ ...step, actions: [{ ...action, properties: bag }] }];
  const notesIn = (environment: string) =>
    simulate({ ...input, process: { ...input.process, steps }, environment }).notes.flatMap(({ reason }) =>
      reason.code === 'SUBSTITUTION_FAILS_STEP' ? [reason.property] : [],
    );
  expect(notesIn('Prod')).toEqual(wanted);
  expect(notesIn('Dev')).toEqual([]);
});

test.each([
  ['#{if Octopus.Environment.Name == “Prod”}True#{/if}', 'Line 1, column 34: “ is a curly quote'],
  ["#{if A == 'b'}True#{/if}", "Line 1, column 11: ' is a single quote"],
  ['#{if A}True', '#{/if} is missing'],
])('R-607: %s says where it goes wrong and how to write it', (expression, wanted) => {
  const { decisions } = run([expression]);
  const sentence = decisions.flatMap(({ action, reason }) => (action === null ? [explain(reason)] : [])).join();
  expect(sentence).toContain(wanted);
  expect(sentence).toContain('Write: #{if');
});

test('R-214, R-627: a secret that a prompt has as its default is there, though no file tells it', () => {
  const secret = { name: 'Key', value: null, sensitive: true, prompt: { required: true } };
  expect(verdict('True', { variables: [secret] })).toBe(yes);
  expect(verdict('True', { variables: [{ ...secret, sensitive: false }] })).toBe('GATE_PROMPT_REQUIRED');
});

test('E-13, R-629: values kept for an environment are unknown, never missing', () => {
  expect(verdict('#{if Octopus.Environment.Slot.Colour}a#{/if}')).toBe(unknown);
  expect(verdict('#{unless Octopus.Environment.Slot.Colour}a#{/unless}')).toBe(unknown);
});
