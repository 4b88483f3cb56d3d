import { expect, test } from 'vitest';
import { emptyModel, type Scenario } from '../../../src/core/index';
import { tryWhatIf } from '../../../src/rows/tryWhatIf';
import { whatIfAbout, whatIfKinds } from '../../../src/rows/whatIfKinds';
import { selectDocument } from '../../../src/state/selectors/document';
import { selectPanel } from '../../../src/state/selectors/view';
import { editorWith } from '../../support/editorWith';
import { actionOf, processOf, processWith, stepOf } from '../../support/processOf';

const manual = stepOf('approve', { actions: [actionOf('approve', { actionType: 'Octopus.Manual' })] });
const required = stepOf('backup', { actions: [actionOf('backup', { isRequired: true })] });
const process = processWith([...processOf('build deploy*web').steps, manual, required]);
const model = {
  ...emptyModel,
  environments: [{ name: 'Prod' }],
  channels: [{ name: 'Default' }],
  tenants: [{ name: 'Oak', tags: [], environments: ['Prod'] }],
  targets: ['web-1', 'web-2'].map((name) => ({ name, environments: ['Prod'], roles: ['web'] })),
  variables: [{ name: 'Reason', value: '', prompt: {} }],
};

function trying(id: string, step: string, target: string | null, scenario: Scenario = {}) {
  const store = editorWith(process, { model, scenario });
  const kind = whatIfKinds.find((each) => each.id === id)!;
  const about = whatIfAbout(store.getState(), { stepId: step, actionId: null }, target)!;
  tryWhatIf(store.getState(), kind, about);
  const state = store.getState();
  return { scenario: selectDocument(state)!.content.scenario, panel: selectPanel(state), state, kind, about };
}

/** Every kind that is assumed at once: on which step and target, and what the scenario then holds. */
const assumed: readonly (readonly [id: string, step: string, target: string | null, scenario: Scenario])[] = [
  ['fails', 'deploy', null, { inject: [{ action: 'deploy' }] }],
  ['fails', 'deploy', 'web-2', { inject: [{ action: 'deploy', target: 'web-2' }] }],
  ['fails-once', 'deploy', null, { inject: [{ action: 'deploy', attempts: [1] }] }],
  ['too-long', 'deploy', 'web-1', { inject: [{ action: 'deploy', target: 'web-1', kind: 'timeout' }] }],
  ['unavailable', 'deploy', 'web-1', { inject: [{ action: 'deploy', target: 'web-1', kind: 'unavailable' }] }],
  ['leave-out', 'deploy', null, { run: { skip: ['deploy'] } }],
  ['only-this', 'deploy', null, { run: { skip: ['build', 'approve'] } }],
  ['from-here', 'deploy', null, { run: { skip: ['build'] } }],
  ['aborts', 'approve', null, { manual: [{ action: 'approve', choice: 'Abort' }] }],
  ['holds', 'approve', null, { manual: [{ action: 'approve', choice: 'Hold' }] }],
  ['only-target', 'deploy', 'web-1', { run: { specificTargets: ['web-1'] } }],
  ['not-target', 'deploy', 'web-1', { run: { excludedTargets: ['web-1'] } }],
];

test.each(assumed)('"%s" of %s, target %s, is assumed at once', (id, step, target, scenario) => {
  const after = trying(id, step, target);
  expect(after.scenario).toEqual(scenario);
  expect(after.panel).toBeNull();
  expect(after.state.announcement).toMatch(/^Assumed: /);
});

/** Every kind that takes a choice or a word: the part of the panel that asks, and the field there. */
const asked: readonly (readonly [id: string, part: string, field: string | null])[] = [
  ['failures', 'failures', null],
  ['guidance', 'failures', 'guidance'],
  ['waits', 'people', 'waits'],
  ['output', 'outputs', 'output'],
  ['points', 'times', 'points'],
  ['minutes', 'times', 'minutes'],
  ['health', 'targets', 'health'],
  ['release', 'inputs', 'release'],
  ['channel', 'inputs', 'channel'],
  ['tenant', 'inputs', 'tenant'],
  ['start', 'inputs', 'starts-at'],
  ['guided', 'inputs', 'guided'],
  ['prompt', 'inputs', 'prompt'],
  ['value', 'values', null],
  ['history', 'history', null],
  ['gates', 'gates', null],
];

test.each(asked)('"%s" is asked for in the panel, with the row and target chosen', (id, part, field) => {
  const { panel, scenario } = trying(id, 'deploy', 'web-2');
  expect(panel).toEqual({ kind: 'scenario', part, about: { action: 'deploy', target: 'web-2', field } });
  expect(scenario).toEqual({});
});

test('no kind is left untried here', () => {
  const tried = new Set([...assumed, ...asked].map(([id]) => id));
  expect(whatIfKinds.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

test('a what-if that cannot be tried gives the reason', () => {
  const whyNot = (id: string, step: string, scenario?: Scenario) => {
    const { kind, about } = trying('health', step, null, scenario);
    const own = whatIfKinds.find((each) => each.id === id) ?? kind;
    return own.whyNot?.(about) ?? null;
  };
  expect(whyNot('leave-out', 'backup')).toMatch(/required/);
  expect(whyNot('leave-out', 'deploy')).toBeNull();
  expect(whyNot('from-here', 'build')).toBe('Nothing is before it');
  expect(whyNot('fails', 'deploy', { inject: [{ action: 'DEPLOY' }] })).toBe('The dry run already assumes it');
  expect(whyNot('fails-once', 'deploy', { inject: [{ action: 'deploy' }] })).toBeNull();
});
