import { expect, test } from 'vitest';
import { NewProcessDialog } from '../../../src/app/newProcess/NewProcessDialog';
import { useOpenFiles } from '../../../src/app/useOpenFiles';
import { createStartStore } from '../../../src/state/createStartStore';
import { addDocumentSlices } from '../../../src/state/documentSlices';
import { selectDocumentId } from '../../../src/state/selectors/view';
import { fileOf, quietPorts } from '../../support/editorWith';
import { eventually } from '../../support/eventually';
import { renderWith } from '../../support/renderWith';
import { sampleText } from '../../support/samples';

/** The store of the first screen, and what brings the code of documents. */
function started() {
  let loaded = () => {};
  const rest = new Promise<void>((done) => {
    loaded = done;
  });
  const store = createStartStore(() => rest);
  const bring = () => {
    addDocumentSlices(store, quietPorts);
    loaded();
  };
  return { store, bring };
}

const file = fileOf('deployment_process.ocl', sampleText('simple-process', 'deployment_process.ocl'));

function Chooser() {
  const open = useOpenFiles();
  return (
    <button type="button" onClick={() => open([file])}>
      Choose
    </button>
  );
}

test('a file that is opened before the code of documents has come is shown when it has', async () => {
  const { store, bring } = started();
  const { user, screen } = renderWith(store, <Chooser />);
  await user.click(screen.getByRole('button', { name: 'Choose' }));
  bring();
  await eventually(() => expect(selectDocumentId(store.getState())).toBe(store.getState().order[0]));
  expect(store.getState().order).toHaveLength(1);
});

test('so is a new process', async () => {
  const { store, bring } = started();
  const { user, screen } = renderWith(store, <NewProcessDialog onClose={() => {}} />);
  await user.type(screen.getByLabelText('Name'), 'Till');
  await user.click(screen.getByRole('button', { name: 'Create and add a step' }));
  bring();
  await eventually(() => expect(selectDocumentId(store.getState())).toBe(store.getState().order[0]));
  expect(store.getState().order).toHaveLength(1);
});
