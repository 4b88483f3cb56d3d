import { act, fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Library } from '../../../src/app/library/Library';
import { useTakeImport } from '../../../src/app/useOpenFiles';
import { WorldContext } from '../../../src/app/world';
import { ImportReview } from '../../../src/features/import-review/ImportReview';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { fileOf, quietPorts } from '../../support/editorWith';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

const process = (name: string, environments = '') => `step "build" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"${environments}
    }
}
`;
const lists = JSON.stringify({
  ItemType: 'Environment',
  Items: [{ Id: 'Environments-1', Name: 'Production', Slug: 'live', SortOrder: 1 }],
});

function Shown() {
  return <ImportReview onTaken={useTakeImport()} />;
}

function showReview() {
  const store = createEditorStore(quietPorts);
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <Library />
      <Shown />
    </WorldContext>,
  );
  const offer = (...files: readonly [string, string][]) =>
    act(() => {
      store.getState().offer(files.map(([name, text]) => fileOf(name, text)));
    });
  const steps = (id: string) => store.getState().documents[id]?.content.process.steps.map((step) => step.name);
  return { store, offer, steps, ...shown };
}

test('one process about which there is nothing to say opens at once', () => {
  const { store, offer, screen } = showReview();
  offer(['deployment_process.ocl', process('Build')]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(store.getState().order).toHaveLength(1);
});

test('a folder is shown file by file before anything changes, and one click opens it', async () => {
  const { store, offer, screen, user } = showReview();
  offer(
    ['shop/.octopus/deployment_process.ocl', process('Build', '\n        environments = ["live", "test"]')],
    ['shop/.octopus/schema_version.ocl', 'version = 9\n'],
    ['shop/.octopus/environments.json', lists],
    ['shop/.octopus/package.json', '{ "name": "x", "version": "1", "scripts": {} }'],
  );
  const files = screen.getByRole('list', { name: 'Files' });
  expect(files).toHaveTextContent('Deployment process, 1 step');
  expect(files).toHaveTextContent('environments.jsonEnvironments, 1 environmentis added to the model');
  expect(files).toHaveTextContent('package.jsonNot recognisedleft out');
  expect(
    screen.getByText('Mentioned but not in the model: test. They are added to it, marked as inferred.'),
  ).toBeVisible();
  expect(store.getState().order).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Open' }));
  const [id] = store.getState().order;
  expect(store.getState().documents[id!]?.content.model.environments.map(({ name }) => name)).toEqual([
    'Production',
    'test',
  ]);
  expect(store.getState().view).toMatchObject({ screen: 'process', documentId: id });
});

test('cancelling a review changes nothing', async () => {
  const { store, offer, screen, user } = showReview();
  offer(['a/deployment_process.ocl', process('A')], ['b/deployment_process.ocl', process('B')]);
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(store.getState().order).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a list without a process goes into the model of the chosen one, as one edit', async () => {
  const { store, offer, screen, user } = showReview();
  offer(['deployment_process.ocl', process('Build', '\n        environments = ["live"]')]);
  offer(['environments.json', lists]);
  await user.click(screen.getByRole('button', { name: 'Add to the model' }));
  const names = () => Object.values(store.getState().documents)[0]?.content.model.environments.map(({ name }) => name);
  expect(names()).toEqual(['Production']);
  act(() => store.getState().undo());
  expect(names()).toEqual(['live']);
});

test("a server's freezes, approvals, channels, tenants and project go into the model as one edit", async () => {
  const { store, offer, screen, user } = showReview();
  offer(['deployment_process.ocl', process('Build')]);
  const start = '2026-12-20T00:00:00+10:00';
  const end = '2027-01-05T00:00:00+10:00';
  const answers = {
    environments: [
      { Id: 'Environments-1', Name: 'Production', SortOrder: 1 },
      { Id: 'Environments-8', Name: 'Previews', Type: 'Parent', SortOrder: 2 },
      { Id: 'Environments-9', Name: 'pr-7', Type: 'Ephemeral', ParentEnvironmentId: 'Environments-8', SortOrder: 3 },
    ],
    projects: [{ Id: 'Projects-1', Name: 'Shop', ProjectGroupId: 'ProjectGroups-1', IsDisabled: true }],
    freezes: {
      DeploymentFreezes: [
        {
          ...{ Name: 'Nights', Start: start, End: end },
          ProjectEnvironmentScope: { 'Projects-1': ['Environments-1'] },
          RecurringSchedule: { Type: 'Daily', Unit: 1, UserUtcOffsetInMinutes: 600 },
        },
      ],
    },
    approvals: [
      {
        ...{ Id: 'ApprovalPolicies-1', Name: 'Board', ScopingStrategy: 'Id', ApprovingUserIds: ['Users-1'] },
        IdScopes: [{ ProjectId: 'Projects-1', EnvironmentIds: ['Environments-1'] }],
      },
    ],
    channels: [
      {
        ...{ Id: 'Channels-1', Name: 'Pulls', ProjectId: 'Projects-1', Type: 'EphemeralEnvironment' },
        ParentEnvironmentId: 'Environments-8',
      },
    ],
    tenants: [{ Id: 'Tenants-1', Name: 'Acme', TenantTags: [], IsDisabled: true, ProjectEnvironments: {} }],
  };
  offer(...Object.entries(answers).map(([name, json]): [string, string] => [`${name}.json`, JSON.stringify(json)]));
  await user.click(await screen.findByRole('button', { name: 'Add to the model' }));
  const model = () => Object.values(store.getState().documents)[0]!.content.model;
  expect(model()).toMatchObject({
    environments: [{ name: 'Production' }, { name: 'Previews', kind: 'Parent' }, { name: 'pr-7', parent: 'Previews' }],
    settings: { projectDisabled: true },
    freezes: [{ name: 'Nights', start, end, environments: ['Production'], recurring: { type: 'Daily' } }],
    approvals: [{ name: 'Board', environments: ['Production'], approvers: ['Users-1'] }],
    channels: [{ name: 'Pulls', kind: 'Ephemeral', parentEnvironment: 'Previews' }],
    tenants: [{ name: 'Acme', disabled: true }],
  });
  act(() => store.getState().undo());
  expect(model().freezes ?? []).toEqual([]);
  expect(model().settings.projectDisabled).toBeUndefined();
});

test('a broken file beside a list is reported after the list was taken', async () => {
  const { store, offer, screen, user } = showReview();
  offer(['deployment_process.ocl', process('Build')]);
  offer(['environments.json', lists], ['broken.ocl', 'step "a" {']);
  expect(screen.getByRole('list', { name: 'Files' })).toHaveTextContent('broken.oclCannot be read');
  await user.click(screen.getByRole('button', { name: 'Add to the model' }));
  expect(store.getState().openProblems.map(({ fileName }) => fileName)).toEqual(['broken.ocl']);
});

test('without an open process a list cannot be taken, and the reason is said', () => {
  const { offer, screen } = showReview();
  offer(['environments.json', lists]);
  expect(screen.getByRole('button', { name: 'Add to the model' })).toHaveAttribute('aria-disabled', 'true');
});

test('a file that was opened before and changed since can take the place of the first, and undo brings it back', async () => {
  const { store, offer, screen, user, steps } = showReview();
  offer(['deployment_process.ocl', `${process('Build')}\n${process('Ship').replace('"build"', '"ship"')}`]);
  const [id] = store.getState().order;
  offer(['deployment_process.ocl', `${process('Build')}\n${process('Send').replace('"build"', '"ship"')}`]);
  expect(screen.getByText(/is already open\. The file has changed since\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: /^Update ".*" \(undoable\)$/ }));
  expect(store.getState().order).toEqual([id]);
  expect(steps(id!)).toEqual(['Build', 'Send']);
  act(() => store.getState().undo());
  expect(steps(id!)).toEqual(['Build', 'Ship']);
});

test('a secret in JSON is reported before it opens', () => {
  const { offer, screen } = showReview();
  const action = {
    Name: 'A',
    ActionType: 'Octopus.Script',
    Properties: { Key: { HasValue: true, NewValue: null } },
  };
  offer(['process.json', JSON.stringify({ Steps: [{ Name: 'A', Properties: {}, Actions: [action] }] })]);
  expect(screen.getByText(/One secret value is in this file/)).toBeVisible();
});

test('Ctrl+V on the library opens a process, and explains why other text is refused', () => {
  const { store } = showReview();
  const paste = (text: string) => fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => text } });
  paste(process('Pasted'));
  expect(store.getState().order).toEqual(['pasted']);
  paste('{ "Name": "x" }');
  expect(store.getState().openProblems).toHaveLength(1);
});

test('the button takes a pasted text as well', async () => {
  const { store, screen, user } = showReview();
  await user.click(screen.getByRole('button', { name: 'Other ways to open' }));
  await user.click(screen.getByRole('button', { name: 'Paste text' }));
  await user.click(await screen.findByLabelText('Text'));
  await user.paste(process('Pasted'));
  await user.click(screen.getByRole('button', { name: 'Open' }));
  expect(store.getState().order).toEqual(['pasted']);
});

const twoSteps = `${process('Build')}\n${process('Ship').replace('"build"', '"ship"')}`;
const variables = 'variable "Url" {\n    value "https://shop" {}\n}\n';

test('a folder dropped on its open file updates process and model as one edit, and opens the rest', async () => {
  const { store, offer, screen, user, steps } = showReview();
  offer(['deployment_process.ocl', twoSteps]);
  const [id = ''] = store.getState().order;
  const model = () => store.getState().documents[id]!.content.model;
  expect(model().environments.every((each) => each.assumed)).toBe(true);
  offer(
    [
      'shop/.octopus/deployment_process.ocl',
      twoSteps.replace('Octopus.Script"', 'Octopus.Script"\n        environments = ["live"]'),
    ],
    ['shop/.octopus/variables.ocl', variables],
    ['shop/.octopus/runbooks/restart.ocl', `name = "Restart"\n\nprocess {\n${process('Restart')}}\n`],
  );
  await user.click(screen.getByRole('button', { name: /^Update ".*" and open 1 more$/ }));
  expect(store.getState().order).toHaveLength(2);
  expect(steps(id)).toEqual(['Build', 'Ship']);
  expect(model().environments.map(({ name }) => name)).toEqual(['live']);
  expect(model().variables).toMatchObject([{ name: 'Url', value: 'https://shop' }]);
  act(() => store.getState().undo());
  expect(model().variables).toEqual([]);
  expect(model().environments).toHaveLength(3);
});

test('another version of an open file can be compared with it', async () => {
  const { store, offer, screen, user } = showReview();
  offer(['deployment_process.ocl', twoSteps]);
  const [id] = store.getState().order;
  offer(['copy/deployment_process.ocl', twoSteps.replace('Ship', 'Send')]);
  await user.click(screen.getByRole('button', { name: 'Compare' }));
  const { view, order } = store.getState();
  expect(order).toHaveLength(2);
  expect(view).toMatchObject({ tab: 'compare', documentId: order[1], part: expect.stringContaining(id ?? '?') });
});

test('dropping the file that is open leads to it', async () => {
  const { store, offer, screen, user } = showReview();
  offer(['deployment_process.ocl', twoSteps]);
  offer(['deployment_process.ocl', twoSteps]);
  await user.click(screen.getByRole('button', { name: /^Go to "/ }));
  expect(store.getState().order).toHaveLength(1);
  expect(store.getState().documents[store.getState().order[0]!]?.past).toEqual([]);
});
