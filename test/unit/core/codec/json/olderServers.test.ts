import { describe, expect, test } from 'vitest';
import { simulate } from '../../../../../src/core/conformance';
import {
  executionPlaceOf,
  readFolder,
  readProcess,
  setRunCondition,
  writeProcess,
} from '../../../../../src/core/index';
import { fieldCase } from '../../../../support/fieldCase';
import { granted } from '../../../../support/granted';

const jsonOf = (step: object) => JSON.stringify({ Id: 'deploymentprocess-Projects-1', Steps: [step] }, null, 2);
const read = (step: object) => granted(readProcess(jsonOf(step), null));
const action = (fields: object = {}) => ({ Name: 'Go', ActionType: 'Octopus.Script', Properties: {}, ...fields });
const tagged = { 'Octopus.Action.TargetRoles': 'web' };

describe('R-107: processes of 2016 to 2019', () => {
  test('a step with target tags that says no place runs on its targets', () => {
    const { process } = read({ Name: 'Go', Properties: tagged, Actions: [action()] });
    const [step] = process.steps;
    expect(executionPlaceOf(step!, step!.actions[0]!)).toEqual({ at: 'target', perTarget: true });
  });

  test('its own setting counts, and without tags the type decides', () => {
    const onServer = action({ Properties: { 'Octopus.Action.RunOnServer': 'true' } });
    const said = read({ Name: 'Go', Properties: tagged, Actions: [onServer] }).process.steps[0]!;
    expect(executionPlaceOf(said, said.actions[0]!).at).toBe('worker');
    const bare = read({ Name: 'Go', Properties: {}, Actions: [action()] }).process.steps[0]!;
    expect(executionPlaceOf(bare, bare.actions[0]!).at).toBe('worker');
  });

  test('newer processes say when they want their packages, and are read as before', () => {
    const newer = { Name: 'Go', PackageRequirement: 'LetOctopusDecide', Properties: tagged, Actions: [action()] };
    const step = read(newer).process.steps[0]!;
    expect(executionPlaceOf(step, step.actions[0]!).at).toBe('worker');
  });

  test.each([
    [{ RequiresPackagesToBeAcquired: true }, 'AfterPackageAcquisition'],
    [{ RequiresPackagesToBeAcquired: false }, 'LetOctopusDecide'],
    [{}, 'LetOctopusDecide'],
    [
      { RequiresPackagesToBeAcquired: true, PackageRequirement: 'BeforePackageAcquisition' },
      'BeforePackageAcquisition',
    ],
  ])('%j wants its packages: %s', (fields, requirement) => {
    expect(read({ Name: 'Go', Actions: [action()], ...fields }).process.steps[0]?.packageRequirement).toBe(requirement);
  });

  test.each(['', 'NuGet'])('a package named in Octopus.Action.Package.%sPackageId is the primary one', (word) => {
    const properties = {
      [`Octopus.Action.Package.${word}PackageId`]: 'Acme.Site',
      [`Octopus.Action.Package.${word}FeedId`]: 'feeds-builtin',
    };
    const [reference, ...more] = read({ Name: 'Go', Actions: [action({ Properties: properties })] }).process.steps[0]!
      .actions[0]!.packages;
    expect(reference).toMatchObject({
      name: '',
      packageId: 'Acme.Site',
      feed: 'feeds-builtin',
      acquisitionLocation: 'Server',
    });
    expect(more).toEqual([]);
  });

  test('a blank id names none, and a list of packages counts alone', () => {
    const id = (text: string) => ({ 'Octopus.Action.Package.PackageId': text });
    const packagesOf = (fields: object) =>
      read({ Name: 'Go', Actions: [action(fields)] }).process.steps[0]!.actions[0]!.packages;
    expect(packagesOf({ Properties: id(' ') })).toEqual([]);
    expect(packagesOf({ Properties: id('A'), Packages: [] })).toEqual([]);
  });

  test('secrets that are separate are known, and never shown', () => {
    const apart = { SensitiveProperties: { Password: { HasValue: true, NewValue: null } } };
    const { properties } = read({ Name: 'Go', Actions: [action(apart)] }).process.steps[0]!.actions[0]!;
    expect(properties.get('Password')).toEqual({ sensitive: true, hasValue: true, hint: null });
  });

  test('the written file keeps the old fields, byte for byte but for what is edited', () => {
    const text = jsonOf({
      Name: 'Go',
      RequiresPackagesToBeAcquired: true,
      Properties: tagged,
      Condition: 'Success',
      Actions: [action({ Properties: { 'Octopus.Action.Package.NuGetPackageId': 'A' }, SensitiveProperties: {} })],
      SensitiveProperties: {},
    });
    const { process, source } = granted(readProcess(text, null));
    expect(writeProcess(process, source)).toBe(text);
    const edited = granted(setRunCondition(process, process.steps[0]!.id, 'Always', ''));
    expect(writeProcess(edited, source)).toBe(text.replace('"Success"', '"Always"'));
  });
});

test('51: a process of 2017 runs on its targets and acquires its package before the first group (terraform-provider 248)', () => {
  const { texts } = fieldCase('51');
  const { processes } = readFolder(
    texts.map((text) => ({ path: text.includes('"Steps"') ? 'process.json' : 'preflight.model.json', text })),
  );
  const { process, model } = processes[0]!;
  const [create, site] = process.steps;
  expect(executionPlaceOf(create!, create!.actions[0]!).at).toBe('target');
  expect(create!.packageRequirement).toBe('AfterPackageAcquisition');
  expect(site!.actions[0]!.packages).toHaveLength(1);
  const environment = model.environments[0]!.name;
  const run = simulate({ process, model, scenario: {}, environment });
  expect(run.acquisitions.map(({ before }) => before.name)).toEqual(['Pool - create']);
});
