import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renameStep } from '../../../src/core/index';
import { SaveReview } from '../../../src/features/save-review/SaveReview';
import { createEditorStore } from '../../../src/state/createEditorStore';
import type { Ports } from '../../../src/state/ports';
import { fileOf, quietPorts } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';

const text = `step "build" {
    name = "Build"

    action {
        action_type = "Octopus.Script"
    }
}
`;
const elsewhere = new TextEncoder().encode(text.replace('Octopus.Script', 'Octopus.Manual'));

function showReview(isChangedElsewhere = false) {
  const written: string[] = [];
  const save: Ports['save'] = async ({ bytes, handle, expected }) => {
    const isSeen = expected !== null && new TextDecoder().decode(expected) === new TextDecoder().decode(elsewhere);
    if (handle !== null && isChangedElsewhere && !isSeen) {
      const error = { kind: 'changed-elsewhere', message: 'It was changed at 14:02.', onDisk: elsewhere } as const;
      return { ok: false, error };
    }
    written.push(new TextDecoder().decode(bytes));
    return { ok: true, way: handle === null ? 'download' : 'file' };
  };
  const store = createEditorStore({ ...quietPorts, save });
  const [id] = store.getState().open([{ ...fileOf('deployment_process.ocl', text), handle: { kind: 'file' } }]);
  store.getState().navigate({
    screen: 'process',
    documentId: id!,
    tab: 'steps',
    part: null,
    selection: null,
    field: null,
    panel: null,
    filter: '',
  });
  store.getState().edit('Rename', (process) => renameStep(process, process.steps[0]!.id, 'Compile'));
  const shown = renderWith(store, <SaveReview />);
  return { store, written, save: () => act(() => store.getState().save()), ...shown };
}

test('before the first overwrite the changed lines are shown, and nothing is written before confirmation', async () => {
  const { screen, user, written, save } = showReview();
  await save();
  expect(screen.getByRole('dialog', { name: 'Save "deployment_process.ocl"?' })).toBeVisible();
  const lines = screen.getByRole('region', { name: 'Changes in deployment_process.ocl' });
  expect(lines).toHaveTextContent('removed: name = "Build"');
  expect(lines).toHaveTextContent('added: name = "Compile"');
  expect(lines).toHaveTextContent('4 lines unchanged');
  expect(written).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(written).toEqual([text.replace('"Build"', '"Compile"')]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('cancelling writes nothing and keeps the edit', async () => {
  const { screen, user, written, save, store } = showReview();
  await save();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(written).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(Object.values(store.getState().documents)[0]?.content.process.steps[0]?.name).toBe('Compile');
});

test('a person who chose so is asked every time', async () => {
  const { screen, user, save, store } = showReview();
  await save();
  await user.click(screen.getByRole('checkbox', { name: 'Always show changes before saving' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  act(() => store.getState().undo());
  await save();
  expect(screen.getByRole('dialog')).toBeVisible();
});

test('a file that another program changed is compared as it now is, and overwritten only by that word', async () => {
  const { screen, user, written, save } = showReview(true);
  await save();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('dialog', { name: '"deployment_process.ocl" was changed outside Preflight' })).toBeVisible();
  expect(screen.getByText('It was changed at 14:02.')).toBeVisible();
  const yours = screen.getByRole('region', { name: 'Yours' });
  const theirs = screen.getByRole('region', { name: 'Theirs' });
  expect(yours).toHaveTextContent('"Compile"');
  expect(yours).not.toHaveTextContent('Octopus.Manual');
  expect(theirs).toHaveTextContent('added: action_type = "Octopus.Manual"');
  expect(written).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Overwrite' }));
  expect(written).toEqual([text.replace('"Build"', '"Compile"')]);
});

test('a copy can be saved beside a file that another program changed', async () => {
  const { screen, user, written, save } = showReview(true);
  await save();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await user.click(screen.getByRole('button', { name: 'Save a copy' }));
  expect(written).toHaveLength(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});
