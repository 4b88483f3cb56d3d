import { fireEvent, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ModelTab } from '../../../src/app/ModelTab';
import { WorldContext } from '../../../src/app/world';
import { type DeploymentModel, emptyModel } from '../../../src/core/index';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }, { name: 'Previews', kind: 'Parent' }],
  channels: [{ name: 'Default' }, { name: 'Features' }],
  tenants: [{ name: 'Contoso', tags: [], environments: ['Production'] }],
};

function showModel(part: string, change: Partial<DeploymentModel> = {}) {
  const store = editorWith(processOf('build'), { model: { ...model, ...change } });
  const { view, navigate } = store.getState();
  if (view.screen === 'process') navigate({ ...view, tab: 'model', part });
  const now = () => store.getState().documents['test']!.content.model;
  const shown = renderWith(
    store,
    <WorldContext value={quietWorld}>
      <ModelTab />
    </WorldContext>,
  );
  return { store, now, ...shown };
}

test('a freeze is made with its environments, its tenants and its times, each an entry to undo', async () => {
  const { screen, user, now, store } = showModel('freezes');
  await user.type(screen.getByRole('textbox', { name: 'Name of the new freeze' }), 'Winter{Enter}');
  expect(screen.getByText('Without environments it freezes nothing.')).toBeVisible();
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of Winter' }), 'Production{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Add to Only for tenants of Winter' }), 'Contoso{Enter}');
  const end = screen.getByLabelText('End of Winter');
  fireEvent.change(end, { target: { value: '2031-01-05T06:00' } });
  fireEvent.blur(end);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Offset of End of Winter' }), 'UTC+10:00');
  expect(now().freezes?.[0]).toMatchObject({
    name: 'Winter',
    end: '2031-01-05T06:00:00+10:00',
    environments: ['Production'],
    tenants: ['Contoso'],
  });
  for (let entry = 0; entry < 5; entry += 1) store.getState().undo();
  expect(now().freezes ?? []).toEqual([]);
});

test('a freeze that repeats by weeks names its days; its days are counted where it starts', async () => {
  const freeze = {
    name: 'Weekend',
    start: '2026-05-02T00:00:00+02:00',
    end: '2026-05-03T00:00:00+02:00',
    environments: ['Production'],
  };
  const { screen, user, now } = showModel('freezes', { freezes: [freeze] });
  await user.selectOptions(screen.getByRole('combobox', { name: 'How Weekend repeats' }), 'repeats by weeks');
  await user.click(screen.getByRole('checkbox', { name: 'Sun' }));
  await user.click(screen.getByRole('checkbox', { name: 'Sat' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'How long Weekend repeats' }), 'for a number of times');
  const times = screen.getByRole('textbox', { name: 'How many times Weekend repeats' });
  await user.clear(times);
  await user.type(times, '4{Enter}');
  expect(now().freezes?.[0]?.recurring).toEqual({
    type: 'Weekly',
    offsetMinutes: 120,
    daysOfWeek: ['Saturday', 'Sunday'],
    endType: 'AfterOccurrences',
    endAfterOccurrences: 4,
  });
  expect(screen.getByText('Days are counted at UTC+02:00, without daylight saving.')).toBeVisible();
});

test('two entries of one freeze are edited and removed apart', async () => {
  const times = { start: '2026-05-02T00:00:00Z', end: '2026-05-03T00:00:00Z' };
  const { screen, user, now } = showModel('freezes', {
    freezes: [
      { name: 'Winter', ...times, environments: ['Test'] },
      { name: 'Winter', ...times, environments: ['Production'], tenants: ['Contoso'] },
    ],
  });
  const [, second] = within(screen.getByRole('list', { name: 'Freezes' })).getAllByRole('textbox', {
    name: 'Name of Winter',
  });
  await user.clear(second!);
  await user.type(second!, 'Winter for Contoso{Enter}');
  expect(now().freezes?.map(({ name }) => name)).toEqual(['Winter', 'Winter for Contoso']);
  await user.click(screen.getByRole('button', { name: 'Menu of Winter' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Remove' }));
  expect(now().freezes?.map(({ environments }) => environments)).toEqual([['Production']]);
});

test('a freeze that ends before it starts says so', () => {
  const { screen } = showModel('freezes', {
    freezes: [{ name: 'Odd', start: '2026-05-03T00:00:00Z', end: '2026-05-02T00:00:00Z', environments: ['Test'] }],
  });
  expect(screen.getByRole('alert')).toHaveTextContent('It ends before it starts');
});

test('an approval rule is added, and reports when nobody can satisfy it', async () => {
  const { screen, user, now } = showModel('approvals');
  await user.type(screen.getByRole('textbox', { name: 'Name of the new approval' }), 'Prod{Enter}');
  await user.type(screen.getByRole('combobox', { name: 'Add to Environments of Prod' }), 'Production{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('Nobody may approve');
  const minimum = screen.getByRole('textbox', { name: 'How many have to approve Prod' });
  await user.clear(minimum);
  await user.type(minimum, '2{Enter}');
  await user.type(screen.getByRole('combobox', { name: /^Add to Approvers/ }), 'Ann{Enter}');
  expect(screen.getByRole('alert')).toHaveTextContent('It needs 2 approvals and has 1 approver.');
  await user.type(screen.getByRole('combobox', { name: /^Add to Approvers/ }), 'team:CAB{Enter}');
  expect(screen.queryByRole('alert')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Switched off' }));
  expect(now().approvals).toEqual([
    { name: 'Prod', environments: ['Production'], approvers: ['Ann', 'team:CAB'], minimum: 2, disabled: true },
  ]);
});

test('an environment becomes the ephemeral child of a parent; a channel leads to such', async () => {
  const { screen, user, now, store } = showModel('environments');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Test' }), 'Ephemeral');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Parent of Test' }), 'Child of Previews');
  await user.click(within(lineOf(screen, 'Test')).getByRole('checkbox', { name: 'Runs may create targets' }));
  expect(now().environments[0]).toEqual({
    name: 'Test',
    kind: 'Ephemeral',
    parent: 'Previews',
    allowDynamicInfrastructure: false,
  });
  const parent = screen.getByRole('textbox', { name: 'Name of Previews' });
  await user.clear(parent);
  await user.type(parent, 'Branches{Enter}');
  expect(now().environments[0]?.parent).toBe('Branches');
  store.getState().changeView({ part: 'channels' });
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Kind of Features' }),
    'To ephemeral environments',
  );
  expect(now().channels[1]).toEqual({ name: 'Features', kind: 'Ephemeral', parentEnvironment: 'Branches' });
  const names = screen.getByRole('textbox', { name: 'Names of the environments of Features' });
  await user.click(names);
  await user.paste('pr/#{Octopus.Release.Number}');
  await user.tab();
  expect(now().channels[1]?.environmentNameTemplate).toBe('pr/#{Octopus.Release.Number}');
  expect(names).toHaveAccessibleDescription('Release 1.0.0: pr-1.0.0');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of Features' }), 'Through a lifecycle');
  expect(now().channels[1]).toEqual({ name: 'Features' });
});

test('a tenant and the project are disabled', async () => {
  const { screen, user, now, store } = showModel('tenants');
  await user.click(screen.getByRole('checkbox', { name: 'Disabled' }));
  expect(now().tenants[0]?.disabled).toBe(true);
  store.getState().changeView({ part: 'settings' });
  await user.click(await screen.findByRole('checkbox', { name: 'Disabled: nothing in it is deployed or run' }));
  expect(now().settings.projectDisabled).toBe(true);
});

function lineOf(screen: ReturnType<typeof showModel>['screen'], name: string): HTMLElement {
  return screen.getByRole('textbox', { name: `Name of ${name}` }).closest('li')!;
}
