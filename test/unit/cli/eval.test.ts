import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

const folder = mkdtempSync(join(tmpdir(), 'preflight-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const model = {
  schemaVersion: 1,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  variables: [
    { name: 'Level', value: 'low' },
    { name: 'Level', value: 'high', scope: { environment: ['Production'] } },
    { name: 'Key', value: 'hunter2', sensitive: true },
  ],
};

test('a template is filled in, with each value, why it counts, and the values that lost', () => {
  const variables = fileWith('model.json', model);
  const { code, out } = preflight([
    'eval',
    '--template',
    'at #{Level | ToUpper}',
    '--variables',
    variables,
    '--environment',
    'Production',
  ]);
  expect(out).toBe(
    'at HIGH\n  Level = high (scoped to Production)\n    not chosen: low (no scope)\nAs a condition it counts as true.\n',
  );
  expect(code).toBe(0);
});

test('plain names and values do as well', () => {
  const variables = fileWith('plain.json', { Name: 'Ann' });
  expect(preflight(['eval', '--template', 'Hello #{Name}', '--variables', variables]).out).toMatch(/^Hello Ann\n/);
});

test('variables come from an OCL file', () => {
  const variables = fileWith('variables.ocl', 'variable "Level" {\n    value "low" {}\n}\n');
  expect(preflight(['eval', '--template', '#{Level}', '--variables', variables]).out).toMatch(/^low\n/);
});

test('a name without a value is reported, with exit code 1', () => {
  const { code, out, errors } = preflight(['eval', '--template', 'a #{B}']);
  expect(out).toMatch(/^a #\{B\}\n/);
  expect(errors).toContain("'#{B}'");
  expect(code).toBe(1);
});

test('a slip of another language is explained with its place and the way to write it', () => {
  const { out } = preflight(['eval', '--template', "#{if Env -eq 'Prod'}True#{/if}"]);
  expect(out).toContain('Line 1, column 10: -eq does not exist here: texts are compared with ==.');
  expect(out).toContain('Write: #{if Env == "Prod"}True#{/if}');
  expect(preflight(['eval', '--template', 'Env == "Prod"']).out).toContain('Write: #{if Env == "Prod"}True#{/if}');
  expect(preflight(['eval', '--template', 'plain words']).out).not.toContain('Write:');
});

test('values known only during a deployment are unknown', () => {
  const { code, errors } = preflight(['eval', '--template', '#{Octopus.Task.Id}']);
  expect(errors).toBe('Known only during a deployment: Octopus.Task.Id.');
  expect(code).toBe(1);
});

test('a secret is never shown, not even within a text', () => {
  const variables = fileWith('model.json', model);
  for (const format of ['text', 'json']) {
    const said = preflight(['eval', '--template', 'k=#{Key}', '--variables', variables, '--format', format]);
    expect(said.out).not.toContain('hunter2');
    expect(said.out).toContain('********');
  }
});

test.each([
  [['eval'], '"eval" needs --template'],
  [['eval', '--template', 'x', '--variables', 'nowhere.json'], 'There is no file "nowhere.json"'],
  [['eval', '--template', 'x', 'stray'], '"stray" is not an option'],
])('wrong use ends in one sentence: %j', (words, sentence) => {
  const { code, errors } = preflight(words);
  expect(errors).toContain(sentence);
  expect(code).toBe(2);
});

test('an expression that would never end ends here', () => {
  const variables = fileWith('loop.json', { A: '#{A}' });
  expect(preflight(['eval', '--template', '#{A}', '--variables', variables]).code).toBe(1);
});

test.each([
  [['eval', '--template'], '"--template" needs a value after it.'],
  [['eval', '--template', '--format', 'json'], '"--template" needs a value after it.'],
  [['eval', '--tempalte', 'x'], 'There is no option "--tempalte" here.'],
  [['eval', '-t', 'x'], 'There is no option "-t" here.'],
  [['eval', '--template=x', 'y'], '"y" is not an option.'],
  [['eval', '--template', 'x', '--', '--y'], '"--y" is not an option.'],
])('%j is wrong use: %s', (words, sentence) => {
  const { code, errors } = preflight(words);
  expect([code, errors.startsWith(sentence)], errors).toEqual([2, true]);
});

test.each([[['--template=-1']], [['--template', '-1']]])('a value may begin with one dash: %j', (words) => {
  expect(preflight(['eval', ...words]).out).toContain('-1');
});
