import { expect, test } from 'vitest';
import { Overlays } from '../../../src/app/Overlays';
import { WorldContext } from '../../../src/app/world';
import { PreviewAs } from '../../../src/features/step-list/PreviewAs';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

const step = (more = '') => `step "deploy" {
    name = "Deploy"
    properties = {
        Octopus.Action.TargetRoles = "web"
    }

    action {
        action_type = "Octopus.Script"${more}
        properties = {
            Octopus.Action.Script.ScriptBody = "echo #{Url}"
        }
    }
}
`;

function openFile(text = step()) {
  const store = createEditorStore(quietPorts);
  const [id = ''] = store.getState().open([fileOf('deployment_process.ocl', text)]);
  const base = { part: null, selection: null, field: null, panel: null, filter: '' };
  store.getState().navigate({ screen: 'process', documentId: id, tab: 'steps', ...base });
  const model = () => store.getState().documents[id]!.content.model;
  const names = () => model().environments.map(({ name }) => name);
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <PreviewAs />
      <Overlays />
    </WorldContext>,
  );
  return { store, model, names, ...shown };
}

test('a file that names no environment is previewed as an assumed Production', () => {
  const { store, names } = openFile();
  expect(names()).toEqual(['Development', 'Test', 'Production']);
  expect(store.getState().preview.environment).toBe('Production');
});

test('environments that a file names are previewed as production, wherever it names it', () => {
  const { store, names } = openFile(step('\n        environments = ["prod", "uat", "dev"]'));
  expect(names()).toEqual(['dev', 'uat', 'prod']);
  expect(store.getState().preview.environment).toBe('prod');
});

test('everything assumed is in one place, and one click takes it as right', async () => {
  const { store, model, screen, user } = openFile();
  store.getState().showOverlay('assumed');
  expect(await screen.findByRole('region', { name: 'Targets' })).toHaveTextContent('web');
  expect(screen.getByRole('region', { name: 'Variables' })).toHaveTextContent('Url');
  expect(await violationsIn(screen.baseElement)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Keep them' }));
  expect(model().environments).toEqual([{ name: 'Development' }, { name: 'Test' }, { name: 'Production' }]);
  expect(screen.queryByRole('region', { name: 'Environments' })).toBeNull();
  store.getState().undo();
  expect(model().environments[0]).toEqual({ name: 'Development', assumed: true });
});

test('other names replace the assumed ones, and the preview stays on an existing one', async () => {
  const { store, names, screen, user } = openFile();
  store.getState().showOverlay('assumed');
  const field = await screen.findByRole('textbox', { name: /^Environments/ });
  await user.clear(field);
  await user.type(field, 'Dev, Live{Enter}');
  expect(names()).toEqual(['Dev', 'Live']);
  expect(store.getState().preview.environment).toBe('Live');
});

test('the preview offers to add an environment and then previews it', async () => {
  const { store, names, screen, user } = openFile(step('\n        environments = ["dev", "prod"]'));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Preview as environment' }), '+ Environment…');
  expect(store.getState().preview.environment).toBe('prod');
  await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'staging{Enter}');
  expect(names()).toEqual(['dev', 'staging', 'prod']);
  expect(store.getState().preview.environment).toBe('staging');
});

test("the server's list of environments takes the place of assumed ones", () => {
  const { store, names } = openFile();
  const list = { ItemType: 'Environment', Items: [{ Id: 'Environments-1', Name: 'Live', SortOrder: 1 }] };
  store.getState().offer([fileOf('environments.json', JSON.stringify(list))]);
  const id = store.getState().order[0]!;
  store.getState().takeImport({ kind: 'add', id });
  expect(names()).toEqual(['Live']);
});
