import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { filterNames } from '../../../../src/core/lang/expression/filters/filterNamed';
import { repositoryRoot } from '../../../support/repositoryRoot';

const root = repositoryRoot();
const page = (file: string) => readFileSync(path.join(root, 'src/core', file), 'utf8');

test('the page of the expression language names filters that exist, and each filter or its family', () => {
  const [, section = ''] = /## Filters\n([\s\S]*?)\n## /.exec(page('lang/expression/LANGUAGE.md')) ?? [];
  const list = section.split('\n').filter((line) => line.startsWith('- ') || line.startsWith('  '));
  const named = [...list.join(' ').matchAll(/`([A-Za-z0-9]+)`/g)].map(([, name]) => name ?? '');
  expect(named.filter((name) => !filterNames.includes(name))).toEqual([]);
  const families = /^(Version|Add)/;
  const missing = filterNames.filter((name) => !named.includes(name) && !families.test(name));
  expect(missing).toEqual([]);
});

test('code cites no document that is not in this repository', () => {
  const files = ['src', 'test/unit', 'test/component', 'test/support', '.ci'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs|cjs|css)$/.test(file) && !file.includes('node_modules'))
      .map((file) => path.join(folder, file)),
  );
  const cited = files.flatMap((file) =>
    [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(
        /\b(?:ux|ocl|expressions|simulation|templates|platform|style|stack|performance|contract|server-api|community-pack|peers)\.md\b/g,
      ),
    ].map(([name]) => `${file}: ${name}`),
  );
  expect(cited.filter((each) => !each.startsWith(path.join('test', 'unit', 'core', 'lang', 'languagePages')))).toEqual(
    [],
  );
});
