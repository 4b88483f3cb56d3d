import { describe, expect, test } from 'vitest';
import {
  addPackage,
  type PackageChange,
  type PackageReference,
  type PropertyBag,
  propertyOf,
  readOclProcess,
  removePackage,
  setContainer,
  setGitDependency,
  setPackage,
  writeOclProcess,
} from '../../../../../src/core/index';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { corpusProcesses } from '../../../../support/corpusProcesses';
import { granted } from '../../../../support/granted';
import { actionOf, processWith, stepOf } from '../../../../support/processOf';

const folder = oclCorpusFolder();

const reference = (fields: Partial<PackageReference>): PackageReference => ({
  name: '',
  packageId: 'Acme.Web',
  feed: 'nuget',
  acquisitionLocation: 'Server',
  version: null,
  properties: new Map(),
  extras: [],
  ...fields,
});

function withPackages(packages: readonly PackageReference[], properties: Record<string, string> = {}) {
  const action = actionOf('web', { packages, properties: new Map(Object.entries(properties)) });
  const process = processWith([stepOf('web', { actions: [action] })]);
  return { process, step: 'web', action: action.id };
}

describe('the packages of an action', () => {
  const mirror = { 'Octopus.Action.Package.PackageId': 'Acme.Web', 'Octopus.Action.Package.FeedId': 'nuget' };

  test('take their mirror along, and write none where there was none', () => {
    const { process, step, action } = withPackages([reference({})], mirror);
    const after = granted(
      setPackage(process, step, action, 0, { packageId: 'Acme.Api', acquisitionLocation: 'ExecutionTarget' }),
    );
    const bag = after.steps[0]?.actions[0]?.properties ?? new Map();
    expect([...bag]).toEqual([
      ['Octopus.Action.Package.PackageId', 'Acme.Api'],
      ['Octopus.Action.Package.FeedId', 'nuget'],
    ]);
  });

  test('take the value of the parameter along that chose a deferred one', () => {
    const deferred = reference({
      name: 'Tool',
      properties: new Map([
        ['SelectionMode', 'deferred'],
        ['PackageParameterName', 'Tool.Package'],
      ]),
    });
    const { process, step, action } = withPackages([deferred], {
      'Tool.Package': '{"PackageId":"Acme.Web","FeedId":"nuget"}',
    });
    const after = granted(setPackage(process, step, action, 0, { feed: 'github' }));
    expect(propertyOf(after.steps[0]?.actions[0]?.properties ?? new Map(), 'Tool.Package')).toBe(
      '{"PackageId":"Acme.Web","FeedId":"github"}',
    );
  });

  test('keep properties that repeat an unchanged field, and other choices', () => {
    const deferred = reference({
      properties: new Map([['PackageParameterName', 'Tool.Package']]),
      acquisitionLocation: '#{Where}',
    });
    const own = {
      'Octopus.Action.Package.DownloadOnTentacle': '#{Download}',
      'Octopus.Action.Package.FeedId': 'other',
      'Tool.Package': '{ "PackageId": "Acme.Web", "Version": "1" }',
    };
    const { process, step, action } = withPackages([deferred], own);
    const bagOf = (change: PackageChange) =>
      granted(setPackage(process, step, action, 0, change)).steps[0]?.actions[0]?.properties ?? new Map();
    expect(Object.fromEntries(bagOf({ version: '2.0' }))).toEqual(own);
    expect(Object.fromEntries(bagOf({ packageId: 'Acme.Api' }))).toEqual({
      ...own,
      'Tool.Package': '{"PackageId":"Acme.Api","Version":"1","FeedId":"nuget"}',
    });
  });

  test('do not become the primary one by losing their name', () => {
    const { process, step, action } = withPackages([reference({ name: 'Tool' })]);
    expect(setPackage(process, step, action, 0, { name: '' })).toMatchObject({
      ok: false,
      error: { kind: 'name-empty' },
    });
  });

  test('have unique names, ignoring case', () => {
    const { process, step, action } = withPackages([reference({}), reference({ name: 'Tool' })]);
    expect(addPackage(process, step, action, 'tool')).toMatchObject({ ok: false, error: { kind: 'name-taken' } });
    expect(addPackage(process, step, action, '')).toMatchObject({ ok: false, error: { kind: 'name-taken' } });
    expect(setPackage(process, step, action, 1, { name: 'TOOL' })).toMatchObject({ ok: true });
  });

  test('come with their mirror when they are the primary one', () => {
    const { process, step, action } = withPackages([]);
    const added = granted(addPackage(process, step, action, ''));
    expect([...(added.steps[0]?.actions[0]?.properties ?? [])]).toEqual([
      ['Octopus.Action.Package.PackageId', ''],
      ['Octopus.Action.Package.FeedId', 'octopus-server-built-in'],
      ['Octopus.Action.Package.DownloadOnTentacle', 'False'],
    ]);
    const named = granted(addPackage(process, step, action, 'Tool'));
    expect(named.steps[0]?.actions[0]?.properties.size).toBe(0);
  });

  test('leave without their mirror', () => {
    const { process, step, action } = withPackages([reference({})], { ...mirror, Own: 'stays' });
    const after = granted(removePackage(process, step, action, 0));
    expect(after.steps[0]?.actions[0]).toMatchObject({ packages: [] });
    expect([...(after.steps[0]?.actions[0]?.properties.keys() ?? [])]).toEqual(['Own']);
  });
});

test('a container without anything in it is none', () => {
  const { process, step, action } = withPackages([]);
  const set = granted(setContainer(process, step, action, { image: 'octopusdeploy/worker-tools' }));
  expect(set.steps[0]?.actions[0]?.container?.image).toBe('octopusdeploy/worker-tools');
  expect(granted(setContainer(set, step, action, { image: '' })).steps[0]?.actions[0]?.container).toBeNull();
});

test.skipIf(folder === null)(
  'edits of packages, containers and repositories of real files are written and read again',
  () => {
    let count = 0;
    for (const { file, text, process, source } of corpusProcesses(folder ?? ''))
      for (const step of process.steps)
        for (const action of step.actions)
          for (const edited of [
            ...action.packages.map((_, at) =>
              setPackage(process, step.id, action.id, at, { packageId: 'New.Id', feed: 'new-feed' }),
            ),
            ...action.packages.map((_, at) => removePackage(process, step.id, action.id, at)),
            ...action.gitDependencies.map((_, at) =>
              setGitDependency(process, step.id, action.id, at, { defaultBranch: 'next' }),
            ),
            setContainer(process, step.id, action.id, { image: 'new/image:1', feed: 'new-feed' }),
            addPackage(process, step.id, action.id, 'Another'),
          ]) {
            if (!edited.ok || count++ % 7 !== 0) continue;
            const again = readOclProcess(writeOclProcess(edited.value, source));
            const sources = (from: typeof process) =>
              from.steps.flatMap((each) =>
                each.actions.map(({ packages, container, gitDependencies }) => ({
                  packages,
                  container,
                  gitDependencies,
                })),
              );
            expect(again.ok && sources(again.value.process), file).toEqual(sources(edited.value));
            expect(writeOclProcess(process, source), file).toBe(text);
          }
    expect(count).toBeGreaterThan(1000);
  },
);

test.skipIf(folder === null)('a package of a real file, changed and changed back, leaves the bytes of its file', () => {
  let count = 0;
  for (const { file, text, process, source } of corpusProcesses(folder ?? ''))
    for (const step of process.steps)
      for (const action of step.actions)
        action.packages.forEach((before, at) => {
          const isInStep = before.name !== '' || mirrorAgrees(action.properties, before);
          if (!isInStep || propertyOf(before.properties, 'PackageParameterName') !== null) return;
          const there = granted(setPackage(process, step.id, action.id, at, { packageId: 'Other', feed: 'other' }));
          const { packageId, feed } = before;
          const back = granted(setPackage(there, step.id, action.id, at, { packageId, feed }));
          expect(writeOclProcess(back, source), file).toBe(text);
          count += 1;
        });
  expect(count).toBeGreaterThan(100);
});

function mirrorAgrees(bag: PropertyBag, { packageId, feed }: PackageReference): boolean {
  const said = (name: string, value: string | null) =>
    [null, value ?? ''].includes(propertyOf(bag, `Octopus.Action.Package.${name}`));
  return said('PackageId', packageId) && said('FeedId', feed);
}
