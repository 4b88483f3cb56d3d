import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asConfigured, planOf } from '../../../src/core/index';
import { sample } from '../../support/samples';
import { preflight } from '../../support/terminalFor';

const samples = path.join(__dirname, '../../../public/samples');
const harborWeb = path.join(samples, 'harbor-web');
const inProduction = ['plan', harborWeb, '--environment', 'production'];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes files into a folder of their own and returns its path. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const own = mkdtempSync(path.join(folder, 'case-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(own, name)), { recursive: true });
    writeFileSync(path.join(own, name), content);
  }
  return own;
}

const oneStep = (name = 'Build', more = '') =>
  `step "build" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"${more}\n    }\n}\n`;

describe('as text', () => {
  const { code, out, errors } = preflight(inProduction);

  test('a plan without findings ends with 0 and says nothing on the error output', () => {
    expect(code).toBe(0);
    expect(errors).toBe('');
  });

  test('prints the summary, the assumptions and the limits', () => {
    expect(out).toContain(
      'Production: 15 steps run on 5 targets, 1 waits for a person, 8 do not run, 1 action is unknown.',
    );
    expect(out).toContain('Assumes that Development, Test and Staging succeeded');
    expect(out).toContain('Not modelled:');
  });

  test('says the words of the app for every row', () => {
    const flat = out.replace(/\s+/g, ' ');
    const plan = planOf({ ...sample('harbor-web'), scenario: asConfigured });
    const { cells } = plan.environments[3]!;
    plan.rows.forEach((row, at) => {
      expect(flat).toContain(`${row.number} ${row.name} ${cells[at]?.label} ${cells[at]?.sentence}`);
    });
  });

  test.each([80, 100, 120])('fits %i columns', (width) => {
    const lines = preflight(inProduction, { width }).out.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('has colours on a terminal only', () => {
    expect(out).not.toContain('\u001b');
    expect(preflight(inProduction, { hasColours: true }).out).toContain('\u001b[32mRuns');
  });

  test('names of a file cannot steer the terminal', () => {
    const made = folderWith({ 'deployment_process.ocl': oneStep('Bu\u001b[2Jild') });
    expect(preflight(['plan', made, '--environment', 'Prod']).out).not.toContain('\u001b');
  });
});

describe('which environments', () => {
  test('all of the model in its order when none is named', () => {
    const { out } = preflight(['plan', harborWeb]);
    expect(out.match(/^\w+(?=: \d+ steps?)/gm)).toEqual(['Development', 'Test', 'Staging', 'Production']);
  });

  test('several may be named, by slug or name and in any case', () => {
    const { out } = preflight(['plan', harborWeb, '--environment', 'PRODUCTION', '--environment=test']);
    expect(out.match(/^\w+(?=: \d+ steps?)/gm)).toEqual(['Test', 'Production']);
  });

  test('a single environment still assumes the earlier phases', () => {
    expect(preflight(inProduction).out).toContain('Development, Test and Staging succeeded');
  });

  test('an unknown one is wrong use and names the known ones', () => {
    const { code, errors } = preflight(['plan', harborWeb, '--environment', 'Prod']);
    expect(code).toBe(2);
    expect(errors).toContain('Environments: Development, Test, Staging, Production.');
  });

  test('where nobody named any, any name will do', () => {
    const made = folderWith({ 'deployment_process.ocl': oneStep() });
    expect(preflight(['plan', made, '--environment', 'Anywhere']).out).toContain('Anywhere: 1 step runs.');
  });

  test('where none is named, three are assumed and said so', () => {
    const made = folderWith({ 'deployment_process.ocl': oneStep() });
    const { code, out } = preflight(['plan', made]);
    expect(code).toBe(0);
    expect(out).toContain('Production: 1 step runs.');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Assumed: No environment is named anywhere; Development, Test and Production are assumed.',
    );
  });
});

describe('what limits the rows', () => {
  const rowsOf = (out: string) => [...out.matchAll(/^ +(\d+(?:\.\d+)?) {2}\S/gm)].map((match) => match[1]);

  test('a role keeps the rows that ask for it', () => {
    const { out } = preflight([...inProduction, '--role', 'WEB']);
    expect(rowsOf(out)).toEqual(['7', '7.1', '7.2', '7.3', '7.4', '8', '17', '20', '21']);
  });

  test('a target keeps the rows that visit it, with its own verdicts', () => {
    const { out } = preflight([...inProduction, '--target', 'prd-cache-01']);
    expect(rowsOf(out)).toEqual(['4']);
    expect(out).toMatch(/4 {2}Drain cache +Off +prd-cache-01 is disabled\./);
  });

  test.each([
    ['--role', 'nobody'],
    ['--target', 'nowhere'],
  ])('%s %s is wrong use', (option, name) => {
    const { code, errors } = preflight([...inProduction, option, name]);
    expect(code).toBe(2);
    expect(errors).toContain(`"${name}"`);
  });
});

describe('scenarios', () => {
  const withScenario = (content: string) => {
    const made = folderWith({ 'scenario.json': content });
    return preflight([...inProduction, '--scenario', path.join(made, 'scenario.json')]);
  };

  test('a failure in it is a finding', () => {
    const { code, out } = withScenario('{ "inject": [{ "action": "Deploy package", "target": "prd-web-02" }] }');
    expect(code).toBe(1);
    expect(out).toContain('1 fails');
  });

  test('a name that the process does not have is reported', () => {
    const { errors } = withScenario('{ "inject": [{ "action": "Deploi package" }] }');
    expect(errors).toContain('"Deploi package"');
  });

  test.each([
    ['no JSON', '{', 'Line 1, column 2'],
    ['no object', '[]', 'object in braces'],
    ['a newer version', '{ "schemaVersion": 2 }', 'schemaVersion 2'],
    ['a wrong list', '{ "inject": {} }', '"inject" must be a list'],
    ['a missing field', '{ "manual": [{ "action": "Approve release" }] }', '"manual[0].choice" is missing'],
    ['a wrong word', '{ "manual": [{ "action": "A", "choice": "Yes" }] }', 'one of "Proceed", "Abort", "Hold"'],
  ])('%s is refused with the accepted values', (_, content, words) => {
    const { code, errors, out } = withScenario(content);
    expect(code).toBe(2);
    expect(errors).toContain(words);
    expect(out).toBe('');
  });

  test('a channel is chosen by name or slug', () => {
    const { out } = preflight([...inProduction, '--channel', 'hotfix']);
    expect(out).toMatch(/24 {2}Archive packages +Runs/);
    expect(preflight([...inProduction, '--channel', 'Beta']).code).toBe(2);
  });
});

describe('as JSON', () => {
  const { out } = preflight([...inProduction, '--format', 'json']);
  const result = JSON.parse(out);
  const [production] = result.environments;

  test('holds the fields of the scenario format for each environment', () => {
    expect(result.schemaVersion).toBe(1);
    expect(production.environment).toBe('Production');
    expect(production.gate).toMatchObject({ result: 'GATE_OK' });
    expect(production.outcome).toEqual({ result: 'SucceededWithWarnings' });
    expect(Object.keys(production)).toEqual(
      expect.arrayContaining(['decisions', 'warnings', 'acquisitions', 'groups', 'schedule']),
    );
    expect(production.acquisitions).toEqual([
      { beforeStep: 'Migrate database', decision: 'Run', reason: 'ACQUIRED', rules: ['R-802'] },
    ]);
    expect(production.groups.value).toContainEqual(['Deploy web', 'Deploy API']);
    expect(production.schedule.value['Deploy web']).toHaveLength(4);
  });

  test('each decision has its reason, its verdict and its sentence', () => {
    const off = production.decisions.find((each: { step?: string }) => each.step === 'Load test');
    expect(off).toEqual({
      step: 'Load test',
      decision: 'Skip',
      reason: 'DISABLED',
      rules: ['R-302'],
      params: {},
      sentence: 'It is disabled.',
      alsoBlockedBy: [
        {
          reason: 'ENV_NOT_INCLUDED',
          rules: ['R-303'],
          params: { environment: 'Production', only: ['Test'] },
          sentence: 'It runs only in Test.',
        },
      ],
      verdict: 'Off',
    });
  });

  test('several processes are in a list', () => {
    const made = folderWith({
      '.octopus/a/deployment_process.ocl': oneStep(),
      '.octopus/b/deployment_process.ocl': oneStep(),
    });
    const several = JSON.parse(preflight(['plan', made, '--environment', 'Prod', '--format', 'json']).out);
    expect(several.processes.map((each: { path: string }) => each.path)).toEqual([
      '.octopus/a/deployment_process.ocl',
      '.octopus/b/deployment_process.ocl',
    ]);
  });
});

test('as Markdown, nothing of a file becomes markup', () => {
  const made = folderWith({ 'deployment_process.ocl': oneStep('A | <b>x</b> [y](z)') });
  const { out } = preflight(['plan', made, '--environment', 'Prod', '--format', 'markdown']);
  expect(out).toContain('| 1 | A \\| &lt;b&gt;x&lt;/b&gt; \\[y\\](z) | Runs |');
});

describe('bad input ends with 2 and a sentence', () => {
  const refused = (words: readonly string[]) => {
    const { code, out, errors } = preflight(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(errors).not.toMatch(/\n\s+at |Error:|undefined|itself failed/);
    return errors;
  };

  test('no such path', () => {
    expect(refused(['plan', path.join(folder, 'gone')])).toContain('There is no file or folder');
  });

  test('a folder without a process', () => {
    expect(refused(['plan', folderWith({ 'notes.txt': 'x' })])).toContain('contains no process');
  });

  test.each<[string, string | Uint8Array, string]>([
    ['broken OCL', 'step "a" {\n', 'Line 1'],
    ['an empty file', '', 'The file is empty.'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), 'UTF-8'],
  ])('%s', (_, content, words) => {
    const made = folderWith({ 'deployment_process.ocl': content });
    expect(refused(['plan', path.join(made, 'deployment_process.ocl'), '--environment', 'P'])).toContain(words);
  });

  test('JSON that is no process', () => {
    const made = folderWith({ 'package.json': '{ "name": "x" }' });
    expect(refused(['plan', path.join(made, 'package.json')])).toContain('package.json: Line 1');
  });

  test('a model that is wrong', () => {
    const made = folderWith({ 'model.json': '{ "targets": [{}] }' });
    expect(refused(['plan', harborWeb, '--model', path.join(made, 'model.json')])).toContain('targets[0]');
  });

  test.each([
    [['plan'], 'one PATH'],
    [['plan', harborWeb, harborWeb], 'one PATH'],
    [['plan', harborWeb, '--format', 'xml'], 'Formats: text, json, markdown'],
    [['plan', harborWeb, '--environment'], 'needs a value'],
    [['plan', harborWeb, '--nope', 'x'], 'There is no option "--nope"'],
    [['launch'], 'There is no command "launch"'],
    [['constructor'], 'There is no command "constructor"'],
  ])('%j', (words, said) => {
    expect(refused(words)).toContain(said);
  });
});

test('readable files are planned even when another is broken', () => {
  const made = folderWith({ 'deployment_process.ocl': oneStep(), 'runbooks/broken.ocl': 'step "a" {\n' });
  const { code, out, errors } = preflight(['plan', made, '--environment', 'Prod']);
  expect(code).toBe(2);
  expect(errors).toContain('runbooks/broken.ocl');
  expect(out).toContain('Build');
});

test('a model of its own takes the place of the one beside the process', () => {
  const made = folderWith({ 'model.json': '{ "environments": [{ "name": "Elsewhere" }] }' });
  const { out } = preflight([
    'plan',
    harborWeb,
    '--model',
    path.join(made, 'model.json'),
    '--environment',
    'elsewhere',
  ]);
  expect(out).toContain('Elsewhere: ');
  expect(out).toContain('Runs, assumed');
  expect(out).toMatch(/11 {2}Smoke test +Runs/);
});

test('the plan as JSON lists the assumptions, and the decisions based on them', () => {
  const step = (name: string, more = '') =>
    `step "${name.toLowerCase()}" {\n    name = "${name}"\n${more}\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`;
  const properties =
    '    condition = "Variable"\n    properties = {\n        Octopus.Action.TargetRoles = "web"\n        Octopus.Step.ConditionVariableExpression = "#{Flag}"\n    }\n';
  const made = folderWith({ 'deployment_process.ocl': step('Ask', properties) });
  const plan = JSON.parse(preflight(['plan', made, '--format', 'json']).out);
  expect(plan.assumed.map(({ kind, names }: { kind: string; names: string[] }) => [kind, names])).toEqual([
    ['environments', ['Development', 'Test', 'Production']],
    ['targets', ['web']],
    ['variables', ['Flag']],
  ]);
  expect(plan.environments).toHaveLength(3);
  const [decision] = plan.environments[2].decisions.filter((each: { target?: string }) => each.target !== undefined);
  expect(decision).toMatchObject({ verdict: 'Unknown', reason: 'COND_UNKNOWN', rules: ['R-607'], assumed: true });
  expect(decision.sentence).toBe('It reads "Flag", which is not in the model.');
});

test('a model file that says the variables are all there makes a missing one an error', () => {
  const condition =
    'condition = "Variable"\n    properties = {\n        Octopus.Step.ConditionVariableExpression = "#{Flag}"\n    }';
  const process = oneStep().replace('name = "Build"', `name = "Build"\n    ${condition}`);
  const made = folderWith({
    'deployment_process.ocl': process,
    'preflight.model.json': '{ "environments": [{ "name": "Prod" }], "variablesComplete": true }',
  });
  expect(preflight(['plan', made]).out).toMatch(/1 {2}Build +Error/);
});

test('a model file with an empty list of targets says that there are none', () => {
  const tags = '\n    properties = {\n        Octopus.Action.TargetRoles = "web"\n    }';
  const process = oneStep().replace('name = "Build"', `name = "Build"${tags}`);
  const made = folderWith({
    'deployment_process.ocl': process,
    'preflight.model.json': '{ "environments": [{ "name": "Prod" }], "targets": [] }',
  });
  const { out } = preflight(['plan', made]);
  expect(out).toMatch(/Prod: Nothing runs\./);
  expect(out).toMatch(/1 {2}Build +Not reached/);
  expect(out).not.toContain('one is assumed for each target tag');
});

test('one file brings the variables that are beside it', () => {
  const condition =
    'condition = "Variable"\n    properties = {\n        Octopus.Step.ConditionVariableExpression = "#{Flag}"\n    }';
  const made = folderWith({
    'deployment_process.ocl': oneStep().replace('name = "Build"', `name = "Build"\n    ${condition}`),
    'variables.ocl': 'variable "Flag" {\n    value "False" {}\n}\n',
  });
  const { out } = preflight(['plan', path.join(made, 'deployment_process.ocl'), '--environment', 'Prod']);
  expect(out).toMatch(/1 {2}Build +Skipped +Its expression is false here\./);
});

test('a run that may not start is a finding', () => {
  const model = { environments: [{ name: 'Prod' }], settings: { tenantMode: 'Tenanted' } };
  const made = folderWith({
    'deployment_process.ocl': oneStep(),
    'preflight.model.json': JSON.stringify(model),
  });
  const { code, out } = preflight(['plan', made]);
  expect(code).toBe(1);
  expect(out).toContain('Nothing runs. This project is deployed for tenants only');
});

test.each([[['--help']], [['help']], [['plan', '--help']]])('%j prints its usage', (words) => {
  const { code, out } = preflight(words);
  expect(code).toBe(0);
  expect(out).toContain('preflight plan PATH');
});

test('without a command it prints its usage, as wrong use', () => {
  expect(preflight([])).toMatchObject({ code: 2, out: expect.stringContaining('preflight plan PATH') });
});

test('every form names the process template of a step and which versions it takes', () => {
  const words = ['plan', path.join(samples, 'shared-template'), '--environment', 'production'];
  expect(preflight(words, { width: 120 }).out).toMatch(
    /Roll out orders .*Process template roll-out-web-service 1\.X\./,
  );
  expect(preflight([...words, '--format', 'markdown']).out).toContain(
    '| 2 | Roll out orders (process template roll-out-web-service 1.X) |',
  );
  expect(JSON.parse(preflight([...words, '--format', 'json']).out)).toMatchObject({
    templates: [{ number: '2', name: 'Roll out orders', template: 'roll-out-web-service 1.X' }],
  });
});
