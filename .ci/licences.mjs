// Checks the list of licences that the build wrote: every package in it states a permissive licence with its text, and no package
// that the app depends on is missing.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/**
 * What is wrong with a list of licences, a sentence each.
 *
 * @param needed  names of packages that have to be in it
 */
export function licenceProblems(list, needed) {
  const parts = list.split(/^## /m).slice(1);
  const packages = parts.map((part) => {
    const [, name = part.split('\n')[0], licence = ''] = /^(\S+) - \S+(?: \((.+)\))?\n/.exec(part) ?? [];
    return { name, licence, hasWords: part.split('\n').slice(1).join('').trim() !== '' };
  });
  const listed = new Set(packages.map(({ name }) => name));
  return [
    ...packages.flatMap(({ name, licence, hasWords }) => {
      if (licence === '') return [`${name} does not say under which licence it is.`];
      if (!permissive.includes(licence))
        return [`${name} is under ${licence}, which is not one of ${permissive.join(', ')}.`];
      return hasWords ? [] : [`${name} has no text of its licence (${licence}).`];
    }),
    ...needed.filter((name) => !listed.has(name)).map((name) => `${name} is used and not in the list of licences.`),
  ];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const list = readFileSync(join(root, 'dist', 'app', 'licences.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problems = licenceProblems(list, [...Object.keys(dependencies), 'workbox-core']);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
