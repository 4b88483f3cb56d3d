import { expect, test, vi } from 'vitest';
import { UpdateNote } from '../../../src/app/shell/UpdateNote';
import { WorldContext } from '../../../src/app/world';
import { noUpdates } from '../../../src/data/offline/appUpdate';
import { editorWith } from '../../support/editorWith';
import { eventually } from '../../support/eventually';
import { processOf } from '../../support/processOf';
import { quietWorld } from '../../support/quietWorld';
import { renderWith } from '../../support/renderWith';

test('a newer version is loaded when the last edit is kept', async () => {
  const store = editorWith(processOf('build'));
  store.setState({ keeping: 'pending' });
  const apply = vi.fn();
  const update = { ...noUpdates, isReady: () => true, apply };
  const { user, screen } = renderWith(
    store,
    <WorldContext value={{ ...quietWorld, update }}>
      <UpdateNote />
    </WorldContext>,
  );
  await user.click(screen.getByRole('button', { name: 'Load it' }));
  expect(apply).not.toHaveBeenCalled();
  store.setState({ keeping: 'kept' });
  await eventually(() => expect(apply).toHaveBeenCalledOnce());
});
