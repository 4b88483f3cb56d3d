import { expect, test } from 'vitest';
import { actionOf, processOf } from '../../support/processOf';
import { openEditor, smallModel } from './openEditor';

test('the tags say how many targets they find in each environment', async () => {
  const targets = [
    { name: 'w1', environments: ['Dev'], roles: ['web'] },
    { name: 'w2', environments: ['Dev', 'Prod'], roles: ['web'] },
    { name: 'd1', environments: ['Prod'], roles: ['db'] },
  ];
  const model = { ...smallModel, targets };
  const { openSection, screen } = openEditor('web*web', 'web', { model });
  await openSection('Where it runs');
  expect(screen.getByText('2 targets in Dev, 0 targets in Test, 1 target in Prod')).toBeVisible();
});

test('a worker pool is a name or a variable, and each is kept while the other changes', async () => {
  const process = processOf('build');
  const action = actionOf('build', { workerPool: 'linux', workerPoolVariable: 'Pool' });
  const { user, openSection, screen, step } = openEditor(
    { ...process, steps: [{ ...process.steps[0]!, actions: [action] }] },
    'build',
  );
  await openSection('Where it runs');
  expect(screen.getByRole('textbox', { name: 'Worker pool' })).toHaveAccessibleDescription(/empty one of them/);
  await user.clear(screen.getByRole('textbox', { name: 'Worker pool' }));
  expect(step('build').actions[0]).toMatchObject({ workerPool: null, workerPoolVariable: 'Pool' });
  await user.type(screen.getByRole('textbox', { name: 'or its variable' }), 's');
  expect(step('build').actions[0]).toMatchObject({ workerPool: null, workerPoolVariable: 'Pools' });
});
