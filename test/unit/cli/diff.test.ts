import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

const harborWeb = path.join(__dirname, '../../../public/samples/harbor-web');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-diff-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const step = (name: string, more = '', inAction = '') =>
  `step "${name.toLowerCase().replaceAll(' ', '-')}" {\n    name = "${name}"\n${more}\n    action {\n        action_type = "Octopus.Script"\n${inAction}    }\n}\n`;

function folderWith(name: string, steps: readonly string[], model: object = {}) {
  const own = path.join(folder, name);
  mkdirSync(own);
  writeFileSync(path.join(own, 'deployment_process.ocl'), steps.join('\n'));
  writeFileSync(path.join(own, 'preflight.model.json'), JSON.stringify({ schemaVersion: 1, ...model }));
  return own;
}

const model = { environments: [{ name: 'Test' }, { name: 'Production' }], variablesComplete: true };

test('nothing differs between a process and itself', () => {
  const { code, out, errors } = preflight(['diff', harborWeb, harborWeb]);
  expect([code, out, errors]).toEqual([0, 'Nothing differs.\n', '']);
});

test('added, removed, moved, renamed and changed steps are reported, with different outcomes per environment', () => {
  const before = folderWith('before', [step('Build'), step('Check'), step('Load test'), step('Notify')], model);
  const after = folderWith(
    'after',
    [step('Notify'), step('Build', '    condition = "Failure"\n'), step('Check'), step('Publish')],
    model,
  );
  const { code, out } = preflight(['diff', before, after]);
  expect(code).toBe(1);
  const lines = out.split('\n').map((line) => line.trim());
  expect(lines).toContain('moved: 1 Notify (was 4)');
  expect(lines).toContain('changed: 2 Build (run condition)');
  expect(lines).toContain('added: 4 Publish');
  expect(lines).toContain('removed: 3 Load test');
  expect(lines.some((line) => line.startsWith('moved: 2 Build') || line.startsWith('moved: 3 Check'))).toBe(false);
  expect(lines.filter((line) => line.startsWith('2 Build: Runs before, Skipped now'))).toHaveLength(2);
});

test('only the environments that are asked for are compared, as JSON for machines', () => {
  const before = folderWith('json-before', [step('Build')], model);
  const only = '        environments = ["production"]\n';
  const after = folderWith('json-after', [step('Build', '', only)], model);
  const { code, out } = preflight(['diff', before, after, '--environment', 'test', '--format', 'json']);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    schemaVersion: 1,
    processes: [
      {
        changes: [{ kind: 'changed', number: '1', name: 'Build', what: 'environments' }],
        environments: [
          {
            environment: 'Test',
            differences: [{ name: 'Build', before: { verdict: 'Runs' }, now: { verdict: 'Not in scope' } }],
          },
        ],
      },
    ],
  });
  expect(preflight(['diff', before, after, '--environment', 'production']).out).not.toContain('Production');
});

test('steps are paired by their names, not by their places in the files', () => {
  const before = folderWith('place-before', [step('A'), step('B')], model);
  const after = folderWith('place-after', [step('B'), step('A')], model);
  const { out } = preflight(['diff', before, after]);
  expect(out).not.toContain('was named');
  expect(out.match(/moved:/g)).toHaveLength(1);
});

test('a wrong use and a file that cannot be read end with 2', () => {
  expect(preflight(['diff', harborWeb])).toMatchObject({
    code: 2,
    errors: '"diff" needs two paths: OLD and NEW, each a folder or a file.',
  });
  const broken = path.join(folder, 'broken.ocl');
  writeFileSync(broken, 'step "a" {');
  expect(preflight(['diff', harborWeb, broken]).code).toBe(2);
  expect(readFileSync(broken, 'utf8')).toBe('step "a" {');
});
