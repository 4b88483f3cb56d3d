import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchRows } from '../../../src/core/index';
import {
  type Comparison,
  type ComparisonSide,
  defaultComparison,
  parseComparison,
  printComparison,
  sideRequest,
  titlesOf,
} from '../../../src/state/comparison';
import { saveVersion } from '../../../src/state/versionActions';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { sample } from '../../support/samples';

const { process, model } = sample('harbor-web');
const state = editorWith(process, { model }).getState();
const now: ComparisonSide = { environment: 'Test', version: 'now', scenario: 'current', channel: null, tenant: null };

test('the previewed environment is beside the one before it', () => {
  expect(defaultComparison(state)).toMatchObject({
    left: { environment: 'Staging' },
    right: { environment: 'Production' },
  });
});

test('one environment alone cannot be compared', () => {
  const [only] = model.environments;
  const alone = editorWith(process, { model: { ...model, environments: [only!] } });
  expect(defaultComparison(alone.getState())).toBeNull();
});

test.each([
  [{ ...now, environment: 'Staging' }, now, 'Staging', 'Test'],
  [{ ...now, version: 'file' as const }, now, 'the file', 'now'],
  [{ ...now, scenario: 'configured' as const }, now, 'as configured', 'with the what-ifs'],
  [{ ...now, scenario: { kept: 'Web fails' } }, now, 'in "Web fails"', 'with the what-ifs'],
  [{ ...now, channel: 'Hotfix' }, now, 'channel Hotfix', 'channel Default'],
  [now, now, 'Test', 'Test'],
])('sides are named by their difference', (left, right, one, two) => {
  expect(titlesOf(state, { left, right })).toEqual([one, two]);
});

const name = fc.string({ minLength: 1 });
const side: fc.Arbitrary<ComparisonSide> = fc.record({
  environment: name,
  version: fc.oneof(
    fc.constantFrom('now' as const, 'file' as const),
    fc.record({ document: name }),
    fc.record({ kept: name }),
  ),
  scenario: fc.oneof(fc.constantFrom('current' as const, 'configured' as const), fc.record({ kept: name })),
  channel: fc.option(name),
  tenant: fc.option(name),
});

test('a side may be a version that was kept, with the model it was kept with; one that is gone cannot be compared', () => {
  const store = editorWith(process, { model });
  expect(saveVersion(store, 'Before', 0)).toBeNull();
  store.getState().edit('Add', { model: (old) => ({ ...old, environments: [] }) });
  const kept = { ...now, version: { kept: '1' } };
  expect(sideRequest(store.getState(), kept)).toMatchObject({ process, model });
  expect(sideRequest(store.getState(), now)?.model.environments).toEqual([]);
  expect(titlesOf(store.getState(), { left: kept, right: now })).toEqual(['version "Before"', 'now']);
  expect(sideRequest(store.getState(), { ...now, version: { kept: '2' } })).toBeNull();
});

test('a comparison comes back from its address', () => {
  fc.assert(
    fc.property(fc.record({ left: side, right: side }), (comparison: Comparison) => {
      expect(parseComparison(printComparison(comparison))).toEqual(comparison);
    }),
  );
});

test('an address that is no comparison is none', () => {
  for (const text of ['', '..', 'Test', 'Test..', 'a..b..c']) expect(parseComparison(text)).toBeNull();
});

test('a kept scenario is computed as it was kept, and one that is gone is not', () => {
  const scenarios = [{ name: 'Web fails', inject: [{ action: 'Deploy package' }] }];
  const store = editorWith(process, { model });
  const { documents } = store.getState();
  const document = documents['test']!;
  store.setState({ documents: { test: { ...document, content: { ...document.content, scenarios } } } });
  const asked = (kept: string) => sideRequest(store.getState(), { ...now, scenario: { kept } })?.scenario.inject;
  expect(asked('web fails')).toEqual([{ action: 'Deploy package' }]);
  expect(sideRequest(store.getState(), { ...now, scenario: { kept: 'Gone' } })).toBeNull();
});

test('rows of another process are not taken for those with the same ids here', () => {
  const store = editorWith(processOf('build deploy'), { model });
  const other = processOf('deploy build');
  const { documents } = store.getState();
  const document = documents['test']!;
  const content = {
    ...document.content,
    process: {
      ...other,
      steps: other.steps.map((step, at) => ({ ...step, id: document.content.process.steps[at]!.id })),
    },
  };
  store.setState({ documents: { ...documents, other: { ...document, id: 'other', content } } });
  const asked = sideRequest(store.getState(), { ...now, version: { document: 'other' } });
  const pairs = matchRows(asked!.process, document.content.process);
  expect(pairs.map(({ left, right }) => [left?.name, right?.name])).toEqual([
    ['build', 'build'],
    ['deploy', 'deploy'],
  ]);
});
