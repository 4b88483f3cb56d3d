import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ProjectSettings, readOclSettings, writeOclSettings } from '../../../../../src/core/index';
import { oclCorpusFiles } from '../../../../support/corpusFolder';
import { granted } from '../../../../support/granted';

const file = `release_notes_template = "#{each}"

connectivity_policy {
    allow_deployments_to_no_targets = true
    target_roles = ["web"]
    shade = 3
}

versioning_strategy {
    template = "#{Octopus.Version.NextPatch}"
}
`;
const read = (text: string): ProjectSettings => readOclSettings(text).value;
const written = (change: Partial<ProjectSettings>, text = file) =>
  granted(writeOclSettings(text, { ...read(text), ...change }));

test.each<[Partial<ProjectSettings>, string, string]>([
  [{ skipRoles: ['web', 'db'] }, '["web"]', '["web", "db"]'],
  [{ allowNoTargets: false }, '    allow_deployments_to_no_targets = true\n', ''],
  [
    { skipUnavailable: 'SkipUnavailableMachines' },
    '    target_roles',
    '    skip_machine_behavior = "SkipUnavailableMachines"\n    target_roles',
  ],
  [
    { guidedFailureDefault: 'On' },
    'release_notes_template',
    'default_guided_failure_mode = "On"\nrelease_notes_template',
  ],
  [{ skipUnavailable: 'None', guidedFailureDefault: 'EnvironmentDefault' }, 'web', 'web'],
])('%o changes its own line alone', (change, before, after) => {
  expect(written(change)).toBe(file.replace(before, after));
});

test('settings that the file does not hold leave it as it is', () => {
  expect(written({ tenantMode: 'Tenanted', projectDisabled: true })).toBe(file);
});

test('nothing is written into a file that cannot be read whole', () => {
  expect(writeOclSettings('connectivity_policy {', { allowNoTargets: true }).ok).toBe(false);
});

const settings: fc.Arbitrary<ProjectSettings> = fc.record(
  {
    allowNoTargets: fc.boolean(),
    excludeUnhealthy: fc.boolean(),
    skipUnavailable: fc.constantFrom('None', 'SkipUnavailableMachines'),
    skipRoles: fc.array(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 3 }),
    guidedFailureDefault: fc.constantFrom('EnvironmentDefault', 'On', 'Off'),
  },
  { requiredKeys: [] },
);
const meant = (said: ProjectSettings) => ({
  allowNoTargets: said.allowNoTargets ?? false,
  excludeUnhealthy: said.excludeUnhealthy ?? false,
  skipUnavailable: said.skipUnavailable ?? 'None',
  skipRoles: said.skipRoles ?? [],
  guidedFailureDefault: said.guidedFailureDefault ?? 'EnvironmentDefault',
});

test('settings are read back unchanged, and equal settings give equal bytes', () => {
  fc.assert(
    fc.property(settings, settings, fc.constantFrom(file, '', 'versioning_strategy {}\n'), (first, second, text) => {
      const start = granted(writeOclSettings(text, first));
      expect(meant(read(start))).toEqual(meant(first));
      expect(granted(writeOclSettings(start, read(start)))).toBe(start);
      expect(meant(read(granted(writeOclSettings(start, second))))).toEqual(meant(second));
    }),
  );
});

const corpus = oclCorpusFiles('deployment_settings.ocl').filter(({ text }) => writeOclSettings(text, {}).ok);

test.skipIf(corpus.length === 0)('real files keep every byte, and one edit leaves all other lines', () => {
  for (const { path, text } of corpus) {
    expect(written({}, text), path).toBe(text);
    const skipRoles = [...(read(text).skipRoles ?? []), 'one-more'];
    const changed = written({ skipRoles }, text);
    expect(read(changed).skipRoles, path).toEqual(skipRoles);
    const kept = text.split('\n').filter((line) => !/target_roles|connectivity_policy/.test(line));
    for (const line of kept) expect(changed.split('\n'), path).toContain(line);
  }
});
