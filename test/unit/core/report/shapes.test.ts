import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deployCommand, jsonReport, planOf, previewShape, shellText } from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const { process, model } = sample('harbor-web');

describe("the server's preview shape", () => {
  const { StepsToExecute } = previewShape({ process, model, scenario: {} }, 'Production') as {
    readonly StepsToExecute: readonly Record<string, unknown>[];
  };
  const entry = (name: string) => StepsToExecute.find(({ ActionName }) => ActionName === name);

  test('has actions by their number with the targets they go to', () => {
    expect(entry('Warm up')).toMatchObject({ ActionNumber: '7.3', Roles: ['web'] });
    expect(entry('Deploy API')?.['Machines']).toHaveLength(4);
  });

  test('lists steps without machines and steps that cannot be skipped', () => {
    expect(entry('Deploy worker')).toMatchObject({ HasNoApplicableMachines: true, CanBeSkipped: true });
    expect(entry('Back up database')).toMatchObject({ HasNoApplicableMachines: false, CanBeSkipped: false });
  });

  test('leaves out steps out of scope or disabled, and keeps those a condition would stop', () => {
    for (const name of ['Load test', 'Archive packages']) expect(entry(name)).toBeUndefined();
    for (const name of ['Smoke test', 'Roll back web']) expect(entry(name)).toBeDefined();
  });

  test('keeps a step that is left out by hand', () => {
    const scenario = { run: { skip: ['Purge CDN'] } };
    const shape = previewShape({ process, model, scenario }, 'Production');
    expect(JSON.stringify(shape)).toContain('"Purge CDN"');
  });
});

describe('the command deploys the preview', () => {
  test('names project, environment and skipped steps', () => {
    const run = { release: '2.1.0', tenant: 'Acme', skip: ['Smoke test'], excludedTargets: ['web-02'] };
    expect(deployCommand('Harbor Web', 'Production', run)).toBe(
      "octopus release deploy --project 'Harbor Web' --version 2.1.0 --environment Production --tenant Acme " +
        "--skip 'Smoke test' --exclude-deployment-target web-02 --no-prompt",
    );
  });

  test('writes no answer that must be hidden', () => {
    const command = deployCommand('P', 'E', { prompted: { Key: 'top secret' } }, (name) => name === 'Key');
    expect(command).not.toContain('top secret');
    expect(command).toContain("--variable 'Key:<value>'");
  });

  test('no name becomes a command of the shell', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const word = shellText(name);
        expect(word === name ? /^[\w.,:/@%+-]+$/.test(word) : /^'([^']|'\\'')*'$/.test(word)).toBe(true);
      }),
    );
  });
});

test('JSON has every row with its verdict', () => {
  const plan = planOf({ process, model, scenario: {} });
  const head = { title: 'Harbor Web', fileName: null, preview: [], whatIfs: [], madeAt: 'now', madeBy: 'Preflight' };
  const read = JSON.parse(jsonReport({ head, plan, options: { reasons: 'all', rows: 'all' } }));
  expect(read.environments).toHaveLength(4);
  expect(read.environments[3].rows).toHaveLength(plan.rows.length);
  expect(read.environments[3].rows[0]).toMatchObject({ number: '1', name: 'Approve release', verdict: 'Waits' });
});
