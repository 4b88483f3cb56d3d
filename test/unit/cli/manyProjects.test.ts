import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../../src/cli/run';
import { preflight } from '../../support/terminalFor';

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
  made.push(folder);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const step = (name: string) =>
  `step "${name.toLowerCase()}" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`;
const processIn = (project: string) => `${project}/.octopus/deployment_process.ocl`;
const plan = (folder: string, format: string) =>
  preflight(['plan', folder, '--environment', 'Prod', '--format', format]);

test('the result of a project is printed before the next one is read', () => {
  const folder = folderOf({ [processIn('a')]: step('First'), [processIn('b')]: step('Second') });
  const written: string[] = [];
  const code = run(['plan', folder, '--environment', 'Prod'], {
    write: (text) => {
      if (written.length === 0) writeFileSync(join(folder, processIn('b')), step('Changed meanwhile'));
      written.push(text);
    },
    error: (text) => written.push(text),
    hasColours: false,
    width: 100,
  });
  expect(code).toBe(0);
  expect(written).toHaveLength(2);
  expect(written[0]).toContain('First');
  expect(written[1]).toContain('Changed meanwhile');
});

test('a broken and a binary file name themselves, and the others are planned', () => {
  const folder = folderOf({
    [processIn('a')]: 'step "x" {\n    name = \n}\n',
    [processIn('b')]: step('Fine'),
    [processIn('c')]: new Uint8Array([0xff, 0xfe, 0x00, 0x01]),
    [processIn('d')]: step('Also fine'),
  });
  const { code, out, errors } = plan(folder, 'jsonl');
  expect(code).toBe(2);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ schemaVersion, path, error }) => [schemaVersion, path, error !== undefined])).toEqual([
    [1, processIn('a'), true],
    [1, processIn('b'), false],
    [1, processIn('c'), true],
    [1, processIn('d'), false],
  ]);
  expect(errors.split('\n').map((line) => line.split(':')[0])).toEqual([processIn('a'), processIn('c')]);
});

test('an error in one project stops only that one', () => {
  const model = '{ "schemaVersion": 1, "environments": [{ "name": "Live" }] }';
  const files = {
    [processIn('a')]: step('One'),
    'a/.octopus/preflight.model.json': model,
    [processIn('b')]: step('Two'),
  };
  const { code, out, errors } = plan(folderOf(files), 'text');
  expect(code).toBe(2);
  expect(errors).toBe(`${processIn('a')}: There is no environment "Prod" in the model. Environments: Live.`);
  expect(out).toContain('Two');
  const [only] = Object.entries(files);
  const alone = folderOf({ [only![0]]: only![1], 'a/.octopus/preflight.model.json': model });
  expect(plan(alone, 'text')).toEqual({
    code: 2,
    out: '',
    errors: 'There is no environment "Prod" in the model. Environments: Live.',
  });
});

const template =
  'name = "Shared"\n\nicon {\n    id = "x"\n}\n\nstep "inner" {\n    name = "Inner"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const usesTemplate =
  'process_template "use" {\n    name = "Uses it"\n    process_template_slug = "shared"\n    version_mask = "X.X"\n}\n';

test('a process that uses the template of another folder is planned with it, after the others', () => {
  const folder = folderOf({
    [processIn('a')]: usesTemplate,
    [processIn('b')]: step('Plain'),
    'z/process-templates/shared/shared.ocl': template,
  });
  const { out, errors } = plan(folder, 'json');
  const { processes } = JSON.parse(out);
  expect(errors).toBe('');
  expect(processes.map((each: { path: string }) => each.path)).toEqual([processIn('b'), processIn('a')]);
  expect(JSON.stringify(processes[1])).toContain('Inner');
});

test('as JSON several processes form one list, whatever their texts contain', () => {
  const odd = 'Line\u2028end';
  const folder = folderOf({
    [processIn('a')]: step(odd),
    [processIn('b')]: step('Two'),
    [processIn('c')]: step('Three'),
  });
  for (const words of [['plan', '--environment', 'Prod'], ['check']]) {
    const { out } = preflight([...words, folder, '--format', 'json']);
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  }
  expect(JSON.parse(plan(folder, 'json').out).processes).toHaveLength(3);
});

test('checks of several projects as lines of JSON, one a process', () => {
  const folder = folderOf({ [processIn('a')]: step('One').replace('name', 'colour'), [processIn('b')]: step('Two') });
  const { out } = preflight(['check', folder, '--format', 'jsonl']);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines.map(({ path }) => path)).toEqual([processIn('a'), processIn('b')]);
  expect(lines[0].problems.map(({ code }: { code: string }) => code)).toContain('not-understood');
});
