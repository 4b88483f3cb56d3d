import { fireEvent } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type DeploymentModel, emptyModel, type Scenario, whatIfsOf } from '../../../src/core/index';
import { ScenarioPanel } from '../../../src/features/scenario/ScenarioPanel';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
};

async function showPanel(
  sections: readonly string[],
  scenario: Scenario = { name: 'As configured' },
  variables: DeploymentModel['variables'] = [],
) {
  const store = editorWith(processOf('build deploy'), { model: { ...model, variables }, scenario });
  const shown = renderWith(store, <ScenarioPanel />);
  for (const title of sections) await shown.user.click(shown.screen.getByRole('button', { name: title }));
  return { ...shown, store, now: () => store.getState().documents['test']!.content.scenario };
}

test('the start of a run: its time with an offset, who starts it, and why in spite of a freeze', async () => {
  const { screen, user, now, store } = await showPanel([]);
  const startsAt = screen.getByLabelText('Starts at');
  fireEvent.change(startsAt, { target: { value: '2026-12-24T18:00' } });
  fireEvent.blur(startsAt);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Offset of Starts at' }), 'UTC+01:00');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Started by' }), 'A scheduled trigger');
  await user.type(screen.getByRole('textbox', { name: /^Reason to override a freeze/ }), 'Security fix{Enter}');
  expect(now().run).toEqual({
    startsAt: '2026-12-24T18:00:00+01:00',
    startedBy: 'ScheduledTrigger',
    freezeOverride: { reason: 'Security fix' },
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Started by' }), 'A person');
  expect(now().run).not.toHaveProperty('startedBy');
  fireEvent.change(startsAt, { target: { value: '' } });
  fireEvent.blur(startsAt);
  expect(now().run).not.toHaveProperty('startsAt');
  expect(store.getState().documents['test']!.past.at(-1)?.label).toBe('Assume start time');
});

test('approval, a defect of the release and the result of a policy', async () => {
  const { screen, user, now } = await showPanel(['Approval, defects, policies'], { run: { release: '2.0.0' } });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Approval' }), 'Rejected');
  await user.click(screen.getByRole('checkbox', { name: 'Release 2.0.0 is prevented from progressing' }));
  await user.type(screen.getByRole('textbox', { name: 'Compliance policy' }), 'No manual steps{Enter}');
  await user.selectOptions(screen.getByRole('combobox', { name: 'What the policy No manual steps does' }), 'warns');
  expect(now()).toEqual({
    run: { release: '2.0.0', approval: 'Rejected' },
    defects: [{ release: '2.0.0' }],
    policies: [{ name: 'No manual steps', action: 'Warn', result: 'Violated' }],
  });
  await user.click(screen.getByRole('checkbox', { name: 'Release 2.0.0 is prevented from progressing' }));
  await user.click(screen.getByRole('button', { name: 'Remove the policy No manual steps' }));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Approval' }), 'Taken as approved');
  expect(now()).toEqual({ run: { release: '2.0.0' } });
});

test('values handed over and custom fields are given, changed and taken back', async () => {
  const { screen, user, now } = await showPanel(['Values given']);
  await user.type(screen.getByRole('textbox', { name: 'Variable to give a value' }), 'Url{Enter}');
  await user.type(screen.getByRole('textbox', { name: /^Url/ }), 'https://x{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'Custom field to give a value' }), 'Branch{Enter}');
  await user.type(screen.getByRole('textbox', { name: /^Branch/ }), 'main{Enter}');
  expect(now().run).toEqual({ passed: { Url: 'https://x' }, customFields: { Branch: 'main' } });
  await user.click(screen.getByRole('button', { name: 'Take Url back' }));
  expect(now().run).toEqual({ customFields: { Branch: 'main' } });
});

test('a prompt with a name that every object knows is unanswered until somebody answers it', async () => {
  const variables = ['constructor', '__proto__'].map((name) => ({ name, value: null, prompt: {} }));
  const { screen, user, now } = await showPanel([], {}, variables);
  for (const { name } of variables) {
    const field = screen.getByRole('textbox', { name: new RegExp(`^${name}`) });
    expect(field).toHaveValue('');
    await user.type(field, 'x{Enter}');
    expect(Object.entries(now().run?.prompted ?? {})).toContainEqual([name, 'x']);
  }
});

test('a step waits for a sync outside, and how that ends is chosen (R-907)', async () => {
  const { screen, user, now } = await showPanel(['People and waiting']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Action that waits' }), '2 deploy');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'What it waits for' }),
    'an Argo CD application to be in sync',
  );
  await user.click(screen.getByRole('button', { name: 'Let it wait' }));
  expect(now()).toMatchObject({ waits: [{ action: 'deploy', choice: 'Hold', waitsFor: 'ArgoCDApplicationSync' }] });
  const end = screen.getByRole('combobox', { name: 'How the wait of deploy ends' });
  await user.selectOptions(end, 'fails');
  expect(now()).toMatchObject({ waits: [{ action: 'deploy', choice: 'Fail', waitsFor: 'ArgoCDApplicationSync' }] });
});

test('guided failure is answered attempt after attempt', async () => {
  const { screen, user, now } = await showPanel([], { inject: [{ action: 'deploy' }] });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answer to a failure of deploy' }), 'Retry');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Answer 2 to a failure of deploy' }), 'Ignore');
  expect(now().guidance).toEqual([{ action: 'deploy', choices: ['Retry', 'Ignore'] }]);
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Answer to a failure of deploy' }),
    'nobody answers (no guided failure)',
  );
  expect(now().guidance).toBeUndefined();
});

test('everything the panel can assume is said in the bar and can be dropped there', async () => {
  const all: Scenario = {
    run: {
      ...{ release: '2.0.0', startsAt: '2026-12-24T18:00:00+01:00', startedBy: 'ScheduledTrigger' },
      ...{ freezeOverride: { reason: 'x' }, approval: 'Pending', guidedFailure: true, skip: ['build'] },
      ...{ specificTargets: ['a'], excludedTargets: ['b'], specificTargetTags: ['c'], excludedTargetTags: ['d'] },
      ...{ prompted: { P: '1' }, passed: { V: '1' }, customFields: { F: '1' } },
    },
    history: [{ environment: 'Test' }],
    defects: [{}],
    policies: [{ name: 'N', action: 'Block', result: 'Violated' }],
    inject: [{ action: 'deploy', attempts: [1] }],
    outputs: [{ action: 'build', name: 'O', value: '1' }],
    guidance: [{ action: 'deploy', choices: ['Retry'] }],
    manual: [{ action: 'deploy', choice: 'Hold' }],
    waits: [{ action: 'build' }],
    health: { a: 'Unhealthy' },
    durations: { deploy: 2 },
    minutes: { deploy: 2 },
  };
  const parts = Object.keys(all).length - 1 + Object.keys(all.run!).length;
  let left = all;
  const said: string[] = [];
  for (let next = whatIfsOf(left)[0]; next !== undefined; next = whatIfsOf(left)[0]) {
    said.push(next.sentence);
    left = next.without;
  }
  expect(said).toHaveLength(parts);
  expect(said).toContain('deploy fails on the first attempt');
  expect(said).toContain('deployed before: only Test');
  expect(said).toContain('a is unhealthy');
  expect(left).toEqual({});
});
