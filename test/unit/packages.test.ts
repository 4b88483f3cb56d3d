import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../.ci/audit.mjs';
import { licenceProblems } from '../../.ci/licences.mjs';

const root = join(import.meta.dirname, '../..');
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
  'dependencies' | 'devDependencies',
  Readonly<Record<string, string>>
>;

test('every package is pinned to one version', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

describe('licences', () => {
  const good = '# Licenses\n\n## one - 1.0.0 (MIT)\n\nMIT License\n\n## @a/two - 2.0.0 (ISC)\n\nISC License\n';

  test('a list in which each is permissive and has its words is good', () => {
    expect(licenceProblems(good, ['one', '@a/two'])).toEqual([]);
  });

  test.each([
    ['## three - 1.0.0\n\nwords\n', 'three does not say under which licence it is.'],
    ['## three - 1.0.0 (MIT)\n', 'three has no text of its licence (MIT).'],
    [
      '## three - 1.0.0 (GPL-3.0)\n\nwords\n',
      expect.stringContaining('three is under GPL-3.0, which is not one of MIT'),
    ],
  ])('%j is reported', (part, problem) => {
    expect(licenceProblems(`${good}\n${part}`, [])).toEqual([problem]);
  });

  test('a package that is used and not listed is reported', () => {
    expect(licenceProblems(good, ['four'])).toEqual(['four is used and not in the list of licences.']);
  });
});

describe('the audit', () => {
  test('passes where nothing grave is known', () => {
    const low = { one: { name: 'one', severity: 'low', range: '<2' } };
    expect(auditOf(JSON.stringify({ vulnerabilities: low })).ok).toBe(true);
  });

  test('fails with the packages about which something grave is known', () => {
    const grave = { one: { name: 'one', severity: 'critical', range: '<2' } };
    expect(auditOf(JSON.stringify({ vulnerabilities: grave }))).toEqual({
      ok: false,
      said: 'Take newer versions, or others:\none <2: critical',
    });
  });

  test.each(['', '{"message":"405 Method Not Allowed"}', '{"error":{"summary":"no network"}}', 'null'])(
    'says so and stops nothing where the registry does not answer: %j',
    (text) => {
      const { ok, said } = auditOf(text);
      expect(ok).toBe(true);
      expect(said).toMatch(/^Not audited: /);
    },
  );
});
