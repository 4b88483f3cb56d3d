import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { writeTemplate } from '../../../src/core/conformance';
import { readTemplates } from '../../../src/core/index';
import { builtinTemplates } from '../templates';
import type { CaseResult, ConformanceKind } from './caseResult';
import { templateWays } from './templateWays';

/**
 * A folder of step template files: each is read without an error and, unedited, written out as the JSON it was read
 * from, same keys and same values. Notes count how many files trip each rule, and say how the folder came in by every
 * way the app has (files, zip, library of GitHub), with time and memory.
 */
export const runTemplates: ConformanceKind = async (folder) => {
  const builtins = builtinTemplates();
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const trips = new Map<string, number>();
  const cases = files.map((file): CaseResult => {
    const expected = jsonOf(readFileSync(path.join(folder, file), 'utf8'));
    const { templates, problems } = readTemplates(expected, { builtins, source: 'community' });
    for (const rule of new Set(problems.map((problem) => problem.rule))) trips.set(rule, (trips.get(rule) ?? 0) + 1);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const written = templates.map((template) => jsonOf(writeTemplate(template) ?? ''));
    const actual = Array.isArray(expected) ? written : written[0];
    const isSame = isDeepStrictEqual(actual, expected);
    return {
      id: file,
      ok: errors.length === 0 && isSame,
      expected,
      actual,
      ...(errors[0] ? { difference: errors[0].message } : isSame ? {} : { difference: 'written out as another value' }),
    };
  });
  const counts = [...trips].sort().map(([rule, count]) => `${rule} ${count}`);
  const ways = await templateWays(folder, builtins);
  const lacking = ways
    .filter(({ equal }) => equal !== files.length)
    .map(({ way, equal, problems }) => ({
      id: `by ${way}`,
      ok: false,
      expected: files.length,
      actual: equal,
      difference: problems[0] ?? 'not all came in as they were written',
    }));
  const told = ways.map(
    ({ way, equal, milliseconds, heap }) =>
      `By ${way}: ${equal} equal, ${Math.round(milliseconds)} ms, ${heap > 0 ? `${(heap / 1e6).toFixed(1)} MB` : 'memory not measured'}`,
  );
  return { cases: [...cases, ...lacking], notes: [`Files by rule: ${counts.join(', ') || 'none'}`, ...told] };
};

/** A byte-order mark is no part of the JSON. */
function jsonOf(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF/, ''));
}
