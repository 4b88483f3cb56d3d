import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import {
  comparePlans,
  expandProcess,
  explain,
  explanationOf,
  idsFrom,
  outcomesOf,
  type PlanInput,
  type ProcessTemplate,
  planOf,
  policyInput,
  previewShape,
  rowLabel,
  rowsOf,
  type StepOutline,
  stepsOfUse,
  timelineOf,
} from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

const script = (name: string, own: Partial<StepOutline> = {}): StepOutline => ({
  name,
  ...own,
  actions: [{ name, type: 'Octopus.Script' }],
});
const usage = (own: Partial<StepOutline> = {}): StepOutline => ({
  name: 'Web',
  type: 'ProcessTemplateUsage',
  template: { slug: 'web-app', versionMask: '1.X' },
  actions: [],
  ...own,
});
const given = (parameters: NonNullable<StepOutline['template']>['parameters'] = []): Partial<StepOutline> => ({
  template: { slug: 'web-app', versionMask: '1.X', parameters },
});
const template = (own: Partial<ProcessTemplate> = {}): ProcessTemplate => ({
  slug: 'web-app',
  version: '1.4.0',
  steps: [script('Collect'), script('Publish')],
  ...own,
});
const inputOf = (
  steps: readonly StepOutline[],
  templates: readonly ProcessTemplate[],
  change: Partial<VectorInput> = {},
) =>
  simulationOf({
    kind: 'deployment',
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    process: { steps },
    targets: [],
    channels: [],
    lifecycles: [],
    tenants: [],
    variables: [{ name: 'Region', value: 'north' }],
    processTemplates: templates,
    run: { environment: 'Dev' },
    ...change,
  });
const runOf = (...input: Parameters<typeof inputOf>) => simulate(inputOf(...input));
const saidOf = (run: ReturnType<typeof runOf>) =>
  Object.fromEntries(
    run.decisions
      .filter(({ step, action }) => step !== null && action === null)
      .map(({ step, decision, reason }) => [step, `${decision} ${reason.code}`]),
  );
const planned = (...input: Parameters<typeof inputOf>): PlanInput => {
  const { environment: _, ...request } = inputOf(...input);
  return request;
};

test('T-01, T-04: rows, numbers and ids of an expanded process; the file itself stays as it is', () => {
  const inner = { ...script('Publish'), actions: [{ name: 'Up' }, { name: 'Check' }] };
  const request = planned(
    [script('First'), usage(), script('Last')],
    [template({ steps: [script('Collect'), inner] })],
  );
  const { process, model } = request;
  const expanded = expandProcess(process, model);
  expect(rowsOf(expanded).map(rowLabel)).toEqual([
    '1 First',
    '2 Web',
    '2.1 Collect',
    '2.2 Publish',
    '2.2.1 Up',
    '2.2.2 Check',
    '3 Last',
  ]);
  expect(expandProcess({ ...process }, model).steps[1]).toBe(expanded.steps[1]);
  expect(process.steps.map(({ name }) => name)).toEqual(['First', 'Web', 'Last']);
  expect(expandProcess(process, { processTemplates: [] })).toBe(process);
  const plan = planOf(request);
  expect(plan.rows.map(({ number }) => number)).toHaveLength(plan.environments[0]?.cells.length ?? 0);
  expect(timelineOf(request, 'Dev').stages.flatMap(({ steps }) => steps.map(rowLabel))).toEqual([
    '1 First',
    '2.1 Collect',
    '2.2 Publish',
    '3 Last',
  ]);
});

test.each([
  ['1.X', ['1.2.0', '1.10.0', '2.0.0', '1.11.0-beta'], '1.10.0'],
  ['1.2.X', ['1.2.9', '1.2.10', '1.3.0'], '1.2.10'],
  ['1.11.0-beta', ['1.11.0-beta', '1.11.0'], '1.11.0-beta'],
  ['2.X', ['1.0.0', ''], ''],
  ['1.X', ['1.0.0', ''], '1.0.0'],
  ['3.X', ['1.0.0'], undefined],
])('T-02: the mask %s of %j takes %s', (versionMask, versions, taken) => {
  const { process, model } = planned(
    [usage({ template: { slug: 'web-app', versionMask } })],
    versions.map((version) => template({ version })),
  );
  expect(stepsOfUse(process.steps[0]!, model)[0]?.origin?.template.version).toBe(taken);
});

test('T-05: settings of the use apply to each of its steps, with its reasons first', () => {
  const own = { ...script('Publish'), actions: [{ name: 'Publish', type: 'Octopus.Script', disabled: true }] };
  const run = runOf(
    [usage({ environments: ['Prod'], channels: ['Hotfix'] })],
    [template({ steps: [script('Collect'), own] })],
  );
  const reasons = run.decisions
    .filter(({ action }) => action !== null)
    .map(({ reason, alsoBlockedBy }) => [reason, ...alsoBlockedBy].map(({ code }) => code));
  expect(reasons).toEqual([
    ['ENV_NOT_INCLUDED', 'CHANNEL_MISMATCH'],
    ['DISABLED', 'ENV_NOT_INCLUDED', 'CHANNEL_MISMATCH'],
  ]);
});

test('T-05: its condition is asked once, where its first step stands', () => {
  const always = script('Publish', { condition: 'Always' });
  const steps = [template({ steps: [script('Collect'), always] })];
  const fails = { inject: [{ action: 'Web/Collect' }] };
  expect(saidOf(runOf([usage()], steps, fails))).toMatchObject({ 'Web/Publish': 'Run RAN' });
  const before = [script('First'), usage()];
  expect(saidOf(runOf(before, steps, { inject: [{ action: 'First' }] }))).toMatchObject({
    'Web/Collect': 'Skip COND_SUCCESS_PRIOR_FAILURE',
    'Web/Publish': 'Skip COND_SUCCESS_PRIOR_FAILURE',
  });
  const asked = (conditionExpression: string) =>
    saidOf(runOf([usage({ condition: 'Variable', conditionExpression })], steps));
  expect(asked('#{if Region == "north"}True#{/if}')['Web/Publish']).toBe('Run RAN');
  expect(asked('#{Nothing}')).toMatchObject({ 'Web/Collect': 'Skip COND_VARIABLE_ERROR' });
});

test('T-05: a plan made again after an edit asks the condition of the use again', () => {
  const steps = [template()];
  const output = '#{if Octopus.Action[First].Output.Go == "True"}True#{/if}';
  const asking = usage({ condition: 'Variable', conditionExpression: output });
  const request = planned([script('First'), asking], steps);
  const labels = (of: PlanInput) => planOf(of).environments[0]?.cells.map(({ label }) => label);
  expect(labels(request)).toEqual(['Runs', 'Unknown', 'Unknown', 'Unknown']);
  const off = request.process.steps.map((step, at) =>
    at === 0 ? { ...step, actions: step.actions.map((action) => ({ ...action, isDisabled: true })) } : step,
  );
  const after = { ...request, process: { ...request.process, steps: off } };
  expect(labels(after)).toEqual(['Off', 'Skipped', 'Skipped', 'Skipped']);
});

test('T-05, R-717: the first step starts when the use does; its own start does not count', () => {
  const inner = [
    script('Collect', { startTrigger: 'StartWithPrevious' }),
    script('Publish', { startTrigger: 'StartWithPrevious' }),
  ];
  const groups = (own: Partial<StepOutline>) =>
    runOf([script('First'), usage(own)], [template({ steps: inner })]).groups.map((group) =>
      group.map(({ name }) => name),
    );
  expect(groups({})).toEqual([['First'], ['Web/Collect', 'Web/Publish']]);
  expect(groups({ startTrigger: 'Variable', startTriggerExpression: '#{Region}' })).toEqual([
    ['First', 'Web/Collect', 'Web/Publish'],
  ]);
});

const asking = (expression: string) => [script('Publish', { condition: 'Variable', conditionExpression: expression })];
const answerInside = (
  expression: string,
  parameters: NonNullable<StepOutline['template']>['parameters'],
  own: Partial<ProcessTemplate> = {},
  change: Partial<VectorInput> = {},
) =>
  saidOf(runOf([usage(given(parameters))], [template({ steps: asking(expression), ...own })], change))['Web/Publish'];

test.each([
  ['#{Where}', [{ name: 'Where', value: '#{Region}' }], 'Run RAN'],
  ['#{where}', [{ name: 'Where', value: 'False' }], 'Skip COND_VARIABLE_FALSE'],
  ['#{Region}', [], 'Skip COND_VARIABLE_ERROR'],
  ['#{Where}', [{ name: 'Where', value: '#{Nothing}' }], 'Skip COND_VARIABLE_ERROR'],
  ['#{Where}', [{ name: 'Where', value: '#{Secret}' }], 'Unknown COND_UNKNOWN'],
  ['#{if Octopus.Environment.Name == "Dev"}True#{/if}', [], 'Run RAN'],
  ['#{Octopus.Step.Name | Substring 3}', [], 'Unknown COND_UNKNOWN'],
] as const)('T-08: inside, %s with %j gives %s', (expression, parameters, said) => {
  const variables = [
    { name: 'Region', value: 'north' },
    { name: 'Secret', value: null, sensitive: true },
  ];
  expect(answerInside(expression, parameters, {}, { variables })).toBe(said);
});

test('T-08: a text of the template itself is filled in inside, one of the project outside', () => {
  const parameters = [
    { name: 'Where', values: [{ value: '#{Region}' }] },
    { name: 'Region', values: [{ value: 'False' }] },
  ];
  expect(answerInside('#{Where}', [], { parameters })).toBe('Skip COND_VARIABLE_FALSE');
  expect(answerInside('#{Where}', [{ name: 'Where', value: '#{Region}' }], { parameters })).toBe('Run RAN');
});

test('T-08: names that the server reads itself come from the project', () => {
  const targets = ['a', 'b', 'c'].map((name) => ({ name, environments: ['Dev'], roles: ['web'] }));
  const variables = [
    { name: 'Size', value: '2' },
    { name: 'Octopus.Action.MaxParallelism', value: '#{Size}' },
  ];
  const run = runOf([usage()], [template({ steps: [script('Publish', { targetRoles: ['web'] })] })], {
    targets,
    variables,
  });
  expect([...run.schedule.values()].flat().map(({ start }) => start)).toEqual([0, 0, 1]);
});

test('T-08: a secret handed in decides and stays out of sight', () => {
  const variables = [{ name: 'Key', value: 'hush', sensitive: true }];
  const run = runOf(
    [usage(given([{ name: 'Where', value: 'is #{Key}' }]))],
    [template({ steps: asking('#{if Where == "x"}True#{/if}#{Where | Substring 0}') })],
    { variables },
  );
  expect(JSON.stringify(run.decisions.map(({ reason }) => explain(reason)))).not.toContain('hush');
});

test.each([
  [[{ name: 'Where', type: 'TenantTags' }], {}, 0],
  [[{ name: 'Where' }], {}, 1],
  [[{ name: 'Where', values: [{ value: ' ' }] }], {}, 1],
  [[{ name: 'Where', values: [{ value: null }] }], {}, 0],
  [[{ name: 'Where', values: [{ value: 'x', scope: { environment: ['Prod'] } }] }], {}, 1],
  [[{ name: 'Where', type: 'Channel' }], { kind: 'runbook' as const }, 0],
])('T-07: parameters %j leave %j with %i warnings', (parameters, change, count) => {
  const codes = runOf([usage()], [template({ parameters })], change).warnings.map(({ reason }) => reason.code);
  expect(codes.filter((code) => code === 'TEMPLATE_PARAMETER_MISSING')).toHaveLength(count);
});

test('T-09: scopes inside name parameters; several add up', () => {
  const steps = [
    {
      name: 'Publish',
      actions: [{ name: 'Publish', type: 'Octopus.Script', environmentsVariables: ['Envs', '#{More}'] }],
    },
  ];
  const said = (parameters: NonNullable<StepOutline['template']>['parameters']) =>
    saidOf(runOf([usage(given(parameters))], [template({ steps })]))['Web/Publish'];
  expect(
    said([
      { name: 'Envs', value: 'Prod' },
      { name: 'More', value: 'dev' },
    ]),
  ).toBe('Run RAN');
  expect(said([{ name: 'Envs', value: 'Prod' }])).toBe('Unknown SCOPE_UNKNOWN');
});

test.each([
  ['#{if Octopus.ProcessTemplate[Web].Action[Collect].Output.Path == "/a"}True#{/if}', 'Run RAN'],
  ['#{if Octopus.ProcessTemplate[Web].Action[Nobody].Output.Path}True#{/if}', 'Skip COND_VARIABLE_FALSE'],
  ['#{if Octopus.ProcessTemplate.Action[Collect].Output.Path == "/a"}True#{/if}', 'Unknown COND_UNKNOWN'],
  ['#{if Octopus.Action[Collect].Output.Path == "/a"}True#{/if}', 'Unknown COND_UNKNOWN'],
  ['#{if Octopus.Action[First].Output.Path == "/b"}True#{/if}', 'Run RAN'],
])('T-10: outside, %s gives %s', (conditionExpression, said) => {
  const reader = script('Reader', { condition: 'Variable', conditionExpression });
  const outputs = [
    { action: 'Web/Collect', name: 'Path', value: '/a' },
    { action: 'First', name: 'Path', value: '/b' },
  ];
  expect(saidOf(runOf([script('First'), usage(), reader], [template()], { outputs }))['Reader']).toBe(said);
});

test.each([
  ['#{if Octopus.ProcessTemplate.Action[Collect].Output.Path == "/a"}True#{/if}', 'Run RAN'],
  ['#{if Octopus.ProcessTemplate[Web].Action[Collect].Output.Path == "/a"}True#{/if}', 'Unknown COND_UNKNOWN'],
  ['#{if Octopus.Action[First].Output.Path == "/b"}True#{/if}', 'Run RAN'],
])('T-10: inside, %s gives %s', (conditionExpression, said) => {
  const inner = [script('Collect'), script('Publish', { condition: 'Variable', conditionExpression })];
  const outputs = [
    { action: 'Web/Collect', name: 'Path', value: '/a' },
    { action: 'First', name: 'Path', value: '/b' },
  ];
  expect(saidOf(runOf([script('First'), usage()], [template({ steps: inner })], { outputs }))['Web/Publish']).toBe(
    said,
  );
});

test('T-03, T-10, T-11: contents of an unknown template are unknown, not missing', () => {
  const reader = (conditionExpression: string) => script('Reader', { condition: 'Variable', conditionExpression });
  const said = (expression: string) => saidOf(runOf([usage(), reader(expression)], []))['Reader'];
  expect(said('#{if Octopus.ProcessTemplate[Web].Action[Any].Output.Path}True#{/if}')).toBe('Unknown COND_UNKNOWN');
  expect(said('#{if Octopus.Step[Collect].Status.Code == "Succeeded"}True#{/if}')).toBe('Unknown COND_UNKNOWN');
  expect(said('#{if Octopus.ProcessTemplate[Other].Action[Any].Output.Path}True#{/if}')).toBe(
    'Skip COND_VARIABLE_FALSE',
  );
});

test('T-12: a parameter that names a step above is the name of that step', () => {
  const outputs = [{ action: 'First', name: 'Path', value: '/b' }];
  const inner = asking('#{if Octopus.Action[#{From}].Output.Path == "/b"}True#{/if}');
  const steps = [script('First'), usage(given([{ name: 'From', value: 'First' }]))];
  expect(saidOf(runOf(steps, [template({ steps: inner })], { outputs }))['Web/Publish']).toBe('Run RAN');
});

test('T-13: a package that a parameter chooses is fetched where the use gives it', () => {
  const inner = [
    { name: 'Publish', actions: [{ name: 'Publish', type: 'Octopus.Script', packages: [{ parameter: 'Site' }] }] },
  ];
  const fetched = (own: Partial<StepOutline>) => runOf([usage(own)], [template({ steps: inner })]).acquisitions.length;
  expect(fetched({})).toBe(0);
  expect(fetched(given([{ name: 'Site', value: 'Acme.Web' }]))).toBe(1);
});

test('T-14: a failure, its retries and its guidance are those of an ordinary step', () => {
  const inner = [{ name: 'Publish', actions: [{ name: 'Publish', type: 'Octopus.Script', retries: 1 }] }];
  const inject = [{ action: 'Web/Publish', attempts: [1] }];
  expect(saidOf(runOf([usage()], [template({ steps: inner })], { inject }))['Web/Publish']).toBe('Run RAN');
  const asked = runOf([usage()], [template({ steps: inner })], {
    inject: [{ action: 'Web/Publish' }],
    guidance: [{ action: 'Web/Publish', choices: ['Ignore'] }],
    run: { environment: 'Dev', guidedFailure: true },
  });
  expect(saidOf(asked)['Web/Publish']).toBe('Run RAN_WITH_IGNORED_FAILURE');
});

test('T-16: in the server’s form each inner action is an entry with its own name and our number', () => {
  const shape = previewShape(planned([script('First'), usage()], [template()]), 'Dev');
  expect(shape['StepsToExecute']).toMatchObject([
    { ActionName: 'First', ActionNumber: '1' },
    { ActionName: 'Collect', ActionNumber: '2.1' },
    { ActionName: 'Publish', ActionNumber: '2.2' },
  ]);
});

test('Y-04: a policy sees which template a step comes from', () => {
  const { input } = policyInput(planned([usage({ channels: ['Default'] })], [template()]), 'Dev');
  const source = { Type: 'Process Template', SlugOrId: 'web-app', Version: '1.4.0' };
  expect(input['Steps']).toMatchObject([
    { Source: source, IsConditional: true },
    { Source: source, IsConditional: true },
  ]);
});

test('the line of a use sums up its steps, and its reasons list them', () => {
  const request = planned([usage()], [template({ steps: [script('Collect'), ...asking('#{Nothing}')] })]);
  expect(planOf(request).environments[0]?.cells[0]).toMatchObject({
    label: 'Runs 1, 1 error',
    sentence: 'Of its 2 steps, 1 runs, 1 error.'.replace('1 runs, 1 error', '1 runs and 1 error'),
  });
  const [step] = request.process.steps;
  const cell = { environment: 'Dev', stepId: step!.id, actionId: null, target: null };
  expect(explanationOf(request, cell)?.checks.map(({ label, mark }) => [label, mark])).toEqual([
    ['Collect', 'passed'],
    ['Publish', 'failed'],
  ]);
});

test('the reasons of an inner step lead to the use, and a value for its parameter is proposed and works', () => {
  const inner = asking('#{if Where == "north"}True#{/if}');
  const request = planned(
    [usage(given([{ name: 'Where', value: 'south' }]))],
    [template({ steps: inner, parameters: [{ name: 'Where' }] })],
  );
  const [step] = request.process.steps;
  const cell = { environment: 'Dev', stepId: `${step!.id}-1`, actionId: null, target: null };
  const explanation = explanationOf(request, cell);
  const link = { kind: 'setting', stepId: step!.id, actionId: null, field: 'template-parameters' };
  expect(explanation?.checks.find(({ id }) => id === 'expression')?.links).toContainEqual(link);
  expect(explanation?.changes[0]).toMatchObject({ sentence: 'Web gives Where = north', link });
});

test('a comparison pairs the steps of templates, with the line of the use above them', () => {
  const before = planned([usage()], [template()]);
  const after = planned([usage()], [template({ steps: [script('Collect'), script('Publish'), script('Check')] })]);
  const side = (title: string, request: PlanInput) => ({
    title,
    process: request.process,
    model: request.model,
    ...outcomesOf(request, 'Dev'),
  });
  const { differences } = comparePlans(side('before', before), side('after', after));
  expect(differences.map(({ kind, right }) => [kind, right?.row.name])).toEqual([['added', 'Check']]);
});

test('ids of inner steps are never those of the file', () => {
  const { process, model } = planned([usage(), script('Last')], [template()]);
  const ids = idsFrom(process.nextId);
  const inner = stepsOfUse(process.steps[0]!, model).flatMap(({ id, actions }) => [
    id,
    ...actions.map((each) => each.id),
  ]);
  expect(new Set([...inner, ids.step(), ids.action(), ...process.steps.map(({ id }) => id)]).size).toBe(
    inner.length + 4,
  );
});
