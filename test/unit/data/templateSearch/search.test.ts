import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates } from '../../../../src/core/index';
import { createTemplateIndex } from '../../../../src/data/templateSearch/createTemplateIndex';
import { searchEntryOf } from '../../../../src/data/templateSearch/searchEntry';
import { runSearch } from '../../../support/conformance/search';
import { builtinTemplates, servedJson } from '../../../support/templates';

const root = path.join(__dirname, '../../../..');
const builtins = builtinTemplates();

describe('searching built-in templates and the pack', () => {
  const pack = readTemplates(servedJson('templates/community.json'), { builtins, source: 'community' }).templates;
  const all = [...builtins, ...pack];
  const find = createTemplateIndex(all.map(searchEntryOf));
  const search = (query: string) => find(query).map((at) => all[at]!);
  const first = (query: string) => search(query)[0]?.name;

  test.each([
    ['run a script', 'Run a Script', 'the name'],
    ['powershell', 'Run a Script', 'a language'],
    ['bash', 'Run a Script', 'another language'],
    ['k8s yaml', 'Deploy Kubernetes YAML', 'an abbreviation'],
    ['kubernets yaml', 'Deploy Kubernetes YAML', 'a slip of the finger'],
    ['appr', 'Manual Intervention Required', 'the beginning of another name'],
    ['DEPLOYING PACKAGES', 'Deploy a Package', 'other forms of the words'],
    ['argocd images', 'Update Argo CD Application Image Tags', 'words written as one'],
    ['execute kubectl', 'Run a kubectl script', 'another word for what is done'],
    ['slack summary', 'Slack - Post Deployment Summary', 'a template of the pack'],
  ])('"%s" finds "%s" first: %s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  test('leaves out distant matches', () => {
    const names = search('slack').map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !name.includes('Slack'))).toEqual([]);
  });

  test('nothing typed, and signs alone, find nothing', () => {
    expect([search(''), search('  '), search('-?')]).toEqual([[], [], []]);
  });

  test('names such as "constructor" are ordinary words', () => {
    expect(() => search('constructor __proto__ toString')).not.toThrow();
  });
});

const folder = process.env['PREFLIGHT_CORPUS']
  ? path.join(process.env['PREFLIGHT_CORPUS'], 'templates')
  : path.join(root, '../shared/corpus/templates');
const isHere = existsSync(folder);
if (!isHere) console.warn(`Skipped: the public template library is not at ${folder}.`);

describe.skipIf(!isHere && process.env['CI'] !== 'true')('the judged queries over the public library', () => {
  test('pass', async () => {
    const { cases, notes } = await runSearch(path.join(root, 'test/vectors/search-queries.json'), { library: folder });
    expect(cases).toHaveLength(60);
    expect(cases.filter(({ ok }) => !ok).map(({ id }) => id)).toEqual([]);
    expect(notes).toEqual(['Entries found: 160 of 160', 'Mean reciprocal rank: 0.967']);
  });

  test('written later pass too, but for one that wants a template with most words in another order', async () => {
    const { cases } = await runSearch(path.join(root, 'test/vectors/search-unseen.json'), { library: folder });
    expect(cases).toHaveLength(86);
    expect(cases.filter(({ ok }) => !ok).map(({ difference }) => difference)).toEqual([
      '"app service settings azure": 0 of 1 in the first three; missing none',
    ]);
  });
});
