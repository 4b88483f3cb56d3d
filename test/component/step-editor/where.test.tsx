import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { actionTypes } from '../../../src/core/index';
import { canUseWorkerPool, placesFor } from '../../../src/features/step-editor/where/placesFor';
import { actionOf, processOf, processWith, stepOf } from '../../support/processOf';
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
  expect(screen.getByRole('textbox', { name: 'Worker pool' })).toHaveAccessibleDescription(/clear one of them/);
  await user.clear(screen.getByRole('textbox', { name: 'Worker pool' }));
  expect(step('build').actions[0]).toMatchObject({ workerPool: null, workerPoolVariable: 'Pool' });
  await user.type(screen.getByRole('textbox', { name: 'or its variable' }), 's');
  expect(step('build').actions[0]).toMatchObject({ workerPool: null, workerPoolVariable: 'Pools' });
});

test('every step type offers the places to run that the table of types has', () => {
  expect(actionTypes.length).toBeGreaterThanOrEqual(63);
  const wrong = actionTypes.filter((type) => {
    const places = placesFor(type);
    const says = (...locations: readonly string[]) => type.locations.some((each) => locations.includes(each));
    return (
      places.includes('targets') !== says('target') ||
      places.includes('worker') !== says('worker', 'server') ||
      places.includes('worker-per-target') !== says('workerOnBehalfOfRoles', 'serverOnBehalfOfRoles') ||
      canUseWorkerPool(type) !== says('worker', 'workerOnBehalfOfRoles')
    );
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['Octopus.Manual', ['Once on the server'], false],
  ['Octopus.Email', ['Once on the server'], false],
  ['Octopus.KubernetesDeployRawYaml', ['On a worker, once per target'], true],
  ['Octopus.TentaclePackage', ['On each target'], false],
  ['Octopus.Script', ['On each target', 'Once on a worker', 'On a worker, once per target'], true],
  ['Acme.Special', ['On each target', 'Once on a worker', 'On a worker, once per target'], true],
])('%s offers %j and a pool: %s', async (actionType, labels, hasPool) => {
  // A script says itself that it does not run on targets; the others leave it to their type.
  const properties = new Map(actionType === 'Octopus.Script' ? [['Octopus.Action.RunOnServer', 'true']] : []);
  const action = actionOf('run', { actionType, properties });
  const tags: [string, string][] = actionType.includes('Kubernetes') ? [['Octopus.Action.TargetRoles', 'web']] : [];
  const { openSection, screen } = openEditor(
    processWith([stepOf('run', { actions: [action], properties: new Map(tags) })]),
    'run',
  );
  await openSection('Where it runs');
  const offered = within(screen.getByRole('radiogroup', { name: 'Where it runs' }))
    .getAllByRole('radio')
    .map((radio) => radio.closest('label')?.querySelector('span')?.textContent);
  expect(offered).toEqual(labels);
  expect(screen.queryByRole('textbox', { name: 'Worker pool' }) !== null).toBe(hasPool);
});
