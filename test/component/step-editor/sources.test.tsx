import { within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { type Action, propertyOf } from '../../../src/core/index';
import { actionOf, processWith, stepOf } from '../../support/processOf';
import { openEditor } from './openEditor';

async function openSources(fields: Partial<Action>) {
  const step = stepOf('web', { actions: [actionOf('web', fields)] });
  const editor = openEditor(processWith([step]), 'web');
  await editor.openSection('What it does');
  const action = () => editor.step('web').actions[0];
  return { ...editor, action };
}

test('a package is added where the kind has one, and edited with its feed', async () => {
  const { user, screen, action, labels } = await openSources({ actionType: 'Octopus.TentaclePackage' });
  await user.click(screen.getByRole('button', { name: 'Add the package' }));
  const fields = within(screen.getByRole('region', { name: 'Package' }));
  await user.type(fields.getByRole('textbox', { name: 'Package ID' }), 'Acme.Web');
  await user.selectOptions(fields.getByRole('combobox', { name: /fetched/ }), 'ExecutionTarget');
  expect(action()?.packages).toMatchObject([
    { name: '', packageId: 'Acme.Web', feed: 'octopus-server-built-in', acquisitionLocation: 'ExecutionTarget' },
  ]);
  expect(screen.queryByRole('button', { name: 'Add the package' })).toBeNull();
  expect(labels()).toHaveLength(3);
  expect(propertyOf(action()?.properties ?? new Map(), 'Octopus.Action.Package.PackageId')).toBe('Acme.Web');
});

test('a script has a package of its own only when it comes from one', async () => {
  const { user, screen } = await openSources({ actionType: 'Octopus.Script' });
  expect(screen.queryByRole('button', { name: 'Add the package' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'File in a package' }));
  expect(screen.getByRole('button', { name: 'Add the package' })).toBeVisible();
});

test('a referenced package keeps its name while the field is empty, and its unknown settings', async () => {
  const { user, screen, action } = await openSources({
    actionType: 'Octopus.Script',
    packages: [
      {
        name: 'Tool',
        packageId: 'Acme.Tool',
        feed: 'nuget',
        acquisitionLocation: 'Nearby',
        version: null,
        properties: new Map([
          ['Extract', '#{Unpack}'],
          ['Purpose', 'Poetry'],
        ]),
        extras: [],
      },
    ],
  });
  const fields = within(screen.getByRole('region', { name: 'Package Tool' }));
  expect(fields.getByText('"Nearby" is not a standard value; kept as it is.')).toBeVisible();
  expect(fields.getByText('"Poetry" is not a standard value; kept as it is.')).toBeVisible();
  await user.clear(fields.getByRole('textbox', { name: 'Reference name' }));
  expect(fields.getByRole('textbox', { name: 'Reference name' })).toHaveAccessibleDescription(/needs a name/);
  await user.type(fields.getByRole('textbox', { name: 'Fixed version' }), '1.2');
  await user.selectOptions(fields.getByRole('combobox', { name: /is for/ }), 'DockerImageReference');
  expect(action()?.packages).toMatchObject([{ name: 'Tool', version: '1.2', acquisitionLocation: 'Nearby' }]);
  expect([...(action()?.packages[0]?.properties ?? [])]).toEqual([
    ['Extract', '#{Unpack}'],
    ['Purpose', 'DockerImageReference'],
  ]);
});

test('a package that a parameter chose is one field, and the value of the parameter goes along', async () => {
  const { user, screen, action } = await openSources({
    actionType: 'Octopus.Script',
    packages: [
      {
        name: '',
        packageId: 'Acme.Tool',
        feed: 'nuget',
        acquisitionLocation: 'Server',
        version: null,
        properties: new Map([
          ['SelectionMode', 'deferred'],
          ['PackageParameterName', 'Tool.Package'],
        ]),
        extras: [],
      },
    ],
    properties: new Map([['Tool.Package', '{"PackageId":"Acme.Tool","FeedId":"nuget"}']]),
  });
  expect(screen.queryByDisplayValue(/"PackageId"/)).toBeNull();
  await user.type(screen.getByRole('textbox', { name: 'Package ID' }), '.X');
  expect(propertyOf(action()?.properties ?? new Map(), 'Tool.Package')).toBe(
    '{"PackageId":"Acme.Tool.X","FeedId":"nuget"}',
  );
});

test('two packages cannot have one name; the typed name stays with the reason', async () => {
  const { user, screen, action } = await openSources({ actionType: 'Octopus.Script' });
  await user.click(screen.getByRole('button', { name: 'Add a referenced package' }));
  await user.click(screen.getByRole('button', { name: 'Add a referenced package' }));
  const second = within(screen.getByRole('region', { name: 'Package Package2' }));
  const name = second.getByRole('textbox', { name: 'Reference name' });
  await user.type(name, '{Backspace}1');
  expect(name).toHaveAccessibleDescription(/already has a package "Package1"/);
  expect(name).toHaveValue('Package1');
  expect(action()?.packages.map((each) => each.name)).toEqual(['Package1', 'Package']);
});

test('a kind without packages, repository or container offers none', async () => {
  const { screen } = await openSources({ actionType: 'Octopus.Manual' });
  expect(screen.queryByRole('button', { name: /^(Add|Run in)/ })).toBe(
    screen.queryByRole('button', { name: 'Add child action' }),
  );
});

test('a container comes with its image and goes as a whole', async () => {
  const { user, screen, action } = await openSources({ actionType: 'Octopus.Script' });
  await user.click(screen.getByRole('button', { name: 'Run in a container' }));
  await user.type(screen.getByRole('textbox', { name: 'Image' }), 'tools:6');
  expect(action()?.container).toMatchObject({ image: 'tools:6', feed: null });
  await user.clear(screen.getByRole('textbox', { name: 'Image' }));
  await user.type(screen.getByRole('textbox', { name: 'Image' }), 'tools:7');
  await user.click(screen.getByRole('button', { name: 'Build the image from a Dockerfile' }));
  await user.type(screen.getByRole('textbox', { name: 'Dockerfile' }), 'FROM a');
  await user.clear(screen.getByRole('textbox', { name: 'Dockerfile' }));
  expect(screen.getByRole('textbox', { name: 'Dockerfile' })).toHaveFocus();
  expect(action()?.container).toMatchObject({ image: 'tools:7', dockerfile: null });
  await user.click(screen.getByRole('button', { name: 'Run without a container' }));
  expect(action()?.container).toBeNull();
});

test('a repository keeps settings that this app does not know', async () => {
  const { user, screen, action } = await openSources({
    actionType: 'Octopus.Script',
    gitDependencies: [
      {
        name: '',
        repositoryUri: 'https://git.example/a.git',
        defaultBranch: 'main',
        gitCredentialType: 'Kerberos',
        gitCredentialId: null,
        filePathFilters: ['*.sh'],
        extras: [],
      },
    ],
  });
  expect(screen.getByText('"Kerberos" is not a standard value; kept as it is.')).toBeVisible();
  await user.type(screen.getByRole('textbox', { name: 'Branch' }), '-2');
  await user.type(screen.getByRole('textbox', { name: 'Only these paths' }), '{Enter}*.ps1');
  expect(action()?.gitDependencies).toMatchObject([
    { defaultBranch: 'main-2', gitCredentialType: 'Kerberos', filePathFilters: ['*.sh', '*.ps1'] },
  ]);
});
