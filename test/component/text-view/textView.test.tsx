import { act } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renameStep } from '../../../src/core/index';
import { TextView } from '../../../src/features/text-view/TextView';
import { createEditorStore } from '../../../src/state/createEditorStore';
import { selectDocument } from '../../../src/state/selectors/document';
import { textOf } from '../../../src/state/workingText';
import { fileOf, quietPorts } from '../../support/editorWith';
import { renderWith } from '../../support/renderWith';

const text = `step "build" {
    name = "Build"

    action {
        action_type = "Octopus.Script"
    }
}
`;

function showText() {
  const store = createEditorStore(quietPorts);
  const [id] = store.getState().open([fileOf('deployment_process.ocl', text)]);
  store.getState().navigate({
    screen: 'process',
    documentId: id!,
    tab: 'text',
    part: null,
    selection: null,
    field: null,
    panel: null,
    filter: '',
  });
  const written = () => selectDocument(store.getState())?.pendingText?.text;
  const write = (next: string) => act(() => store.getState().keepPendingText({ form: 'ocl', text: next, over: text }));
  return { store, written, write, ...renderWith(store, <TextView />) };
}

test('a text that was not changed is left without a question', async () => {
  const { user, screen, written } = showText();
  await user.click(screen.getByRole('button', { name: 'Edit text' }));
  expect(written()).toBe(text);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  expect(written()).toBeUndefined();
});

test('a written text is dropped only after confirmation', async () => {
  const { user, screen, written, write } = showText();
  const next = text.replace('"Build"', '"Compile"');
  write(next);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'Keep editing' }));
  expect(written()).toBe(next);
  await user.click(screen.getByRole('button', { name: 'Discard' }));
  await user.click(screen.getByRole('button', { name: 'Discard the text' }));
  expect(written()).toBeUndefined();
});

test('Apply takes the text as one edit and is closed to a broken one', async () => {
  const { user, screen, store, write } = showText();
  write(text.slice(0, -2));
  expect(screen.getByRole('button', { name: 'Apply' }).getAttribute('aria-disabled')).toBe('true');
  expect(screen.getByRole('region', { name: 'Problems of the text' }).textContent).toMatch(/Line \d+, column \d+/);
  write(text.replace('"Build"', '"Compile"'));
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  const opened = selectDocument(store.getState());
  expect(opened?.content.process.steps[0]?.name).toBe('Compile');
  expect(opened?.past).toHaveLength(1);
});

test('a change elsewhere is reported while the text is being written', () => {
  const { screen, store, write } = showText();
  write(text.replace('Octopus.Script', 'Octopus.Manual'));
  act(() => void store.getState().edit('Rename', (process) => renameStep(process, process.steps[0]!.id, 'Ship')));
  expect(screen.getByText(/changed elsewhere after you started editing this text/)).toBeTruthy();
});

test('secrets of a JSON file are marks, in the text and while it is edited, and stay in the file', async () => {
  const secret = 'hunter2 "quoted"';
  const json = JSON.stringify(
    {
      Steps: [
        {
          Id: 'a',
          Name: 'Build',
          Actions: [
            {
              Id: 'b',
              Name: 'Build',
              ActionType: 'Octopus.Script',
              Properties: { Key: { HasValue: true, NewValue: secret }, Other: { HasValue: true, NewValue: 'another' } },
            },
          ],
        },
      ],
    },
    null,
    2,
  );
  const store = createEditorStore(quietPorts);
  const [id] = store.getState().open([fileOf('process.json', json)]);
  store.getState().navigate({
    ...{ screen: 'process', documentId: id!, tab: 'text', part: null, selection: null },
    ...{ field: null, panel: null, filter: '' },
  });
  const { user, screen } = renderWith(store, <TextView />);
  expect(screen.getByText(/2 secrets are hidden/)).toBeVisible();
  expect(document.body.innerHTML).not.toContain('hunter2');
  await user.click(screen.getByRole('button', { name: 'Edit text' }));
  const pending = () => selectDocument(store.getState())?.pendingText;
  expect(pending()?.text).not.toContain('hunter2');
  // The second secret is deleted, the first moves down a line.
  const next = (pending()?.text ?? '')
    .replace('"Name": "Build"', '"Description": "",\n      "Name": "Compile"')
    .replace('"•••••• 2"', 'null');
  act(() => store.getState().keepPendingText({ ...pending()!, text: next }));
  await user.click(screen.getByRole('button', { name: 'Apply' }));
  const text = textOf(selectDocument(store.getState())!, selectDocument(store.getState())!.content);
  expect(text).toContain(JSON.stringify(secret));
  expect(text).toContain('"Name": "Compile"');
  expect(text).not.toContain('another');
  expect(text).not.toContain('••••••');
});
