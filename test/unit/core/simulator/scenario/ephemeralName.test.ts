import { describe, expect, test } from 'vitest';
import { ephemeralName } from '../../../../../src/core/index';

describe('E-11: the name of an ephemeral environment', () => {
  test.each([
    ['preview', 'preview'],
    ['pr-#{Octopus.Release.Number}', 'pr-2.1.0'],
    ['pr/#{Octopus.Release.CustomFields[Branch]}', 'pr-feature-login'],
    ['#{Octopus.Release.CustomFields[Branch] | ToUpper}', 'FEATURE-LOGIN'],
    ['<a>:"b"\\c|d?e*{f}', 'a---b--c-d-e--f'],
    ['-_x_-', 'x'],
    [`${'a'.repeat(49)}-bc`, 'a'.repeat(49)],
    ['a'.repeat(60), 'a'.repeat(50)],
  ])('%s gives %s', (template, name) => {
    const run = { release: '2.1.0', customFields: { Branch: 'feature/login' } };
    expect(ephemeralName(template, run)).toEqual({ ok: true, value: name });
  });

  test.each([
    [
      '#{Octopus.Release.CustomFields[Branch]}',
      'It reads Octopus.Release.CustomFields[Branch], which has no value here.',
    ],
    ['#{Octopus.Release.Git.BranchName}', 'It reads Octopus.Release.Git.BranchName, which has no value here.'],
    ['pr-#{Octopus.Release.Number', expect.stringMatching(/./)],
    ['--', 'It gives an empty name.'],
  ])('%s has none, and says why', (template, error) => {
    expect(ephemeralName(template, {})).toEqual({ ok: false, error });
  });

  test('a release without a number is 1.0.0', () => {
    expect(ephemeralName('pr-#{Octopus.Release.Number}', {})).toEqual({ ok: true, value: 'pr-1.0.0' });
  });
});
