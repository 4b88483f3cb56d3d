import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { fieldCase } from '../../support/fieldCase';
import { preflight } from '../../support/terminalFor';

const check = (number: string, ...words: readonly string[]) => preflight(['check', fieldCase(number).folder, ...words]);

describe('preflight check', () => {
  test('55: names that the model does not have are reported with file, line and column', () => {
    const { code, out, errors } = check('55');
    expect(out).toMatch(/^deployment_process\.ocl:1:1: warning: 1 Typo env: .*prodd.* \(unknown-environment\)$/m);
    expect(out).toMatch(/^deployment_process\.ocl:15:1: warning: 2 Typo role: .*wbe.* \(unknown-target-tag\)$/m);
    expect(errors).toBe('');
    // It also has a step that reads an output too early, which is an error.
    expect(code).toBe(1);
  });

  test('a warning ends with 1 only where the check is strict', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
    const step =
      'step "a" {\n\n    action {\n        action_type = "Octopus.Script"\n        environments = ["prodd"]\n    }\n}\n';
    writeFileSync(path.join(folder, 'deployment_process.ocl'), step);
    writeFileSync(path.join(folder, 'preflight.model.json'), '{ "environments": [{ "name": "Prod" }] }');
    expect(preflight(['check', folder])).toMatchObject({ code: 0, errors: '' });
    expect(preflight(['check', folder, '--strict']).code).toBe(1);
  });

  test('a condition that cannot be read is an error, with the way to write it', () => {
    const { code, out } = check('21');
    expect(out).toContain('error: 3 C: Its run condition cannot be read. Line 1, column 34: “ is a curly quote');
    expect(code).toBe(1);
  });

  test('as JSON each problem has its place, code and row', () => {
    const { problems } = JSON.parse(check('55', '--format', 'json').out) as { problems: readonly object[] };
    expect(problems[0]).toMatchObject({
      path: 'deployment_process.ocl',
      line: 1,
      column: 1,
      severity: 'warning',
      code: 'unknown-environment',
      row: '1 Typo env',
    });
  });

  test('a process without problems says so, and wrong use ends in one sentence', () => {
    expect(check('07').out).toBe('No problems.\n');
    expect(preflight(['check']).errors).toContain('"check" needs one PATH');
    expect(preflight(['check', 'nowhere']).code).toBe(2);
  });
});

describe('preflight plan', () => {
  test.each(['text', 'markdown'])('prints the findings of the checks as %s', (format) => {
    const { out } = preflight(['plan', fieldCase('55').folder, '--format', format]);
    expect(out.replace(/\s+/g, ' ')).toMatch(/Problems:? .*warning: 1 Typo env: .*prodd/);
  });

  test('as JSON they are listed under findings', () => {
    const { findings } = JSON.parse(preflight(['plan', fieldCase('55').folder, '--format', 'json']).out);
    expect(findings[0]).toMatchObject({ severity: 'warning', code: 'unknown-environment', row: '1 Typo env' });
  });

  test.each(['text', 'markdown'])(
    '07: as %s it lists steps that run together and where packages are acquired (Issues 3817)',
    (format) => {
      const out = preflight(['plan', fieldCase('07').folder, '--format', format]).out.replace(/\s+/g, ' ');
      expect(out).toMatch(/Packages are acquired before \d+ Three\..*run together\./);
    },
  );

  test.each(['text', 'markdown', 'json'])('notes are reported as %s', (format) => {
    const model = path.join(mkdtempSync(path.join(tmpdir(), 'preflight-')), 'model.json');
    const approvals = [{ name: 'All', environments: ['Prod'], approvers: ['Ann'] }];
    writeFileSync(model, JSON.stringify({ environments: [{ name: 'Prod' }], approvals }));
    const { out } = preflight(['plan', fieldCase('07').folder, '--model', model, '--format', format]);
    expect(out.replace(/\s+/g, ' ')).toContain('It is assumed to be approved: it needs 1 approval, from Ann.');
  });
});
