import { describe, expect, test } from 'vitest';
import { type OclProcess, processToOcl, readOclProcess, type Step, secretsIn } from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

const lines = (...all: readonly string[]) => all.join('\n');
const read = (text: string, schemaVersion: number | null = null): OclProcess =>
  granted(readOclProcess(text, { schemaVersion }));
const firstStep = (text: string, schemaVersion: number | null = null): Step => {
  const [step] = read(text, schemaVersion).process.steps;
  if (step === undefined) throw new Error('There is no step.');
  return step;
};

test('a step has the defaults for absent settings', () => {
  const step = firstStep('step "deploy-web" {\n    action {\n    }\n}');
  const { extras: _extras, ...action } = actionOf('deploy-web', { id: 'a2', actionType: null });
  expect(step).toMatchObject({
    slug: 'deploy-web',
    name: 'deploy-web',
    condition: 'Success',
    startTrigger: 'StartAfterPrevious',
    packageRequirement: 'LetOctopusDecide',
  });
  expect(step.actions).toMatchObject([action]);
});

describe('names and slugs', () => {
  test.each([
    ['of the only action are those of the step', 'action {', 'deploy', 'Deploy'],
    ['with a label: the slug is its own, the name the step’s', 'action "other" {', 'other', 'Deploy'],
  ])('%s', (_what, head, slug, name) => {
    const step = firstStep(lines('step "deploy" {', '    name = "Deploy"', `    ${head}`, '    }', '}'));
    expect(step.actions).toMatchObject([{ slug, name }]);
  });

  test('an unnamed action among several is named by its label', () => {
    const step = firstStep(
      lines('step "s" {', '    action "one" {', '    }', '    action "two" {', '        name = "Two"', '    }', '}'),
    );
    expect(step.actions.map((action) => [action.slug, action.name])).toEqual([
      ['one', 'one'],
      ['two', 'Two'],
    ]);
  });

  test.each([
    ['before schema version 4 the label is the name', 3, 'step "Deploy web" {\n}', 'deploy-web', 'Deploy web'],
    ['from version 4 on it is the slug', 4, 'step "Deploy web" {\n}', 'Deploy web', 'Deploy web'],
    [
      'without a version labels that are no slugs are names',
      null,
      'step "Deploy web" {\n}',
      'deploy-web',
      'Deploy web',
    ],
    ['unless a step says its name', null, 'step "Deploy web" {\n    name = "X"\n}', 'Deploy web', 'X'],
  ])('%s', (_what, version, text, slug, name) => {
    expect(firstStep(text, version)).toMatchObject({ slug, name });
  });
});

test('names are read in any case and with underscores; the earliest files have other names', () => {
  const step = firstStep(
    lines(
      'steps "Deploy web" {',
      '    Start_Trigger = "StartWithPrevious"',
      '    actions "Deploy web" {',
      '        ActionType = "X"',
      '        packages {',
      '            feed_id_or_name = "F"',
      '        }',
      '    }',
      '}',
    ),
  );
  expect(step).toMatchObject({
    startTrigger: 'StartWithPrevious',
    actions: [{ actionType: 'X', packages: [{ feed: 'F' }], extras: [] }],
  });
});

test('an attribute of another kind than expected is kept as unknown', () => {
  const { process, diagnostics } = read(
    lines('step "a" {', '    action {', '        environments = "test"', '        is_disabled = "true"', '    }', '}'),
  );
  expect(process.steps[0]?.actions[0]).toMatchObject({
    environments: [],
    isDisabled: false,
    extras: [
      { name: 'environments', value: { kind: 'text', text: 'test' } },
      { name: 'is_disabled', value: { kind: 'text', text: 'true' } },
    ],
  });
  expect(diagnostics.map((each) => `${each.at.line} ${each.code}`)).toEqual(['3 not-understood', '4 not-understood']);
});

test('inputs of step packages are free in form', () => {
  const { process, diagnostics } = read(
    lines(
      'step "a" {',
      '    action {',
      '        inputs {',
      '            desiredCount = 1',
      '            containers {',
      '                essential = false',
      '            }',
      '        }',
      '    }',
      '}',
    ),
  );
  expect(process.steps[0]?.actions[0]?.inputs).toEqual([
    { kind: 'attribute', name: 'desiredCount', value: { kind: 'number', text: '1' } },
    {
      kind: 'block',
      name: 'containers',
      labels: [],
      children: [{ kind: 'attribute', name: 'essential', value: { kind: 'boolean', value: false } }],
    },
  ]);
  expect(diagnostics).toEqual([]);
});

test('a process template is among the steps with its parameters', () => {
  const text = lines(
    'process_template "vault" {',
    '    name = "Vault"',
    '    process_template_slug = "secrets"',
    '    version_mask = "2.X"',
    '',
    '    package_parameter "P" {',
    '        feed = "f"',
    '        package_id = "x"',
    '    }',
    '',
    '    parameter "A" {',
    '        value = ""',
    '    }',
    '',
    '    parameter "B" {}',
    '}',
  );
  const { process } = read(text);
  expect(process.steps[0]).toMatchObject({
    name: 'Vault',
    actions: [],
    processTemplate: {
      slug: 'secrets',
      versionMask: '2.X',
      packageParameters: [{ name: 'P', feed: 'f', packageId: 'x' }],
      parameters: [
        { name: 'A', value: '' },
        { name: 'B', value: null },
      ],
    },
  });
  expect(processToOcl(process)).toBe(text);
});

test('a runbook is recognised by its process block', () => {
  const text = lines(
    'name = "Restart"',
    'cancel_running_tasks = true',
    'description = ""',
    'environment_scope = "Specified"',
    'environments = ["live"]',
    '',
    'connectivity_policy {',
    '    allow_deployments_to_no_targets = true',
    '    target_roles = ["web"]',
    '}',
    '',
    'run_retention_policy {',
    '    type = "Default"',
    '}',
    '',
    'process {',
    '    step "a" {',
    '        action {',
    '            action_type = "X"',
    '        }',
    '    }',
    '}',
  );
  const { process, diagnostics } = read(text);
  expect(process).toMatchObject({
    kind: 'runbook',
    name: 'Restart',
    steps: [{ slug: 'a' }],
    runbook: {
      description: '',
      environmentScope: 'Specified',
      environments: ['live'],
      allowNoTargets: true,
      skipRoles: ['web'],
      defaultGuidedFailureMode: null,
    },
  });
  expect(diagnostics).toEqual([]);
  expect(processToOcl(process)).toBe(text);
});

test.each([
  ['variable "a" {\n}', 'a file of variables'],
  ['version = 9', 'a schema version'],
  ['connectivity_policy {}', 'deployment settings'],
  ['channel "a" {}', 'channels'],
])('%j is not a process, and the message says what it is', (text, words) => {
  const result = readOclProcess(text);
  expect(result.ok || result.error.map((each) => [each.code, each.message.includes(words)])).toEqual([
    ['not-a-process', true],
  ]);
});

test('an empty file is a process without steps', () => {
  expect(read('\n').process.steps).toEqual([]);
});

test('names that mean something to JavaScript are names like any other', () => {
  const { process } = read('constructor {\n}\n\nstep "a" {\n    __proto__ = 1\n\n    toString {}\n}');
  expect(process.extras).toMatchObject([{ name: 'constructor' }]);
  expect(process.steps[0]?.extras).toMatchObject([{ name: '__proto__' }, { name: 'toString' }]);
});

test('secrets, which OCL cannot hold, are named by owner and property', () => {
  const secret = { sensitive: true, hasValue: true, hint: null } as const;
  const process = processWith([stepOf('A', { actions: [actionOf('B', { properties: new Map([['Key', secret]]) })] })]);
  expect(secretsIn(process)).toEqual([{ owner: 'B', property: 'Key' }]);
  expect(processToOcl(process)).not.toContain('Key');
});
