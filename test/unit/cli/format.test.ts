import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

let folder = '';
const put = (name: string, content: string | Uint8Array) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const untidy = 'step "a" {\n  name="A"\n}\n';
const tidy = 'step "a" {\n    name = "A"\n}';

test('--check lists the changes, writes nothing and ends with 1', () => {
  const file = put('deployment_process.ocl', untidy);
  put('schema_version.ocl', 'version = 9');
  expect(preflight(['format', folder, '--check'])).toEqual({
    code: 1,
    out: `${file}\n2 files: 1 would change\n`,
    errors: '',
  });
  expect(textOf('deployment_process.ocl')).toBe(untidy);
});

test('files are written in the official style, and then nothing is left to do', () => {
  const file = put('deployment_process.ocl', untidy);
  expect(preflight(['format', file]).code).toBe(0);
  expect(textOf('deployment_process.ocl')).toBe(tidy);
  expect(preflight(['format', file, '--check'])).toMatchObject({ code: 0, out: '1 file: 0 would change\n' });
});

test('runbooks are read by the schema version of the folder around them', () => {
  put('schema_version.ocl', 'version = 5');
  const runbook = 'name = <<-EOT\n        R\n    EOT\n\nprocess {}';
  put('runbooks/r.ocl', runbook);
  preflight(['format', folder]);
  expect(textOf('runbooks/r.ocl')).toBe('name = "R"\n\nprocess {}');
});

test('a broken file is reported with the place of each error, the others are formatted, and the end is 2', () => {
  const broken = put('a.ocl', 'a = ?\nb = "x\n');
  put('b.ocl', untidy);
  const { code, errors } = preflight(['format', folder]);
  expect(code).toBe(2);
  expect(errors.split('\n').map((line) => line.split(': ')[0])).toEqual([`${broken}:1:5`, `${broken}:2:7`]);
  expect(textOf('a.ocl')).toBe('a = ?\nb = "x\n');
  expect(textOf('b.ocl')).toBe(tidy);
});

test.each([
  [[], 'needs a PATH'],
  [['nowhere.ocl'], 'There is no file or folder'],
  [['--colour'], 'There is no option'],
])('%j is wrong use', (words, said) => {
  const { code, errors } = preflight(['format', ...words]);
  expect([code, errors.includes(said)]).toEqual([2, true]);
});

test('a file that is no text stops everything before anything is written', () => {
  put('a.ocl', untidy);
  put('b.ocl', Uint8Array.of(0xff, 0xfe));
  expect(preflight(['format', folder]).code).toBe(2);
  expect(textOf('a.ocl')).toBe(untidy);
});
