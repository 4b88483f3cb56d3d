import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  csvReport,
  csvText,
  jsonReport,
  markdownReport,
  markdownText,
  type PlanReport,
  planOf,
} from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const { process, model } = sample('harbor-web');
const plan = planOf({ process, model, scenario: {} });
const production = plan.environments.filter(({ environment }) => environment === 'Production');

const report: PlanReport = {
  head: {
    title: 'Harbor Web',
    fileName: 'deployment_process.ocl',
    preview: ['channel Default'],
    whatIfs: [],
    madeAt: '2026-11-29 10:00 +01:00',
    madeBy: 'Preflight 0.1.0',
  },
  plan: { ...plan, environments: production },
  options: { reasons: 'not-running', rows: 'all' },
};

describe('Markdown', () => {
  const lines = markdownReport(report).split('\n');
  const row = (number: string) => lines.find((line) => line.startsWith(`| ${number} |`)) ?? '';

  test('names the process, the scenario, the environments and the time', () => {
    expect(lines[0]).toBe('# Harbor Web');
    expect(lines).toContain('- Scenario: as configured');
    expect(lines).toContain('- Environments: Production');
    expect(lines.some((line) => line.includes('2026-11-29 10:00 +01:00'))).toBe(true);
  });

  test('gives the reason of every step that does not run and of the unknown action, and of no step that runs', () => {
    for (const number of ['4', '9', '11', '12', '17', '18', '19', '24', '7.3'])
      expect(row(number), number).toMatch(/\| [^|]+\. \|$/);
    for (const number of ['2', '3', '8']) expect(row(number), number).toMatch(/\| {2}\|$/);
  });

  test('lists what is not modelled', () => {
    expect(lines).toContain('## What this plan does not model');
    for (const sentence of plan.notModelled) expect(lines).toContain(`- ${markdownText(sentence)}`);
  });

  test('holds no value of a variable', () => {
    expect(markdownReport({ ...report, options: { reasons: 'all', rows: 'all' } })).not.toContain('web-oncall');
  });

  test('no name becomes markup or leaves its table', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const text = markdownText(name);
        expect(text).not.toMatch(/[<>\n\r]|(?<!\\)[|`*[\]]/);
      }),
    );
  });
});

describe('CSV', () => {
  test('has one line for each row', () => {
    const lines = csvReport(report).trimEnd().split('\r\n');
    expect(lines[0]).toBe('Number,Step,Action,Environment,Target,Verdict,Reason');
    expect(lines).toHaveLength(plan.rows.length + 1);
    expect(lines.find((line) => line.startsWith('7.3,'))).toContain('7.3,Deploy web,Warm up,Production,,Unknown,');
  });

  test('gives each target a line where its column is opened', () => {
    const cells = production[0]!.cells.map((cell, at) => (plan.rows[at]?.name === 'Deploy API' ? cell : null));
    const text = csvReport(report, [{ environment: 'Production', target: 'prd-web-01', cells }]);
    expect(text.split('\r\n').filter((line) => line.includes('prd-web-01'))).toHaveLength(1);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('%j does not start a formula', (text) => {
    expect(csvText(text).replace(/^"/, '')).toMatch(/^'/);
  });

  test('every text comes back from its cell', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const cell = csvText(text);
        const read = cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell;
        expect([text, `'${text}`]).toContain(read);
        if (/[",\r\n]/.test(text)) expect(cell).toMatch(/^".*"$/s);
      }),
    );
  });
});

test('a step that uses a process template is called with it in every form', () => {
  const used = sample('shared-template');
  const whole = planOf({ process: used.process, model: used.model, scenario: {} });
  const told: PlanReport = { ...report, plan: whole };
  const name = 'Roll out orders (process template roll-out-web-service 1.X)';
  expect(markdownReport(told)).toContain(`| 2 | ${name} |`);
  expect(csvReport(told)).toContain(`2,${name},`);
  expect(JSON.parse(jsonReport(told)).environments[0].rows).toContainEqual(
    expect.objectContaining({ name: 'Roll out orders', template: 'roll-out-web-service 1.X' }),
  );
});
