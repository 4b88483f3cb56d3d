import { existsSync, writeFileSync } from 'node:fs';
import type { ConformanceKind } from './caseResult';
import { runExpressions } from './expressions';
import { runOcl } from './ocl';
import { runOclCorpus } from './oclCorpus';
import { runScenarios } from './scenarios';
import { runSearch } from './search';
import { runTemplates } from './templates';

const kinds: Readonly<Record<string, ConformanceKind>> = {
  expressions: runExpressions,
  ocl: runOcl,
  'ocl-corpus': runOclCorpus,
  scenarios: runScenarios,
  templates: runTemplates,
  search: runSearch,
};

/** So many failing cases are told in full. */
const maxTold = 20;

process.exitCode = await main(process.argv.slice(2));

/** `KIND PATH [--json FILE] [--library FOLDER]`: runs a vector file or a folder through the product's own code. */
async function main(words: readonly string[]): Promise<number> {
  const plain = words.filter((word, at) => !word.startsWith('--') && !words[at - 1]?.startsWith('--'));
  const [kind = '', path = ''] = plain;
  const option = (name: string) =>
    words.includes(`--${name}`) ? (words[words.indexOf(`--${name}`) + 1] ?? null) : null;
  const run = kinds[kind];
  if (run === undefined || path === '' || !existsSync(path)) {
    const what = run === undefined ? `There is no kind "${kind}".` : `There is no file or folder "${path}".`;
    console.error(`${what} Use: conformance KIND PATH [--json FILE]. Kinds: ${Object.keys(kinds).join(', ')}.`);
    return 2;
  }
  const result = await run(path, { library: option('library') }).catch((error: unknown) => error);
  if (result instanceof Error) {
    console.error(`"${path}" could not be run as ${kind}: ${result.message}`);
    return 2;
  }
  const { cases, notes } = result as Awaited<ReturnType<ConformanceKind>>;
  const failed = cases.filter((each) => !each.ok);
  for (const { id, difference } of failed.slice(0, maxTold)) console.log(`${id}: ${difference ?? 'differs'}`);
  for (const note of notes) console.log(note);
  const json = option('json');
  if (json !== null)
    writeFileSync(
      json,
      JSON.stringify(
        cases.map(({ id, ok, expected, actual }) => ({ id, ok, expected, actual })),
        null,
        1,
      ),
    );
  console.log(`${kind}: ${cases.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}
