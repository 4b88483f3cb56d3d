import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTemplates, type StepTemplate } from '../../../../src/core/index';
import { createTemplateSearch } from '../../../../src/features/add-step/search/searchTemplates';
import { builtinTemplates, servedJson } from '../../../support/templates';

const root = path.join(__dirname, '../../../..');
const builtins = builtinTemplates();

describe('searching built-in templates and the pack', () => {
  const pack = readTemplates(servedJson('templates/community.json'), { builtins, source: 'community' }).templates;
  const search = createTemplateSearch([...builtins, ...pack]);
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
    ['slack summary', 'Slack - Post Deployment Summary', 'a template of the pack'],
  ])('"%s" finds "%s" first: %s', (query, name) => {
    expect(first(query)).toBe(name);
  });

  test('leaves out what is only a little like what was typed', () => {
    const names = search('slack').map(({ name }) => name);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !name.includes('Slack'))).toEqual([]);
  });

  test('nothing typed, and signs alone, find nothing', () => {
    expect([search(''), search('  '), search('-?')]).toEqual([[], [], []]);
  });

  test('names of what every object has are words like others', () => {
    expect(() => search('constructor __proto__ toString')).not.toThrow();
  });
});

const folder = process.env['PREFLIGHT_CORPUS']
  ? path.join(process.env['PREFLIGHT_CORPUS'], 'templates')
  : path.join(root, '../shared/corpus/templates');
const isHere = existsSync(folder);
if (!isHere) console.warn(`Skipped: the public template library is not at ${folder}.`);

describe.skipIf(!isHere && process.env['CI'] !== 'true')('the judged queries over the public library', () => {
  const { queries }: { readonly queries: readonly JudgedQuery[] } = JSON.parse(
    readFileSync(path.join(root, 'test/vectors/search-queries.json'), 'utf8'),
  );
  const library = isHere ? libraryIn(folder) : [];
  const search = createTemplateSearch([...builtins, ...library]);
  const judged = queries.map((query) => judge(query, search(query.query)));

  test('pass, but for two', () => {
    const failed = judged.filter(({ passes }) => !passes).map(({ query }) => query);
    expect(failed).toEqual(['execute sql script', 'docker run']);
  });

  test('find 159 of the 160 wanted entries, the best one near the top', () => {
    expect(judged.reduce((sum, { found }) => sum + found, 0)).toBeGreaterThanOrEqual(159);
    expect(judged.reduce((sum, { rank }) => sum + rank, 0) / judged.length).toBeGreaterThan(0.95);
  });
});

interface Wanted {
  readonly name: string;
  readonly source: string;
}

interface JudgedQuery {
  readonly query: string;
  readonly top3Need: number;
  readonly top3: readonly Wanted[];
  readonly top10: readonly Wanted[];
}

function judge({ query, top3, top3Need, top10 }: JudgedQuery, results: readonly StepTemplate[]) {
  const placeOf = ({ name, source }: Wanted) =>
    results.findIndex((template) => template.name === name.trim() && template.source === source);
  const within = (wanted: readonly Wanted[], count: number) =>
    wanted.filter((entry) => placeOf(entry) !== -1 && placeOf(entry) < count).length;
  const all = [...top3, ...top10];
  const best = Math.min(...top3.map(placeOf).filter((place) => place !== -1));
  return {
    query,
    found: within(all, 10),
    rank: 1 / (best + 1),
    passes: within(top3, 3) >= top3Need && within(all, 10) === all.length,
  };
}

function libraryIn(place: string): readonly StepTemplate[] {
  const files = readdirSync(place).filter((file) => file.endsWith('.json'));
  const records: readonly unknown[] = files.map((file) => JSON.parse(readFileSync(path.join(place, file), 'utf8')));
  return readTemplates(records, { builtins, source: 'community' }).templates;
}
