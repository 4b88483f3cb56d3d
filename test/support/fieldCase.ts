import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './repositoryRoot';

/** A small input from a public bug report or a real file; what is right for it stands in the test that uses it. */
export function fieldCase(number: string): { readonly folder: string; readonly texts: readonly string[] } {
  const folder = path.join(repositoryRoot(), 'test', 'field', number);
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return { folder, texts: files.map(({ name }) => readFileSync(path.join(folder, name), 'utf8')) };
}
