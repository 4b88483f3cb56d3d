import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { type ActionOutline, explain, explanationOf, planOf } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

const inputOf = (own: Partial<ActionOutline>, change: Partial<VectorInput> = {}) =>
  simulationOf({
    kind: 'deployment',
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    process: { steps: [{ name: 'Core', actions: [{ name: 'Core', type: 'Octopus.Script', ...own }] }] },
    targets: [],
    channels: [{ name: 'Default' }, { name: 'Hotfix' }],
    lifecycles: [],
    tenants: [{ name: 'Acme', tags: ['Ring/Early'], environments: ['Dev', 'Prod'] }],
    variables: [
      { name: 'Empty', value: '' },
      { name: 'Envs', value: 'Dev, prod' },
      { name: 'Other', value: 'Test' },
      { name: 'Channels', value: 'Hotfix' },
      { name: 'Tags', value: 'Ring/Late' },
    ],
    settings: { tenantMode: 'TenantedOrUntenanted' },
    run: { environment: 'Dev' },
    ...change,
  });
const coreOf = (...input: Parameters<typeof inputOf>) => {
  const run = simulate(inputOf(...input));
  const { decision, reason } = run.decisions.find(({ action }) => action === 'Core') ?? run.decisions[0]!;
  return { said: `${decision} ${reason.code}`, sentence: explain(reason), run };
};

test.each([
  [{ environmentsVariable: '#{Envs}' }, 'Run RAN'],
  [{ environmentsVariable: 'Envs' }, 'Run RAN'],
  [{ environmentsVariable: '#{Other}' }, 'Skip ENV_NOT_INCLUDED'],
  [{ environmentsVariable: '#{Empty}' }, 'Unknown SCOPE_UNKNOWN'],
  [{ environmentsVariables: ['#{Other}', '#{Envs}'] }, 'Run RAN'],
  [{ environmentsVariables: ['#{Empty}', '#{Other}'] }, 'Skip ENV_NOT_INCLUDED'],
  [{ environmentsVariable: '#{Octopus.Action[Core].Output.Where}' }, 'Unknown SCOPE_UNKNOWN'],
  [{ channelsVariable: '#{Channels}' }, 'Skip CHANNEL_MISMATCH'],
  [{ channelsVariable: '#{Nothing}' }, 'Unknown SCOPE_UNKNOWN'],
  [{ tenantTagsVariable: '#{Tags}' }, 'Skip TENANT_TAGS_UNTENANTED'],
  [{ environmentsVariable: '#{Empty}', disabled: true }, 'Skip DISABLED'],
  [{ environmentsVariable: '#{Empty}', channels: ['Hotfix'] }, 'Skip CHANNEL_MISMATCH'],
] satisfies readonly (readonly [Partial<ActionOutline>, string])[])('R-313: %j gives %s', (own, said) => {
  expect(coreOf(own).said).toBe(said);
});

test('R-313: tags by a variable are held against those of the tenant', () => {
  const run = { environment: 'Dev', tenant: 'Acme' };
  expect(coreOf({ tenantTagsVariable: '#{Tags}' }, { run }).said).toBe('Skip TENANT_TAG_MISMATCH');
  const variables = [{ name: 'Tags', value: 'ring/early' }];
  expect(coreOf({ tenantTagsVariable: '#{Tags}' }, { run, variables }).said).toBe('Run RAN');
});

test('R-313: a secret list decides and stays out of sight', () => {
  const variables = [{ name: 'Envs', value: 'Hidden place', sensitive: true }];
  const { said, sentence } = coreOf({ environmentsVariable: '#{Envs}' }, { variables });
  expect(said).toBe('Skip ENV_NOT_INCLUDED');
  expect(sentence).not.toContain('Hidden');
});

test('R-313: an undecidable scope names its expression and cause, on the cell, as a note and in the chain', () => {
  const { sentence, run } = coreOf({ environmentsVariable: '#{Empty}' });
  expect(sentence).toBe('Its environments are given by #{Empty}, which gives an empty list here.');
  expect(run.notes.map(({ reason }) => explain(reason))).toEqual([
    'The scope of "Core" is given by #{Empty}; what the server does when that is not known is not documented.',
  ]);
  const { environment, ...input } = inputOf({ environmentsVariable: '#{Empty}' });
  const cell = { environment, stepId: input.process.steps[0]!.id, actionId: null, target: null };
  const checks = explanationOf(input, cell)?.checks ?? [];
  expect(checks.find(({ id }) => id === 'environment')).toMatchObject({
    mark: 'unknown',
    text: 'its environments are given by #{Empty}, which gives an empty list here',
  });
});

test('a plan made again after an edit elsewhere keeps the notes of the steps that stayed', () => {
  const { environment: _, ...input } = inputOf({ environmentsVariable: '#{Empty}' });
  const notesOf = (plan: ReturnType<typeof planOf>) => plan.environments.map(({ notes }) => notes.length);
  expect(notesOf(planOf(input))).toEqual([1, 1]);
  expect(notesOf(planOf({ ...input, process: { ...input.process } }))).toEqual([1, 1]);
});

test('E-07: whether a condition on the parent covers the child is unknown, and the child itself decides', () => {
  const environments = [
    { name: 'Previews', kind: 'Parent' as const },
    { name: 'pr-7', kind: 'Ephemeral' as const, parent: 'Previews' },
  ];
  const channels = [{ name: 'Pull requests', kind: 'Ephemeral' as const, parentEnvironment: 'Previews' }];
  const change = { environments, channels, run: { environment: 'pr-7', channel: 'Pull requests' } };
  expect(coreOf({ environments: ['Previews'] }, change)).toMatchObject({
    said: 'Unknown SCOPE_UNKNOWN',
    sentence: 'It names Previews, the parent of pr-7; whether that covers pr-7 is not documented.',
  });
  expect(coreOf({ environments: ['Previews', 'pr-7'] }, change).said).toBe('Run RAN');
  expect(coreOf({ environments: ['pr-7'], excludedEnvironments: ['Previews'] }, change).said).toBe(
    'Unknown SCOPE_UNKNOWN',
  );
});
