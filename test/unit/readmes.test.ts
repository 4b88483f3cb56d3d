import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../support/repositoryRoot';

const root = repositoryRoot();
const files = ['src', 'test', '.ci', 'public'].flatMap(filesIn);
const readmes = ['README.md', ...files.filter((file) => /^src\/.*README\.md$/.test(file))];

/** Paths as READMEs write them: files with or without ending, and folders. */
const places = new Set(
  files.flatMap((file) => {
    const folders: string[] = [];
    for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) folders.push(folder);
    return [file, file.replace(/\.\w+$/, ''), ...folders];
  }),
);
const words = new Set(
  files
    .filter((file) => /^(src|test|\.ci)\/.*\.(ts|tsx|mjs)$/.test(file))
    .flatMap((file) => [...new Set(readFileSync(join(root, file), 'utf8').match(/[A-Za-z]\w+/g))]),
);

/** What is written in code but names nothing of ours. */
const examples = new Set(['.octopus/deployment_process.ocl', 'dist/app', 'Set/Tag']);

test.each(readmes)('%s names only files, folders and functions that exist', (readme) => {
  const written = [...readFileSync(join(root, readme), 'utf8').matchAll(/`([\w.\-/]+)`/g)].map(([, word = '']) => word);
  expect(written.filter((word) => !examples.has(word) && !isKnown(word.replace(/^\/|\/$/g, ''), readme))).toEqual([]);
});

function isKnown(word: string, readme: string): boolean {
  if (word.includes('/')) {
    const beside = normalize(join(dirname(readme), word)).replaceAll('\\', '/');
    return places.has(beside) || [...places].some((place) => place === word || place.endsWith(`/${word}`));
  }
  // Only words that are written like the name of a function, a type or a file.
  return !/^[A-Za-z]+[a-z][A-Z]\w*$/.test(word) || words.has(word);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [path];
    return entry.name === 'node_modules' ? [] : filesIn(path);
  });
}
