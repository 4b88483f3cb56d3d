import { act, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { ClearParts } from '../../../src/app/settings/ClearParts';
import { LibrariesLine } from '../../../src/app/settings/LibrariesLine';
import { ok } from '../../../src/core/index';
import type { LibraryCommands, LibraryState } from '../../../src/state/library/libraryState';
import type { TemplateFeeds, TemplateLibrary, TemplateShelfPort } from '../../../src/state/ports';
import { TemplateFeedsContext } from '../../../src/state/useTemplates';
import { saveVersion } from '../../../src/state/versionActions';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { servedFeeds } from '../../support/renderGallery';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';
import { WithTemplates } from '../../support/WithTemplates';

/** What a browser keeps: one removed process, and a library that says where another tab edits. */
function showParts({
  isElsewhere = false,
  library = {},
}: {
  isElsewhere?: boolean;
  library?: Partial<LibraryState>;
} = {}) {
  const store = editorWith(processOf('build deploy'));
  const purged: string[] = [];
  const commands: LibraryCommands = {
    takeOver: () => {},
    bringBack: async () => null,
    exportRaw: async () => {},
    sizes: async () => [],
    retry: async () => {},
    purge: async (key) => {
      purged.push(key);
      store.setState((state) => ({
        library: { ...state.library, removed: state.library.removed.filter((each) => each.key !== key) },
      }));
    },
    changeUnseen: async (id, change) => {
      if (isElsewhere) return false;
      store.setState(({ documents }) => ({ documents: { ...documents, [id]: change(documents[id]!) } }));
      return true;
    },
  };
  store
    .getState()
    .edit('Rename to x', (process) =>
      ok({ ...process, steps: process.steps.map((step) => ({ ...step, name: `${step.name} x` })) }),
    );
  saveVersion(store, 'Before', 0);
  const removed = [{ key: 'k', title: 'Old shop', removedAt: 0 }];
  store.setState((state) => ({ library: { ...state.library, status: 'ready', removed, commands, ...library } }));
  store.setState({ notices: [] });
  const shown = renderWith(store, <ClearParts />);
  const said = () => store.getState().notices.map(({ text }) => text);
  const { screen, user } = shown;
  const ask = async (name: string) => {
    await user.click(screen.getByRole('button', { name }));
    return within(await screen.findByRole('dialog'));
  };
  return { store, purged, said, ask, ...shown };
}

test('each part says how much it is, and axe finds no fault', async () => {
  const { screen } = showParts();
  const parts = within(screen.getByRole('list', { name: 'Parts that can be removed' }));
  const lines = parts.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toEqual([
    'Recently removed processes1 processClear…',
    'Processes that cannot be read0 processesClear…',
    'Undo history1 editClear…',
    'Saved versions1 versionClear…',
    'Template libraries0 librariesClear…',
    'Settingsall defaultReset…',
  ]);
  expect(await violationsIn(screen.container)).toEqual([]);
});

test('the question names the loss, and Cancel removes nothing', async () => {
  const { ask, store, user, screen } = showParts();
  const dialog = await ask('Clear Undo history');
  expect(dialog.getByText(/1 edit of all processes can no longer be undone or redone/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Cancel' }));
  expect(store.getState().documents['test']!.past).toHaveLength(1);
  expect(screen.getByRole('button', { name: 'Clear Undo history' })).toHaveFocus();
});

test('the undo history is cleared, the process and its version are not', async () => {
  const { ask, store, user, said } = showParts();
  const before = store.getState().documents['test']!;
  await user.click((await ask('Clear Undo history')).getByRole('button', { name: 'Clear' }));
  const { past, content, versions } = store.getState().documents['test']!;
  expect(past).toEqual([]);
  expect(content).toBe(before.content);
  expect(versions).toBe(before.versions);
  expect(said()).toEqual(['Undo history: cleared.']);
});

test('a process edited in another tab is left alone and named', async () => {
  const { ask, store, user, said } = showParts({ isElsewhere: true });
  await user.click((await ask('Clear Saved versions')).getByRole('button', { name: 'Clear' }));
  expect(store.getState().documents['test']!.versions).toHaveLength(1);
  expect(said()).toEqual(['Saved versions: cleared, except "test", which another tab edits.']);
});

test('removed processes are named before they go for good', async () => {
  const { ask, user, purged, screen } = showParts();
  const dialog = await ask('Clear Recently removed processes');
  expect(dialog.getByText(/"Old shop" cannot be brought back any more/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Clear' }));
  expect(purged).toEqual(['k']);
  expect(screen.getByRole('button', { name: 'Clear Recently removed processes' })).toHaveAttribute(
    'title',
    'No process was removed in the last 30 days',
  );
});

test('settings go back to their defaults', async () => {
  const { ask, user, store, screen } = showParts();
  act(() => store.getState().changeSettings({ theme: 'dark', ownKeys: { why: 'q' } }));
  expect(screen.getByText('2 settings changed')).toBeVisible();
  await user.click((await ask('Reset Settings')).getByRole('button', { name: 'Reset' }));
  expect(store.getState().settings).toMatchObject({ theme: 'system', ownKeys: {} });
});

test('nothing can be cleared before the stored data is known', async () => {
  const { screen, user } = showParts({ library: { status: 'reading' } });
  const button = screen.getByRole('button', { name: 'Clear Undo history' });
  expect(button).toHaveAttribute('title', 'The browser has not reported its storage yet');
  await user.click(button);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('template libraries are named, and removed together', async () => {
  let libraries: readonly TemplateLibrary[] = ['Team', 'Octopus'].map((title) => ({
    ...{ id: title, title, checkedAt: 0, waitUntil: null, refused: [] },
    from: { kind: 'disk' },
  }));
  const shelf: Pick<TemplateShelfPort, 'libraries' | 'removeLibrary'> = {
    libraries: async () => ({ ok: true, value: libraries }),
    removeLibrary: async (id) => {
      libraries = libraries.filter((each) => each.id !== id);
      return { ok: true, value: undefined };
    },
  };
  const feeds = { ...servedFeeds, shelf: shelf as TemplateShelfPort } satisfies TemplateFeeds;
  const { screen, user } = renderWith(
    editorWith(processOf('build')),
    <WithTemplates>
      <TemplateFeedsContext value={feeds}>
        <ul>
          <LibrariesLine />
        </ul>
      </TemplateFeedsContext>
    </WithTemplates>,
  );
  expect(await screen.findByText('2 libraries')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Clear Template libraries' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/The templates of Octopus and Team can no longer be added/)).toBeVisible();
  await user.click(dialog.getByRole('button', { name: 'Clear' }));
  expect(await screen.findByText('0 libraries')).toBeVisible();
});
