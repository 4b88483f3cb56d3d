import { expect, test } from 'vitest';
import { emptyModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';

const model = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  channels: [{ name: 'Hotfix' }],
};

function open() {
  const written: { name: string; text: string }[] = [];
  const store = editorWith(processOf('build deploy'), {
    model,
    ports: {
      save: async ({ name, bytes }) => {
        written.push({ name, text: new TextDecoder().decode(bytes) });
        return { ok: true, way: 'download' };
      },
    },
  });
  const scenario = () => store.getState().documents['test']!.content.scenario;
  const take = (text: string) => store.getState().openScenario(fileOf(text));
  return { store, written, scenario, take };
}

function fileOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  return { name: 'web-2-fails.scenario.json', path: 'web-2-fails.scenario.json', bytes, handle: null };
}

test('what-ifs are written to a scenario file with the preview, and come back from it', async () => {
  const { store, written, scenario, take } = open();
  store.getState().edit('Assume', { scenario: () => ({ inject: [{ action: 'deploy' }] }) });
  store.getState().setPreview({ environment: 'Test', channel: 'Hotfix' });
  await store.getState().saveScenario('Web 2 fails', { withPreview: true });
  expect(written[0]?.name).toBe('web-2-fails.scenario.json');
  expect(JSON.parse(written[0]!.text)).toEqual({
    ...{ schemaVersion: 1, name: 'Web 2 fails', run: { environment: 'Test', channel: 'Hotfix' } },
    inject: [{ action: 'deploy' }],
  });
  store.getState().edit('Remove all what-ifs', { scenario: () => ({}) });
  store.getState().setPreview({ environment: 'Production', channel: 'Default' });
  take(written[0]!.text);
  expect(scenario()).toEqual({ name: 'Web 2 fails', inject: [{ action: 'deploy' }] });
  expect(store.getState().preview).toMatchObject({ environment: 'Test', channel: 'Hotfix' });
  store.getState().undo();
  expect(scenario()).toEqual({});
});

test('names that the process or the model does not have are reported', () => {
  const { store, take } = open();
  take('{"schemaVersion":1,"run":{"environment":"Moon","skip":["deploy"]},"inject":[{"action":"gone"}]}');
  expect(store.getState().notices.at(-1)?.text).toBe(
    'Opened the what-if "web-2-fails". Not in this process: Moon, gone.',
  );
});

test('a file that is not a scenario changes nothing and is reported', () => {
  const { store, scenario, take } = open();
  const before = scenario();
  take('{"schemaVersion":1,"inject":[{"target":"web-2"}]}');
  expect(scenario()).toBe(before);
  expect(store.getState().notices.at(-1)).toMatchObject({
    tone: 'error',
    text: '"web-2-fails.scenario.json" was not taken: "inject[0].action" is missing.',
  });
});

test('a scenario file contains nothing that was typed for a secret', async () => {
  const { store, written } = open();
  const password = { name: 'Password', value: null, sensitive: true };
  store.getState().edit('Change variables', { model: (before) => ({ ...before, variables: [password] }) });
  const run = { prompted: { PASSWORD: 'hunter2', Size: 'Large' }, passed: { password: 'hunter3' } };
  store.getState().edit('Change answers', { scenario: () => ({ run }) });
  await store.getState().saveScenario('Large', { withPreview: false });
  expect(JSON.parse(written[0]!.text)).toMatchObject({ run: { prompted: { Size: 'Large' }, passed: {} } });
  expect(written[0]!.text).not.toContain('hunter');
});
