import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printAddress } from '../../../src/app/address';
import {
  comparePlans,
  deployCommand,
  explanationOf,
  findingsOf,
  isSecretName,
  maskSecrets,
  missingVariables,
  outcomesOf,
  placesNaming,
  planOf,
  policyInput,
  previewShape,
  readModelFile,
  readProcess,
  type Scenario,
  stepChanges,
  timelineOf,
  variableUsages,
  whatIfsOf,
  withCoveredSecrets,
  withHiddenSecrets,
  writeModelFile,
  writeShared,
} from '../../../src/core/index';
import { reportText } from '../../../src/features/dry-run/export/reportOf';
import { matchRows } from '../../../src/rows/matchRows';
import { readFiles } from '../../../src/state/readFiles';
import { fileOf } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { preflight } from '../../support/terminalFor';

/** Every way out of the product, for a project full of a secret: its text must never be there, in no form and no part. */
const secret = 'Hunter2';
const forms = /hunter|unter2|SHVudGVyMg/i;

const step = (name: string, change: object, action: object = {}) => ({
  ...{ Id: name, Name: name, Slug: name, Condition: 'Success', StartTrigger: 'StartAfterPrevious' },
  PackageRequirement: 'LetOctopusDecide',
  Properties: {},
  Actions: [
    {
      ...{ Id: `${name}-a`, Name: name, Slug: name, ActionType: 'Octopus.Script', IsDisabled: false },
      Properties: {
        'Octopus.Action.Script.ScriptBody': 'echo #{Key} #{Carrier}',
        Password: { HasValue: true, NewValue: secret, Hint: null },
        ...action,
      },
    },
  ],
  ...change,
});
const byExpression = (text: string) => ({
  Condition: 'Variable',
  Properties: { 'Octopus.Step.ConditionVariableExpression': text },
});
const processText = (first: string) =>
  JSON.stringify(
    {
      Id: 'deploymentprocess-Projects-1',
      ProjectId: 'Projects-1',
      Steps: [
        step(first, {}),
        step('value', byExpression('#{Key}')),
        step('carried', byExpression('#{Carrier}')),
        step('asked', byExpression('#{Asked}')),
        step('upper', byExpression('#{Key | ToUpper}')),
        step('encoded', byExpression('#{Key | ToBase64}')),
        step('piece', byExpression('#{Key | Substring 0 6}')),
        step('index', byExpression('#{Octopus.Action[first].Output[#{Key}]}')),
        step('error', byExpression('#{Key}#{Nobody}#{Other[#{Key}]}')),
        step('tags', { Properties: { 'Octopus.Action.TargetRoles': '#{Key},#{Key | ToLower}' } }),
        step('window', {
          Properties: { 'Octopus.Action.TargetRoles': 'web', 'Octopus.Action.MaxParallelism': '#{Key}' },
        }),
        step('run', {}, { 'Octopus.Action.ConditionVariableExpression': '#{Key}' }),
      ],
    },
    null,
    2,
  );

const modelText = JSON.stringify(
  {
    schemaVersion: 1,
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    targets: [{ name: 'a', environments: ['Dev', 'Prod'], roles: ['web'] }],
    variables: [
      { name: 'Key', value: secret, sensitive: true },
      { name: 'Key', value: `${secret}-longer`, sensitive: true, scope: { environment: ['Dev'] } },
      { name: 'Carrier', value: 'pwd=#{Key}' },
      { name: 'Asked', value: null, sensitive: true, prompt: {} },
      { name: 'Given', value: null, sensitive: true },
    ],
  },
  null,
  2,
);

// Names ignore case, so what is given under another spelling is a secret, too.
const scenario: Scenario = { run: { prompted: { asked: `${secret}-asked` }, passed: { GIVEN: `${secret}-given` } } };

const text = processText('first');
const { process, source } = granted(readProcess(text));
const model = granted(readModelFile(modelText));
const input = { process, model, scenario };
const after = granted(readProcess(processText('other').replaceAll(secret, `${secret}-new`))).process;
const plan = planOf(input);
const head = {
  ...{ title: 'T', fileName: 'f.json', preview: [], madeAt: 'now', madeBy: 'Preflight' },
  whatIfs: whatIfsOf(scenario, model).map(({ sentence }) => sentence),
};
const environments = ['Dev', 'Prod'];
const outcomes = (of: typeof input, title: string, environment: string) => {
  const { rows, plan: own, causes } = outcomesOf(of, environment);
  return { title, process: of.process, model, rows, plan: own, causes };
};
const report = {
  head,
  plan,
  options: { reasons: 'all', rows: 'all' } as const,
  causeOf: (environment: string, row: { readonly number: string }) => {
    const { rows, causes } = outcomesOf(input, environment);
    return causes[rows.findIndex(({ number }) => number === row.number)] ?? null;
  },
};
const share = {
  ...{ title: 'T', fileName: 'f.json', text, isPartial: false, schemaVersion: null, view: '' },
  ...{ model, scenarios: [{ ...scenario, name: 'Kept' }], scenario },
};
const inMarks = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}\n=======\n${theirs}\n>>>>>>> theirs\n`;

const ways: Readonly<Record<string, () => unknown>> = {
  'the plan as Markdown': () => reportText('markdown', report),
  'the plan as CSV': () => reportText('csv', report),
  'the plan as JSON': () => reportText('json', report),
  'the plan as a picture': () => reportText('svg', report),
  "the server's preview": () => environments.map((each) => previewShape(input, each)),
  'the policy input': () => environments.map((each) => policyInput(input, each)),
  'the command that deploys': () =>
    deployCommand('P', 'Prod', scenario.run!, (name) => isSecretName(name, model.variables)),
  'a share with values': () => writeShared(share, { withValues: true }),
  'a share without values': () => writeShared(share, { withValues: false }),
  'the address': () =>
    printAddress({
      ...{ screen: 'process', document: 'p', tab: 'plan', part: null, row: null, field: null, filter: '' },
      ...{ preview: { environment: null, channel: null }, scenario: null, whatIfs: scenario, panel: null },
    }),
  'a comparison of environments': () =>
    comparePlans(outcomes(input, 'Dev', 'Dev'), outcomes(input, 'Prod', 'Prod')).differences.map(
      ({ because }) => because,
    ),
  'a comparison of versions': () => [
    stepChanges(process, after),
    comparePlans(
      outcomes(input, 'old', 'Prod'),
      outcomes({ ...input, process: after, scenario: {} }, 'new', 'Prod'),
    ).differences.map(({ because }) => because),
  ],
  'the timeline and its log': () =>
    environments.map((each) => {
      const { stages: _stages, events, ...rest } = timelineOf(input, each);
      return [rest, events.map(({ sentence }) => sentence)];
    }),
  'the explanations': () =>
    plan.rows.flatMap(({ stepId, actionId }) =>
      environments.map((environment) => explanationOf(input, { environment, stepId, actionId, target: null })),
    ),
  'the findings of the checks': () => [findingsOf(process, model), missingVariables(process, model)],
  'the uses of a variable': () => ['Key', 'Carrier', 'Asked'].map((each) => variableUsages(process, model, each)),
  'the places of a name': () => placesNaming(input, process.steps[0]!.id, null),
  'the what-ifs, which are labels of undo, too': () => head.whatIfs,
  'rows found by the filter': () => [...(matchRows(process, model, secret, () => null)?.rows ?? [])].map(() => secret),
  'the text of the process, to look at': () => withHiddenSecrets(text),
  'the text of the process, to edit': () => maskSecrets(text).text,
  'the text of the process, around a place': () => withCoveredSecrets(text),
  'the text of the model, to look at': () => withHiddenSecrets(modelText),
  'the text of the model in one line': () => withHiddenSecrets(JSON.stringify(JSON.parse(modelText))),
  "a server's variables": () =>
    withHiddenSecrets(
      JSON.stringify({
        Variables: [
          { Name: 'Key', Value: secret, Type: 'Sensitive', IsEditable: true },
          { Name: 'Key', Scope: { Environment: ['E'] }, Value: secret, IsSensitive: true },
        ],
      }),
    ),
  'a file with merge marks': () =>
    maskSecrets(
      modelText.replace(`      "value": "${secret}",`, (line) => inMarks(line, line.replace(secret, `${secret}-two`))),
    ).text,
  'the model as it is written': () => writeModelFile(model, modelText),
  'the message about a broken file': () =>
    readFiles([fileOf('deployment_process.json', text.replace('"Hint": null', '"Hint": oops'))]).problems.map(
      ({ message, diagnostics, excerpt }) => [message, diagnostics, excerpt],
    ),
  'the message about a broken model': () =>
    readFiles([
      fileOf('.octopus/deployment_process.ocl', 'step "a" {\n    action {\n    }\n}\n'),
      fileOf('.octopus/preflight.model.json', modelText.replace('"sensitive": true', '"sensitive": true, oops')),
    ]).problems.map(({ message, diagnostics, excerpt }) => [message, diagnostics, excerpt]),
};

describe('a secret is not in', () => {
  test.each(Object.entries(ways))('%s', (_, way) => {
    const said = JSON.stringify(way());
    expect(said.length).toBeGreaterThan(1);
    expect(said).not.toMatch(forms);
  });
});

describe('a secret is not in what the command line says:', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const fileWith = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const from = [fileWith('process.json', text), '--model', fileWith('model.json', modelText)];
  const to = fileWith('other.json', processText('other').replaceAll(secret, `${secret}-new`));
  const tried = ['--scenario', fileWith('scenario.json', JSON.stringify({ schemaVersion: 1, name: 'S', ...scenario }))];
  const prod = ['--environment', 'Prod'];
  const commands: readonly (readonly string[])[] = [
    ['plan', ...from, ...tried],
    ['plan', ...from, ...tried, '--format', 'json'],
    ['plan', ...from, ...tried, '--format', 'jsonl'],
    ['plan', ...from, ...tried, '--format', 'markdown'],
    ['check', ...from],
    ['check', ...from, '--format', 'json'],
    ['diff', from[0]!, to, ...from.slice(1), ...tried],
    ['diff', from[0]!, to, ...from.slice(1), ...tried, '--format', 'json'],
    ['policy-input', ...from, ...tried, ...prod],
    ...['#{Key}', 'a #{Carrier} b', '#{Key | ToUpper}', '#{Key | Substring 0 6}', '#{Nobody[#{Key}]}'].map(
      (template) => [...['eval', '--template', template, '--variables', from[2]!, ...prod]],
    ),
    ['eval', '--template', '#{Carrier}', '--variables', from[2]!, ...prod, '--format', 'json'],
    ['plan', fileWith('broken.json', text.replace('"Hint": null', '"Hint": oops'))],
    [
      'plan',
      from[0]!,
      '--model',
      fileWith('broken-model.json', modelText.replace('"sensitive": true', '"sensitive": 7')),
    ],
  ];
  test.each(commands.map((words) => [words.filter((each) => !each.startsWith(folder)).join(' '), words]))(
    '%s',
    (_, words) => {
      const { out, errors } = preflight(words);
      expect(`${out}${errors}`).not.toBe('');
      expect(`${out}${errors}`).not.toMatch(forms);
      expect(errors).not.toContain('Preflight itself failed');
    },
  );
});

test('the file itself keeps its secrets', () => {
  expect(source).toBeDefined();
  const masked = maskSecrets(text);
  expect(masked.secrets).toHaveLength(12);
  expect(withCoveredSecrets(text)).toHaveLength(text.length);
});
