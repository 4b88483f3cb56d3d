import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../../../support/repositoryRoot';

const root = repositoryRoot();
const book = readFileSync(path.join(root, 'src/core/simulator/RULES.md'), 'utf8');
const written = [...book.matchAll(/^- \*\*([A-Z]-\d+)\*\*/gm)].map(([, number]) => number ?? '');

test('the book has each number once, and says something with a source or without one', () => {
  expect(written.length).toBeGreaterThan(240);
  expect(written.filter((number, at) => written.indexOf(number) !== at)).toEqual([]);
  for (const line of book.split('\n').filter((each) => each.startsWith('- **')))
    expect(line).toMatch(/^- \*\*[A-Z]-\d+\*\* \S.{10,}\.\S*/);
});

test('every rule number that code, tests and vectors name is in the book', () => {
  const known = new Set(written);
  const unknown = filesIn([
    'src',
    'test/unit',
    'test/vectors',
    'test/component',
    'test/support',
    'test/oracle',
  ]).flatMap((file) =>
    numbersIn(readFileSync(path.join(root, file), 'utf8'))
      .filter((number) => !known.has(number))
      .map((number) => `${file}: ${number}`),
  );
  expect(unknown).toEqual([]);
});

/** "R-101", and both ends of "F-01 to F-11". */
function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w-])[RVBPTFAEY]-\d{2,3}(?![\w-])/g)].map(([number]) => number);
}

function filesIn(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|json|md)$/.test(file) && !file.includes('node_modules'))
      .map((file) => `${folder}/${file}`),
  );
}
