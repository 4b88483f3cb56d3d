import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { emptyModel, findingsOf, readOclProcess } from '../../../src/core/index';
import { Findings } from '../../../src/features/overview/Findings';
import { useEditor } from '../../../src/state/useEditor';
import { editorWith } from '../../support/editorWith';
import { granted } from '../../support/granted';
import { renderWith } from '../../support/renderWith';

const text = `step "build" {
    name = "Build"
    start_trigger = "StartWithPrevious"

    action {
        action_type = "Octopus.Script"
    }
}
`;

function Problems() {
  const process = useEditor((state) => state.documents['test']!.content.process);
  return <Findings process={process} findings={findingsOf(process, emptyModel)} />;
}

test('a problem with a safe fix is fixed by one press, as an edit that can be undone', async () => {
  const user = userEvent.setup();
  const store = editorWith(granted(readOclProcess(text)).process);
  const { screen } = renderWith(store, <Problems />);
  const fix = () => screen.queryByRole('button', { name: 'Start after the previous step: Build' });
  await user.click(fix()!);
  expect(fix()).toBeNull();
  expect(store.getState().documents['test']!.content.process.steps[0]?.startTrigger).not.toBe('StartWithPrevious');
  store.getState().undo();
  expect(await screen.findByRole('button', { name: 'Start after the previous step: Build' })).toBeVisible();
});
