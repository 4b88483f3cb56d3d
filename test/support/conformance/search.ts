import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTemplates, type StepTemplate } from '../../../src/core/index';
import { createTemplateIndex } from '../../../src/data/templateSearch/createTemplateIndex';
import { searchEntryOf } from '../../../src/data/templateSearch/searchEntry';
import { builtinTemplates } from '../templates';
import type { CaseResult, ConformanceKind } from './caseResult';

interface Wanted {
  readonly name: string;
  readonly source: string;
}

interface JudgedQuery {
  readonly id: string;
  readonly query: string;
  readonly top3Need: number;
  readonly top3: readonly Wanted[];
  readonly top10: readonly Wanted[];
}

/**
 * Judged queries over the built-in templates and those of a folder. One passes when enough of `top3` are among the
 * first three results and all of `top3` and `top10` among the first ten.
 */
export const runSearch: ConformanceKind = async (file, { library }) => {
  const { queries }: { readonly queries: readonly JudgedQuery[] } = JSON.parse(readFileSync(file, 'utf8'));
  const builtins = builtinTemplates();
  const all = [...builtins, ...(library === null ? [] : templatesIn(library, builtins))];
  const find = createTemplateIndex(all.map(searchEntryOf));
  const search = (query: string) => find(query).map((at) => all[at]!);
  const judged = queries.map((query) => judge(query, search(query.query)));
  const wanted = judged.reduce((sum, { wanted }) => sum + wanted, 0);
  const found = judged.reduce((sum, { found }) => sum + found, 0);
  const rank = judged.reduce((sum, { rank }) => sum + rank, 0) / Math.max(1, judged.length);
  return {
    cases: judged.map(({ result }) => result),
    notes: [`Entries found: ${found} of ${wanted}`, `Mean reciprocal rank: ${rank.toFixed(3)}`],
  };
};

function judge({ id, query, top3, top3Need, top10 }: JudgedQuery, results: readonly StepTemplate[]) {
  const placeOf = ({ name, source }: Wanted) =>
    results.findIndex((template) => template.name === name.trim() && template.source === source);
  const within = (entries: readonly Wanted[], count: number) =>
    entries.filter((entry) => placeOf(entry) !== -1 && placeOf(entry) < count);
  const all = [...top3, ...top10];
  const missing = all.filter((entry) => !within(all, 10).includes(entry)).map(({ name }) => name);
  const first = within(top3, 3).length;
  const best = Math.min(...top3.map(placeOf).filter((place) => place !== -1));
  const isPassed = first >= top3Need && missing.length === 0;
  const result: CaseResult = {
    id,
    ok: isPassed,
    expected: { query, top3Need, top3, top10 },
    actual: results.slice(0, 10).map(({ name, source }) => ({ name, source })),
    ...(isPassed
      ? {}
      : {
          difference: `"${query}": ${first} of ${top3Need} in the first three; missing ${missing.join(', ') || 'none'}`,
        }),
  };
  return { result, wanted: all.length, found: all.length - missing.length, rank: 1 / (best + 1) };
}

function templatesIn(folder: string, builtins: readonly StepTemplate[]): readonly StepTemplate[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const records: readonly unknown[] = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
  return readTemplates(records, { builtins, source: 'community' }).templates;
}
