import { waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ModelTab } from '../../../src/app/ModelTab';
import { WorldContext } from '../../../src/app/world';
import { type DeploymentModel, emptyModel, setTargetTags } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

const three: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Development' }, { name: 'Test' }, { name: 'Production' }],
};

function showModel(part: string, model: DeploymentModel) {
  const tagged = setTargetTags(processOf('build'), 'build', ['web']);
  if (!tagged.ok) throw new Error(tagged.error.message);
  const store = editorWith(tagged.value, { model });
  const go = (to: string) => {
    const { view, navigate } = store.getState();
    if (view.screen === 'process') navigate({ ...view, tab: 'model', part: to });
  };
  go(part);
  const now = () => store.getState().documents['test']!.content.model;
  const names = () => now().environments.map((each) => each.name);
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <ModelTab />
    </WorldContext>,
  );
  return { store, now, names, go, ...shown };
}

test('an environment moves by buttons and by Alt with the arrows, keeps the focus and is one entry each', async () => {
  const { screen, user, names, store } = showModel('environments', three);
  const down = screen.getByRole('button', { name: 'Move down Development' });
  await user.click(down);
  expect(names()).toEqual(['Test', 'Development', 'Production']);
  expect(screen.getByRole('button', { name: 'Move down Development' })).toHaveFocus();
  expect(store.getState().announcement).toBe('Development is now 2.');
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(names()).toEqual(['Test', 'Production', 'Development']);
  await user.click(screen.getByRole('textbox', { name: 'Name of Test' }));
  await user.keyboard('{Alt>}{ArrowUp}{ArrowDown}{/Alt}');
  expect(names()).toEqual(['Production', 'Test', 'Development']);
  expect(screen.getByRole('textbox', { name: 'Name of Test' })).toHaveFocus();
  for (let entry = 0; entry < 3; entry += 1) store.getState().undo();
  expect(names()).toEqual(['Development', 'Test', 'Production']);
});

test('the field keeps the focus when Enter takes the new name in', async () => {
  const { screen, user, names } = showModel('environments', three);
  const field = screen.getByRole('textbox', { name: 'Name of Test' });
  await user.clear(field);
  await user.type(field, 'Staging{Enter}');
  expect(names()[1]).toBe('Staging');
  expect(screen.getByRole('textbox', { name: 'Name of Staging' })).toHaveFocus();
});

test('a name typed for a new thing is still there after a look at another page', async () => {
  const { screen, user, go } = showModel('environments', three);
  await user.type(screen.getByRole('textbox', { name: 'Name of the new environment' }), 'Sta');
  go('targets');
  expect(await screen.findByRole('textbox', { name: 'Name of the new target' })).toHaveValue('');
  go('environments');
  expect(await screen.findByRole('textbox', { name: 'Name of the new environment' })).toHaveValue('Sta');
});

test('without environments there is a way to start with the three default ones', async () => {
  const { screen, user, names } = showModel('environments', emptyModel);
  await user.click(screen.getByRole('button', { name: 'Start with Development, Test and Production' }));
  expect(names()).toEqual(['Development', 'Test', 'Production']);
});

test('a name that is used but not in the model says who uses it and is added by a button', async () => {
  const model = { ...three, targets: [{ name: 'web-1', environments: ['Moon'], roles: ['web'] }] };
  const { screen, user, names } = showModel('environments', model);
  const note = screen.getByRole('region', { name: 'Unknown environments' });
  expect(within(note).getByText('target web-1')).toBeVisible();
  await user.click(within(note).getByRole('button', { name: 'Add Moon' }));
  expect(names().at(-1)).toBe('Moon');
  expect(screen.queryByRole('region', { name: 'Unknown environments' })).toBeNull();
});

test('target tags show where they have no target, and sample targets fill it', async () => {
  const model = { ...three, targets: [{ name: 'web-1', environments: ['Test'], roles: ['web'] }] };
  const { screen, user, now } = showModel('targets', model);
  await user.click(screen.getByRole('button', { name: /Target tags of the process/ }));
  expect(screen.getByRole('row', { name: 'web none 1 none build' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Create sample targets for each tag' }));
  expect(now().targets).toHaveLength(3);
  expect(screen.getByRole('row', { name: 'web 1 1 1 build' })).toBeVisible();
});

test('a target is duplicated under the next number', async () => {
  const model = { ...three, targets: [{ name: 'web-09', environments: ['Test'], roles: ['web'] }] };
  const { screen, user, now } = showModel('targets', model);
  await user.click(screen.getByRole('button', { name: 'Menu of web-09' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Duplicate' }));
  expect(now().targets[1]).toEqual({ name: 'web-10', environments: ['Test'], roles: ['web'] });
});

test('half a tenant tag is kept and marked, and is in no tag set', async () => {
  const model = { ...three, tenants: [{ name: 'Contoso', tags: ['Region/Europe'], environments: [] }] };
  const { screen, user, now } = showModel('tenants', model);
  await user.type(screen.getByRole('combobox', { name: 'Add to Tags of Contoso' }), 'Gold{Enter}Plan/Gold{Enter}');
  expect(now().tenants[0]?.tags).toEqual(['Region/Europe', 'Gold', 'Plan/Gold']);
  expect(screen.getByText('not as Set/Tag')).toBeVisible();
  const sets = within(screen.getByRole('region', { name: 'Tag sets' }));
  expect(sets.getAllByRole('term').map((term) => term.textContent)).toEqual(['Plan', 'Region']);
});

test('phases move, keep unique names, and show automatic deployments', async () => {
  const model = { ...three, lifecycles: [] };
  const { screen, user, now } = showModel('lifecycles', model);
  await user.click(screen.getByRole('button', { name: 'Start with a phase for each environment' }));
  expect(now().lifecycles[0]?.phases.map((phase) => phase.name)).toEqual(['Development', 'Test', 'Production']);
  await user.click(screen.getByRole('button', { name: 'Move up phase Test of Default' }));
  expect(now().lifecycles[0]?.phases[0]?.name).toBe('Test');
  await user.type(
    screen.getByRole('combobox', { name: 'Add to Starts automatically in of Test of Default' }),
    'Test{Enter}',
  );
  expect(now().lifecycles[0]?.phases[0]).toEqual({ name: 'Test', environments: ['Test'], automatic: ['Test'] });
  const name = screen.getByRole('textbox', { name: 'Name of phase Test of Default' });
  await user.clear(name);
  await user.type(name, 'production{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('There is already a phase "production".');
});

test('after a removal the focus is on the line that took its place, at last on the field that adds one', async () => {
  const { screen, user } = showModel('environments', three);
  const removeIt = async (name: string) => {
    await user.click(screen.getByRole('button', { name: `Menu of ${name}` }));
    await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  };
  await removeIt('Test');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of Production' })).toHaveFocus());
  await removeIt('Production');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of Development' })).toHaveFocus());
  await removeIt('Development');
  await waitFor(() => expect(screen.getByRole('textbox', { name: 'Name of the new environment' })).toHaveFocus());
});
