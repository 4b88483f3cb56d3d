import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bytesOf } from '../../../src/cli/bytesOf';
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
  expect(said.errors).toContain('it is not a file but a pipe, a socket or a device');
});

test.runIf(process.platform !== 'win32').each(['/dev/zero', '/dev/null', '/dev/urandom'])(
  '%s ends at once with a sentence',
  (device) => {
    expect(preflight(['plan', device])).toMatchObject({
      code: 2,
      errors: expect.stringContaining('a pipe, a socket or a device'),
    });
  },
);

test('a pipe whose writer never ends is not read, alone or among other files', () => {
  const pipe = join(folder, 'endless.ocl');
  if (spawnSync('mkfifo', [pipe]).status !== 0) return;
  const writer = spawn('sh', ['-c', `exec yes > "${pipe}"`], { stdio: 'ignore' });
  try {
    expect(preflight(['plan', pipe])).toMatchObject({ code: 2, out: '' });
    fileOf('deployment_process.ocl', process_);
    const said = preflight(['plan', folder]);
    expect(said.out).toContain('Build');
    expect(said.errors).toContain('endless.ocl');
    for (const option of ['--model', '--scenario'])
      expect(preflight(['plan', join(folder, 'deployment_process.ocl'), option, pipe])).toMatchObject({
        code: 2,
        errors: expect.stringContaining('a pipe, a socket or a device'),
      });
  } finally {
    writer.kill('SIGKILL');
  }
});

test.runIf(process.platform !== 'win32')('a socket ends at once with a sentence', async () => {
  const path = join(folder, 'a.ocl');
  const server = createServer().listen(path);
  await once(server, 'listening');
  expect(preflight(['plan', path])).toMatchObject({ code: 2, errors: expect.stringContaining('a socket') });
  server.close();
});

test.runIf(process.platform !== 'win32')('links in a circle and links to endless things end', () => {
  fileOf('deployment_process.ocl', process_);
  mkdirSync(join(folder, 'inner'));
  symlinkSync(folder, join(folder, 'inner', 'outer'));
  symlinkSync('/dev/zero', join(folder, 'zero.ocl'));
  symlinkSync(join(folder, 'self.ocl'), join(folder, 'self.ocl'));
  const said = preflight(['plan', folder, '--environment', 'Live']);
  expect(said.out.match(/Build/g)).toHaveLength(1);
  expect(said.errors).toContain('zero.ocl');
  expect(said.errors).toContain('self.ocl');
  expect(preflight(['plan', join(folder, 'self.ocl')]).code).toBe(2);
});

test('a file that goes on beyond its size is read to its limit only', () => {
  const path = fileOf('a.ocl', 'x'.repeat(100));
  expect(bytesOf(path)).toHaveLength(100);
  expect(() => bytesOf(path, 99)).toThrow('files of up to 99 bytes are read');
  // Files of the system tell no size.
  if (!existsSync('/proc/self/status')) return;
  expect(bytesOf('/proc/self/status').length).toBeGreaterThan(0);
  expect(() => bytesOf('/proc/self/status', 9)).toThrow('it has no end');
});

test('one binary file in a folder is named and does not stop the plans of the others', () => {
  mkdirSync(join(folder, '.octopus'));
  writeFileSync(join(folder, '.octopus', 'deployment_process.ocl'), process_);
  writeFileSync(join(folder, '.octopus', 'picture.ocl'), Buffer.from([0x89, 0x50, 0, 0xff]));
  const said = preflight(['plan', folder]);
  expect(said.out).toContain('Build');
  expect(said.errors).toContain('picture.ocl');
  expect(said.code).toBe(2);
});

test('control characters of files and arguments do not reach the terminal', () => {
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

test('commands are only those there are', () => {
  expect(preflight(['constructor'])).toMatchObject({ code: 2, errors: expect.stringContaining('There is no command') });
});
