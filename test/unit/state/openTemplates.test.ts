import { expect, test } from 'vitest';
import { expandProcess, planOf, renameStep } from '../../../src/core/index';
import { sideRequest } from '../../../src/state/comparison';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { selectPlanRequest } from '../../../src/state/selectors/plan';
import { openTemplate, selectModel } from '../../../src/state/selectors/templates';
import { fileOf, quietPorts } from '../../support/editorWith';
import { viewOfSteps } from '../../support/viewOfSteps';

const action = `
    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }`;
const use = `process_template "roll-out" {
    name = "Roll out"
    process_template_slug = "web-service"
    version_mask = "1.X"
}
`;
const template = (step: string) => `name = "Web service"

parameter "Region" {
    label = "Region"
}

step "deploy" {
    name = "${step}"
${action}
}
`;
const environments = JSON.stringify([{ Id: 'Environments-1', Name: 'Live', Slug: 'live' }]);
const shop = (name: string) => [
  fileOf(`${name}/.octopus/deployment_process.ocl`, use),
  fileOf(`${name}/.octopus/environments.json`, environments),
];
const templateIn = (folder: string, step = 'Deploy') =>
  fileOf(`${folder}/.octopus/process-templates/web-service.ocl`, template(step));

function opened(...files: readonly (readonly ReturnType<typeof fileOf>[])[]) {
  const store = createEditorStore(quietPorts);
  const { getState } = store;
  const ids = files.map((each) => getState().open(each));
  const show = (id: string) => getState().navigate(viewOfSteps(id));
  const inside = () => {
    const { process, model } = selectPlanRequest(getState())!;
    return expandProcess(process, model).steps.map(({ name }) => name);
  };
  const rename = (id: string, name: string) => {
    show(id);
    return getState().edit('Rename', (before) => renameStep(before, before.steps[0]!.id, name));
  };
  return { store, ids, show, inside, rename, state: getState };
}

test('a process plans with the template that is open beside it, as it is edited, undone and looked at again', () => {
  const { ids, show, inside, rename, state } = opened([...shop('shop'), templateIn('shop')]);
  const [shopId = '', templateId = ''] = ids[0]!;
  show(shopId);
  expect(inside()).toEqual(['Roll out/Deploy']);
  const before = selectPlanRequest(state());
  expect(rename(templateId, 'Publish')).toBeNull();
  show(shopId);
  expect(inside()).toEqual(['Roll out/Publish']);
  const request = selectPlanRequest(state())!;
  expect(request).not.toBe(before);
  expect(selectPlanRequest(state())).toBe(request);
  expect(planOf(request).rows.map(({ name }) => name)).toEqual(['Roll out', 'Publish']);
  // What is kept and saved with the process is not touched by it.
  expect(state().documents[shopId]!.content.model.processTemplates).toMatchObject([{ steps: [{ name: 'Deploy' }] }]);
  show(templateId);
  state().undo();
  show(shopId);
  expect(inside()).toEqual(['Roll out/Deploy']);
});

test('a comparison takes the open template on both sides', () => {
  const { ids, show, rename, state } = opened([...shop('shop'), templateIn('shop')]);
  const [shopId = '', templateId = ''] = ids[0]!;
  rename(templateId, 'Publish');
  show(shopId);
  const side = { version: 'file', scenario: 'current', channel: null, tenant: null, environment: 'Live' } as const;
  expect(sideRequest(state(), side)?.model.processTemplates).toMatchObject([{ steps: [{ name: 'Publish' }] }]);
});

test('a template that is opened later makes a use known that was not', () => {
  const { ids, show, inside, state } = opened(shop('shop'), [fileOf('web-service.ocl', template('Deploy'))]);
  show(ids[0]![0]!);
  expect(inside()).toEqual(['Roll out/Deploy']);
  expect(selectModel(state()).processTemplates?.[0]?.parameters).toMatchObject([{ name: 'Region' }]);
});

test('a parameter that is added to the text of the open template is there', () => {
  const { ids, show, state } = opened([...shop('shop'), templateIn('shop')]);
  const [shopId = '', templateId = ''] = ids[0]!;
  show(templateId);
  const zone = 'parameter "Zone" {\n}\n\nparameter "Region"';
  expect(state().applyText(template('Deploy').replace('parameter "Region"', zone))).toEqual([]);
  show(shopId);
  expect(selectModel(state()).processTemplates?.[0]?.parameters?.map(({ name }) => name)).toEqual(['Zone', 'Region']);
});

test('each project takes the template of its own folder, and a project that had one takes no stranger', () => {
  const { store, ids, show, inside, rename, state } = opened(
    [...shop('shop'), templateIn('shop', 'Deploy shop')],
    [...shop('bank'), templateIn('bank', 'Deploy bank')],
  );
  const [shopId = '', shopTemplate = ''] = ids[0]!;
  const [bankId = '', bankTemplate = ''] = ids[1]!;
  rename(bankTemplate, 'Publish bank');
  show(shopId);
  expect(inside()).toEqual(['Roll out/Deploy shop']);
  show(bankId);
  expect(inside()).toEqual(['Roll out/Publish bank']);
  const { [shopTemplate]: _gone, ...documents } = state().documents;
  store.setState({ documents });
  expect(openTemplate(state(), state().documents[shopId]!, 'web-service')).toBeNull();
  show(shopId);
  expect(inside()).toEqual(['Roll out/Deploy shop']);
});

test('of several strangers none is guessed', () => {
  const { ids, show, inside } = opened(shop('shop'), [templateIn('bank')], [templateIn('port')]);
  show(ids[0]![0]!);
  expect(inside()).toEqual(['Roll out']);
});

test('of two folders opened together, each process plans with the template of its own', () => {
  const { ids, show, inside } = opened([
    ...[...shop('shop'), templateIn('shop', 'Of shop')],
    ...[...shop('store'), templateIn('store', 'Of store')],
  ]);
  const [shopId = '', , storeId = ''] = ids[0]!;
  show(shopId);
  expect(inside()).toEqual(['Roll out/Of shop']);
  show(storeId);
  expect(inside()).toEqual(['Roll out/Of store']);
});

test('of two folders of one path, each process plans with the template of its own', () => {
  const inFolder = (folderId: string, step: string) =>
    [...shop('shop'), templateIn('shop', step)].map((file) => ({ ...file, folderId }));
  const { ids, show, inside, state } = opened([...inFolder('a', 'Of A'), ...inFolder('b', 'Of B')]);
  const [first = '', firstTemplate = '', second = '', secondTemplate = ''] = ids[0]!;
  show(first);
  expect(inside()).toEqual(['Roll out/Of A']);
  show(second);
  expect(inside()).toEqual(['Roll out/Of B']);
  // Also where the template is not open any more, or only the other one is.
  state().close(secondTemplate);
  expect(inside()).toEqual(['Roll out/Of B']);
  state().close(firstTemplate);
  expect(inside()).toEqual(['Roll out/Of B']);
});
