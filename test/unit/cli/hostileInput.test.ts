import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const process_ =
  'step "build" {\n    name = "Build"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';
const fileOf = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test('a pipe that nobody writes to ends at once with a sentence', () => {
  const pipe = join(folder, 'pipe.ocl');
  if (spawnSync('mkfifo', [pipe]).status !== 0) return;
  const said = preflight(['plan', pipe]);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.errors).toContain('it is not a file but a pipe or a device');
});

test.runIf(process.platform !== 'win32').each(['/dev/zero', '/dev/null'])(
  '%s ends at once with a sentence',
  (device) => {
    expect(preflight(['plan', device])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('a pipe or a device'),
    });
  },
);

test('one binary file in a folder is named and does not stop the plans of the others', () => {
  mkdirSync(join(folder, '.octopus'));
  writeFileSync(join(folder, '.octopus', 'deployment_process.ocl'), process_);
  writeFileSync(join(folder, '.octopus', 'picture.ocl'), Buffer.from([0x89, 0x50, 0, 0xff]));
  const said = preflight(['plan', folder]);
  expect(said.out).toContain('Build');
  expect(said.errors).toContain('picture.ocl');
  expect(said.code).toBe(2);
});

test('what a file or an argument says moves no cursor on the terminal', () => {
  const path = fileOf('deployment_process.ocl', 'step "a" {\n    name = \u001b[2J\n}\n');
  for (const words of [
    ['plan', path],
    ['plan\u001b[2J'],
    ['plan', path, '--environment', '\u001b]0;x\u0007'],
    ['format', path],
    ['check', path],
  ])
    expect(preflight(words).errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});

test('a hundred thousand environments are refused with a suggestion', () => {
  const environments = Array.from({ length: 250_000 }, (_, at) => ({ name: `E${at}` }));
  fileOf('preflight.model.json', JSON.stringify({ environments }));
  const started = performance.now();
  const said = preflight(['plan', fileOf('deployment_process.ocl', process_)]);
  expect(said).toMatchObject({ code: 2, errors: expect.stringContaining('Name some with --environment') });
  expect(performance.now() - started).toBeLessThan(20_000);
});

test('commands are only those there are', () => {
  expect(preflight(['constructor'])).toMatchObject({ code: 2, errors: expect.stringContaining('There is no command') });
});
