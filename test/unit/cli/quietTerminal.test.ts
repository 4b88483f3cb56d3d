import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

const folder = mkdtempSync(join(tmpdir(), 'preflight-quiet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Clears the screen, sets the title, the same by the eight-bit signs, and turns the line around. */
const hostile = '\u001b[2J\u001b]0;x\u0007\u009b2J\u202e';

/** Every text of a file gets signs that a terminal would obey. */
beforeAll(() => {
  cpSync(join(import.meta.dirname, '../../../public/samples/harbor-web'), folder, { recursive: true });
  const process = join(folder, 'deployment_process.ocl');
  const spoilt = readFileSync(process, 'utf8').replaceAll(
    /^( +(?:name|notes|Octopus\.\w+\.\w+) = ")/gm,
    `$1${hostile}`,
  );
  writeFileSync(process, spoilt);
  const model = join(folder, 'preflight.model.json');
  const spoil = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value}${hostile}`;
    if (Array.isArray(value)) return value.map(spoil);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, isFixed(key) ? each : spoil(each)]));
  };
  writeFileSync(model, JSON.stringify(spoil(JSON.parse(readFileSync(model, 'utf8')))));
  writeFileSync(join(folder, 'other.ocl'), spoilt.replace('condition', 'c\u009bondition'));
});

/** Fields of which only certain words make sense. */
function isFixed(key: string): boolean {
  return /^(schemaVersion|health|tenantMode|kind|type|\w*Mode|source|start|end|value)$/i.test(key);
}

const environment = `Production${hostile}`;

test.each([
  ['plan', folder],
  ['plan', folder, '--environment', environment],
  ['plan', folder, '--format', 'markdown'],
  ['plan', folder, '--format', 'json'],
  ['plan', folder, '--format', 'jsonl'],
  ['check', folder],
  ['check', folder, '--format', 'json'],
  ['check', folder, '--format', 'jsonl'],
  ['check', folder, '--format', 'markdown'],
  ['diff', folder, join(folder, 'other.ocl')],
  ['diff', folder, join(folder, 'other.ocl'), '--format', 'json'],
  ['policy-input', join(folder, 'deployment_process.ocl'), '--environment', environment],
  ['eval', '--template', `#{A${hostile}}${hostile}`],
  ['eval', '--template', `${hostile}#{if}`, '--format', 'json'],
  ['format', join(folder, 'other.ocl'), '--check'],
])('preflight %s %s %s %s writes nothing that a terminal obeys', (...words) => {
  const { out, errors } = preflight(words);
  expect(out + errors).not.toBe('');
  expect(
    out.match(/[^\n]*[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069][^\n]*/)?.[0],
  ).toBeUndefined();
  expect(errors).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
});
