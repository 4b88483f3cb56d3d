import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

/** Speaks the format of `opa eval`: it answers by the words that stand in the text it is given. */
const standIn = `#!/usr/bin/env node
const { readFileSync } = require('node:fs');
const [, , command, ...words] = process.argv;
const after = (word) => words[words.indexOf(word) + 1];
const input = JSON.parse(readFileSync(after('-i'), 'utf8'));
const rego = readFileSync(after('-d'), 'utf8');
const query = words.at(-1);
if (command !== 'eval' || after('--format') !== 'json') process.exit(3);
const own = /package ([\\w.]+)/.exec(rego)[1];
if (!query.startsWith('data.' + own + '.')) process.exit(4);
if (rego.includes('BROKEN')) process.exit(2);
if (rego.includes('UNDEFINED')) console.log('{}');
else {
  const answer = (value) => console.log(JSON.stringify({ result: [{ expressions: [{ value, text: query }] }] }));
  if (query.endsWith('.evaluate')) answer(!rego.includes('NEVER'));
  else {
    const bad = input.Steps.filter((step) => step.ActionType === 'Octopus.Script' && !step.IsRequired);
    answer(bad.length === 0 ? { allowed: true } : { allowed: false, reason: bad[0].Slug + ' may be left out' });
  }
}
`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const step = (slug: string, name: string, more = '') =>
  `step "${slug}" {\n    name = "${name}"\n\n    action {\n        action_type = "Octopus.Script"${more}\n    }\n}\n`;
const policy = (action: string, scope = '', conditions = '') => `name = "Four eyes"
violation_action = "${action}"
violation_reason = "Nobody looked"

conditions {
    rego = <<-EOT
        package four_eyes
        ${conditions}
    EOT
}

scope {
    rego = <<-EOT
        package four_eyes
        ${scope}
    EOT
}
`;
const project = folderWith({
  'deployment_process.ocl': step('ship-it', 'Ship it') + step('tell', 'Tell', '\n        is_required = true'),
  'preflight.model.json':
    '{ "environments": [{ "name": "Prod", "slug": "prod", "id": "Environments-3", "tags": [] }] }',
  'bin/opa': standIn,
});
const opa = path.join(project, 'bin', 'opa');
chmodSync(opa, 0o755);

const judge = (policies: Readonly<Record<string, string>>, ...words: readonly string[]) =>
  preflight(['policy', project, '--environment', 'Prod', '--policies', folderWith(policies), '--opa', opa, ...words]);

test('Y-03, Y-08: policy-input writes the document, and lists its assumptions on the error output', () => {
  const { code, out, errors } = preflight(['policy-input', project, '--environment', 'prod']);
  const input = JSON.parse(out) as Readonly<Record<string, unknown>>;
  expect(Object.keys(input)).toEqual([
    'Environment',
    'Project',
    'Space',
    'ProjectGroup',
    'Steps',
    'SkippedSteps',
    'Execution',
    'RequiresApproval',
    'Release',
  ]);
  expect(input['Environment']).toEqual({ Id: 'Environments-3', Name: 'Prod', Slug: 'prod', Tags: [] });
  expect(errors).toMatch(/Assumed, since no file says it: Project\.Id, .*RequiresApproval.*Steps\[0\]\.Id/);
  expect(errors).not.toContain('Environment.Id');
  expect(code).toBe(0);
});

test('Y-01, Y-02: a violation that blocks ends with 1 and names the step it is about', () => {
  const { code, out } = judge({ 'four-eyes.ocl': policy('block') });
  expect(out).toBe('Four eyes: blocks: ship-it may be left out (step Ship it)\n');
  expect(code).toBe(1);
});

test.each([
  ['a warning', policy('warn'), 'Four eyes: warns: ship-it may be left out (step Ship it)\n'],
  ['out of scope', policy('block', 'NEVER'), 'Four eyes: not in scope\n'],
  ['no result', policy('block', '', 'UNDEFINED'), 'Four eyes: unknown: Its conditions give no result.\n'],
  ['an evaluation that fails', policy('block', '', 'BROKEN'), 'Four eyes: unknown: Its conditions give no result.\n'],
])('Y-02: %s does not block', (_, text, said) => {
  const { code, out } = judge({ 'four-eyes.ocl': text });
  expect(out).toBe(said);
  expect(code).toBe(0);
});

test('as JSON the results stand as a scenario takes them', () => {
  const { policies } = JSON.parse(judge({ 'four-eyes.ocl': policy('block') }, '--format', 'json').out);
  expect(policies).toEqual([
    {
      name: 'Four eyes',
      action: 'Block',
      steps: ['Ship it'],
      result: 'Violated',
      reason: 'ship-it may be left out',
    },
  ]);
});

test('without opa, without an environment and without policies it is wrong use, said in one sentence', () => {
  const policies = folderWith({ 'p.ocl': policy('block') });
  const words = ['policy', project, '--environment', 'Prod', '--policies', policies];
  const missing = preflight([...words, '--opa', path.join(project, 'nowhere')]);
  expect(missing).toMatchObject({ code: 2, out: '' });
  expect(missing.errors).toContain('Install Open Policy Agent');
  expect(preflight(['policy-input', project]).errors).toContain('name the environment with --environment');
  expect(judge({ 'other.txt': 'x' }).errors).toContain('contains no policy');
});
