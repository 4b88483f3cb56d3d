import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeTemplate } from '../../../../src/core/conformance';
import { type Json, readBuiltins, readTemplates } from '../../../../src/core/index';

const root = path.join(__dirname, '../../../..');
const folder = process.env['PREFLIGHT_CORPUS']
  ? path.join(process.env['PREFLIGHT_CORPUS'], 'templates')
  : path.join(root, '../shared/corpus/templates');
const isHere = existsSync(folder);
if (!isHere) console.warn(`Skipped: the public template library is not at ${folder}.`);

describe.skipIf(!isHere && process.env['CI'] !== 'true')('the public template library', () => {
  const files = isHere ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  const catalogue = readBuiltins(JSON.parse(readFileSync(path.join(root, 'public/templates/builtin.json'), 'utf8')));
  const builtins = catalogue.ok ? catalogue.value : [];
  const records = files.map((file): Json => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  const { templates, problems } = readTemplates(records, { builtins, source: 'community' });
  const filesWith = (rule: string, part = '') =>
    new Set(
      problems
        .filter((problem) => problem.rule === rule && problem.message.includes(part))
        .map(({ template }) => template),
    ).size;

  test('is read to the last template, without an error', () => {
    expect(files.length).toBe(600);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(templates).toHaveLength(600);
  });

  test('has as many parameters as were counted', () => {
    expect(templates.reduce((count, template) => count + template.parameters.length, 0)).toBe(3836);
  });

  test('is written out with the keys and values it was read with', () => {
    expect(templates.map((template) => JSON.parse(writeTemplate(template) ?? ''))).toEqual(records);
  });

  test('trips each rule as often as was counted', () => {
    const trips = (rule: string, part = '') => filesWith(rule, part);
    expect({
      TR04: trips('TR04'),
      TR06: trips('TR06'),
      TR10: trips('TR10'),
      TR11: trips('TR11'),
      TR12: trips('TR12'),
      TR13: [trips('TR13', 'no text'), trips('TR13', 'spaces'), trips('TR13', 'twice')],
      TR14: trips('TR14'),
      TR15: trips('TR15'),
      TR16: [trips('TR16', 'no label'), trips('TR16', 'no help')],
      TR18: [trips('TR18', 'category'), trips('TR18', 'description'), trips('TR18', 'version')],
      TR19: trips('TR19'),
      TR20: trips('TR20'),
      TR21: trips('TR21'),
      TR22: [trips('TR22', 'where its script'), trips('TR22', 'language')],
      TR23: trips('TR23'),
      TR24: trips('TR24'),
      TR25: [trips('TR25', 'capital'), trips('TR25', 'null')],
      TR26: trips('TR26'),
    }).toEqual({
      TR04: 0,
      TR06: 0,
      TR10: 6,
      TR11: 4,
      TR12: 1,
      TR13: [22, 6, 3],
      TR14: 42,
      TR15: 2,
      TR16: [18, 95],
      TR18: [2, 5, 12],
      TR19: 3,
      TR20: 0,
      TR21: 2,
      TR22: [144, 10],
      TR23: 184,
      TR24: 3,
      TR25: [4, 87],
      TR26: 5,
    });
  });

  test('has four templates that tell people not to use them', () => {
    expect(templates.filter((template) => template.isDeprecated).map(({ name }) => name)).toHaveLength(4);
  });
});
