import { expect, test } from 'vitest';
import { StoragePersistence } from '../../../src/app/settings/StoragePersistence';
import { Notices } from '../../../src/app/shell/Notices';
import { WorldContext } from '../../../src/app/world';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

/** A browser that may clear what is kept or not, and answers so when it is asked. */
function show(isGranted: boolean | null, answer = false) {
  const persistence = { isGranted: async () => isGranted, ask: async () => answer };
  return renderWith(
    editorWith(processOf('build')),
    <WorldContext value={{ ...quietWorld, persistence }}>
      <StoragePersistence />
      <Notices />
    </WorldContext>,
  );
}

test('a browser that may clear the data is asked not to, and agrees', async () => {
  const { user, screen } = show(false, true);
  await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  expect(await screen.findByText('This browser keeps it even when the disk is nearly full.')).toBeVisible();
});

test('a refusal of the browser is shown, and can be asked again', async () => {
  const { user, screen } = show(false);
  await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
  expect(await screen.findByText(/The browser did not agree/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Ask the browser to keep it' })).toBeEnabled();
});

test('a browser that keeps it says so; one that does not tell says nothing', async () => {
  const first = show(true);
  expect(await first.screen.findByText(/keeps it even when the disk/)).toBeVisible();
  first.screen.unmount();
  const { screen } = show(null);
  expect(screen.queryByText(/nearly full/)).toBeNull();
});
