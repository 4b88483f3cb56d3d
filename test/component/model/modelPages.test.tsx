import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ModelTab } from '../../../src/app/ModelTab';
import { WorldContext } from '../../../src/app/world';
import { type DeploymentModel, emptyModel, setTargetTags } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production', inferred: true }],
  targets: [{ name: 'web-1', environments: ['Production'], roles: ['web'] }],
  channels: [{ name: 'Default' }],
};

function showModel(part: string) {
  const tagged = setTargetTags(processOf('build'), 'build', ['web']);
  if (!tagged.ok) throw new Error(tagged.error.message);
  const store = editorWith(tagged.value, { model });
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, tab: 'model', part });
  const now = () => store.getState().documents['test']!.content;
  return {
    store,
    now,
    ...renderWith(
      store,
      <WorldContext value={quietWorld}>
        <ModelTab />
      </WorldContext>,
    ),
  };
}

test('an environment is renamed everywhere by typing a name and leaving the field', async () => {
  const { screen, user, now, store } = showModel('environments');
  const name = screen.getByRole('textbox', { name: 'Name of Production' });
  await user.clear(name);
  await user.type(name, 'Live{Enter}');
  expect(now().model.environments[1]).toEqual({ name: 'Live', slug: 'production' });
  expect(now().model.targets[0]?.environments).toEqual(['Live']);
  store.getState().undo();
  expect(now().model).toBe(model);
});

test('a name that another has is refused with its reason, and nothing changes', async () => {
  const { screen, user, now } = showModel('environments');
  const name = screen.getByRole('textbox', { name: 'Name of Production' });
  await user.clear(name);
  await user.type(name, 'test{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('There is already an environment "test".');
  expect(now().model).toBe(model);
  await user.keyboard('{Escape}');
  expect(name).toHaveValue('Production');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('environments are added, moved and removed', async () => {
  const { screen, user, now } = showModel('environments');
  await user.type(screen.getByRole('textbox', { name: 'Name of the new environment' }), 'Staging{Enter}');
  await user.click(screen.getByRole('button', { name: 'Menu of Staging' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Move up/ }));
  expect(now().model.environments.map((each) => each.name)).toEqual(['Test', 'Staging', 'Production']);
  await user.click(screen.getByRole('button', { name: 'Menu of Test' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(now().model.environments.map((each) => each.name)).toEqual(['Staging', 'Production']);
});

test('names known only from the process are marked until they are edited', async () => {
  const { screen, user } = showModel('environments');
  const line = screen.getByRole('textbox', { name: 'Name of Production' }).closest('li')!;
  expect(within(line).getByText('inferred')).toBeVisible();
  await user.click(within(line).getByRole('checkbox', { name: 'Guided failure' }));
  expect(within(line).queryByText('inferred')).toBeNull();
});

test('a target gets environments, tags, health and can be disabled', async () => {
  const { screen, user, now } = showModel('targets');
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of web-1' }), 'Test{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Add to Target tags of web-1' }), 'db{Enter}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Health of web-1' }), 'Unavailable');
  await user.click(screen.getByRole('checkbox', { name: 'Disabled' }));
  expect(now().model.targets[0]).toEqual({
    name: 'web-1',
    environments: ['Production', 'Test'],
    roles: ['web', 'db'],
    health: 'Unavailable',
    disabled: true,
  });
});

test('sample targets fill the gaps, once', async () => {
  const { screen, user, now } = showModel('targets');
  const button = screen.getByRole('button', { name: 'Create sample targets for each tag' });
  await user.click(button);
  expect(now().model.targets.map((target) => target.name)).toEqual(['web-1', 'test-web-1']);
  expect(button).toHaveAttribute('aria-disabled', 'true');
});

test('a lifecycle gets phases, and a phase its conditions', async () => {
  const { screen, user, now } = showModel('lifecycles');
  await user.type(screen.getByRole('textbox', { name: 'Name of the new lifecycle' }), 'Careful{Enter}');
  await user.click(screen.getByRole('button', { name: 'Add phase' }));
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of Phase 1 of Careful' }), 'Test{Enter}');
  await user.click(screen.getByRole('checkbox', { name: 'Optional' }));
  expect(now().model.lifecycles).toEqual([
    { name: 'Careful', phases: [{ name: 'Phase 1', environments: ['Test'], optional: true }] },
  ]);
});

test('settings of the project are the model’s', async () => {
  const { screen, user, now } = showModel('settings');
  await user.click(screen.getByRole('radio', { name: 'Always' }));
  await user.click(screen.getByRole('checkbox', { name: /Leave unhealthy targets out/ }));
  expect(now().model.settings).toEqual({ guidedFailureDefault: 'On', excludeUnhealthy: true });
});

test('settings of a runbook are its own, and change its process', async () => {
  const { screen, user, now, store } = showModel('settings');
  const runbook = {
    description: null,
    environmentScope: 'All',
    environments: [],
    multiTenancyMode: null,
    defaultGuidedFailureMode: null,
    allowNoTargets: false,
    excludeUnhealthyTargets: false,
    skipMachineBehavior: null,
    skipRoles: [],
  };
  store
    .getState()
    .edit('Make it a runbook', (before) => ({ ok: true, value: { ...before, kind: 'runbook', runbook } }));
  await user.click(await screen.findByRole('radio', { name: 'Only these' }));
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of the runbook' }), 'Test{Enter}');
  expect(now().process.runbook).toEqual({ ...runbook, environmentScope: 'Specified', environments: ['Test'] });
  expect(now().model).toBe(model);
  expect(screen.queryByRole('link', { name: /^Channels/ })).toBeNull();
});

test('earlier deployments are assumed until somebody says them', async () => {
  const { screen, user, now } = showModel('earlier');
  await user.click(screen.getByRole('radio', { name: 'Only what is listed here' }));
  await user.click(screen.getByRole('button', { name: 'Add deployment' }));
  await user.click(screen.getByRole('checkbox', { name: 'Succeeded' }));
  expect(now().scenario.history).toEqual([{ environment: 'Test', success: false }]);
  await user.click(screen.getByRole('radio', { name: /As if every earlier phase/ }));
  expect(now().scenario.history).toBeUndefined();
});
