import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { noUseScope, renameStep } from '../../../src/core/index';
import { openEntry } from '../../support/chooseEntry';
import { fileOf } from '../../support/editorWith';
import { processWith, stepOf } from '../../support/processOf';
import { viewOfSteps } from '../../support/viewOfSteps';
import { violationsIn } from '../../support/violationsIn';
import { openEditor } from './openEditor';

const vault = stepOf('vault', {
  actions: [],
  processTemplate: {
    slug: 'retrieve-secrets',
    versionMask: '2.X',
    packageParameters: [{ name: 'Template.Artifact', feed: 'built-in', packageId: 'Acme.Web', extras: [] }],
    parameters: [{ name: 'Template.Pool', value: '#{Worker.Pool}', extras: [] }],
    scope: noUseScope,
  },
});

async function openTemplate() {
  const opened = openEditor(processWith([stepOf('build'), vault]), 'vault');
  await opened.openSection('What it does');
  const use = () => opened.step('vault').processTemplate!;
  const field = (name: string) => opened.screen.getByRole('textbox', { name });
  return { ...opened, use, field };
}

test('a process template shows its slug, version and parameters', async () => {
  const { screen, field } = await openTemplate();
  expect(screen.getByText('Process template')).toBeVisible();
  expect(screen.getByText('retrieve-secrets, version 2.X, 2 parameters')).toBeVisible();
  expect(field('Template slug')).toHaveValue('retrieve-secrets');
  expect(field('Version')).toHaveValue('2.X');
  expect(field('Template.Pool')).toHaveValue('#{Worker.Pool}');
  expect(field('Package ID')).toHaveValue('Acme.Web');
  expect(screen.queryByRole('button', { name: /^Child actions/ })).toBeNull();
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('version, parameters and packages of a process template are edited, each as one entry', async () => {
  const { user, field, use, labels } = await openTemplate();
  await user.clear(field('Version'));
  await user.type(field('Version'), '3.1.X');
  await user.clear(field('Template.Pool'));
  await user.type(field('Template.Pool'), 'Linux');
  await user.type(field('Package ID'), '.Api');
  expect(use()).toMatchObject({
    slug: 'retrieve-secrets',
    versionMask: '3.1.X',
    parameters: [{ name: 'Template.Pool', value: 'Linux' }],
    packageParameters: [{ packageId: 'Acme.Web.Api', feed: 'built-in' }],
  });
  expect(labels()).toEqual([
    'Change the template version of "vault"',
    'Change Template.Pool of "vault"',
    'Change Template.Artifact of "vault"',
  ]);
});

test('the slug of a process template cannot be emptied, and says why', async () => {
  const { user, field, use } = await openTemplate();
  await user.clear(field('Template slug'));
  expect(field('Template slug')).toBeInvalid();
  expect(field('Template slug')).toHaveAccessibleDescription(/The slug says which template is used/);
  expect(use().slug).toBe('retrieve-secrets');
});

test('a process template cannot be switched off here, and the button says why', async () => {
  const { user, screen, step } = await openTemplate();
  const disable = screen.getByRole('button', { name: 'Disable' });
  expect(disable).toHaveAttribute('title', 'A process template cannot be disabled in the file');
  expect(screen.queryByRole('group', { name: 'Enabled' })).toBeNull();
  await user.click(disable);
  expect(step('vault')).toBe(vault);
});

test('nothing can be added into a process template, and its menu says why', async () => {
  const { user, screen } = await openTemplate();
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  for (const [group, name] of [
    ['Add', 'Add action inside'],
    ['What if', 'What if this fails'],
    ['What if', 'Leave out of the dry run'],
  ] as const) {
    const opener = await screen.findByRole('menuitem', { name: group });
    if (opener.getAttribute('aria-expanded') !== 'true') await openEntry(user, group);
    const entry = await screen.findByRole('menuitem', { name });
    expect(entry).toHaveAttribute('aria-disabled', 'true');
    expect(entry).toHaveAttribute('title', 'A process template contains its own actions');
  }
});

test('steps of an open template name it, with its changes, and link there', async () => {
  const { store, user, screen, openSection } = openEditor(processWith([vault]), 'vault');
  const [id = ''] = store
    .getState()
    .open([
      fileOf(
        'retrieve-secrets.ocl',
        'name = "Secrets"\n\nstep "read" {\n    name = "Read"\n\n    action {\n    }\n}\n',
      ),
    ]);
  await openSection('What it does');
  const text = () => screen.getByText(/1 step of the process template/).textContent;
  expect(text()).toContain('retrieve-secrets, as it is open here. They are changed in the template');
  act(() => {
    const { view, navigate, edit } = store.getState();
    navigate(viewOfSteps(id));
    edit('Rename', (before) => renameStep(before, before.steps[0]!.id, 'Fetch'));
    navigate(view);
  });
  expect(text()).toContain('as it is open here, with the changes that are not saved yet. ');
  await user.click(screen.getByRole('button', { name: 'Open the template' }));
  expect(store.getState().view).toMatchObject({ documentId: id });
});
