import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** The folder of real OCL files, or null where there is none; a build machine must have it. */
export function oclCorpusFolder(): string | null {
  const corpus = process.env['PREFLIGHT_CORPUS'] ?? join(root, '..', 'shared', 'corpus');
  const folder = join(corpus, 'ocl');
  if (existsSync(join(folder, 'INDEX.tsv'))) return folder;
  if (process.env['CI'] === 'true')
    throw new Error(`No corpus at ${folder}. Set PREFLIGHT_CORPUS to the folder that holds "ocl".`);
  return null;
}

/** The folder of the public template library, or null where there is none; a build machine must have it. */
export function templateFolder(): string | null {
  const corpus = process.env['PREFLIGHT_CORPUS'] ?? join(root, '..', 'shared', 'corpus');
  const folder = join(corpus, 'templates');
  if (existsSync(join(folder, 'INDEX.tsv'))) return folder;
  if (process.env['CI'] === 'true')
    throw new Error(`No corpus at ${folder}. Set PREFLIGHT_CORPUS to the folder that holds "templates".`);
  return null;
}

/** The real files of a name, each with its path; none where there is no corpus. */
export function oclCorpusFiles(name: string): readonly { readonly path: string; readonly text: string }[] {
  const folder = oclCorpusFolder();
  if (folder === null) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => basename(path) === name)
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
