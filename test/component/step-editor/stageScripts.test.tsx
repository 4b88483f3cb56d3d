import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { openEditor } from './openEditor';

const key = (stage: string, end: string) => `Octopus.Action.CustomScripts.${stage}.${end}`;

async function openScripts(scripts: Record<string, string>) {
  const action = actionOf('web', {
    actionType: 'Octopus.TentaclePackage',
    properties: new Map(
      Object.entries({ 'Octopus.Action.EnabledFeatures': 'Octopus.Features.CustomScripts', ...scripts }),
    ),
  });
  const editor = openEditor(processWith([stepOf('web', { actions: [action] })]), 'web');
  await editor.openSection('What it does');
  const feature = within(await editor.screen.findByRole('region', { name: 'Custom deployment scripts' }));
  const languages = () => [...feature.getByRole('combobox').querySelectorAll('option')].map((each) => each.textContent);
  return { ...editor, feature, languages };
}

test('scripts of a deployment are in one tab a stage, opened where there is one', async () => {
  const { feature, languages, user } = await openScripts({
    [key('PostDeploy', 'sh')]: 'echo one\necho two\n',
    [key('PostDeploy', 'py')]: 'print(1)',
  });
  expect(feature.getByRole('button', { name: 'After · 2' })).toHaveAttribute('aria-pressed', 'true');
  expect(feature.getByRole('group', { name: 'Script after the deployment' })).toBeVisible();
  expect(feature.getAllByRole('group', { name: /^Script|^Deployment script/ })).toHaveLength(1);
  expect(languages()).toEqual(['PowerShell', 'Bash, 2 lines', 'Python, 1 line', 'C#', 'F#']);
  await user.selectOptions(feature.getByRole('combobox'), 'Python, 1 line');
  await user.click(feature.getByRole('button', { name: 'Before' }));
  expect(feature.getByRole('group', { name: 'Script before the deployment' })).toBeVisible();
  expect(feature.getByRole('combobox')).toHaveDisplayValue('Python');
});

test('a link to one of the scripts opens its stage and its language', async () => {
  const { feature, store } = await openScripts({ [key('Deploy', 'ps1')]: 'Write-Host' });
  store.getState().changeView({ field: key('PreDeploy', 'fsx') });
  expect(await feature.findByRole('group', { name: 'Script before the deployment' })).toBeVisible();
  expect(feature.getByRole('combobox')).toHaveDisplayValue('F#');
});
