import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { StepEditor } from '../../../src/features/step-editor/StepEditor';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { WithTemplates } from '../../support/WithTemplates';

function Client({ onClient }: { readonly onClient: (client: QueryClient) => void }) {
  onClient(useQueryClient());
  return null;
}

test('the editor follows each list of templates once, however many of its parts ask', async () => {
  let client: QueryClient | null = null;
  const store = editorWith(processOf('build'));
  store.getState().changeView({ selection: { stepId: 'build', actionId: null } });
  const { screen } = renderWith(
    store,
    <WithTemplates>
      <Client
        onClient={(each) => {
          client = each;
        }}
      />
      <StepEditor />
    </WithTemplates>,
  );
  await screen.findByRole('button', { name: /^Name and notes/ });
  const followers = (list: string) =>
    client
      ?.getQueryCache()
      .find({ queryKey: ['templates', list] })
      ?.getObserversCount();
  // The lists of this browser wait for the built-in ones, and so follow them too.
  expect([followers('builtin'), followers('community'), followers('kept'), followers('earlier')]).toEqual([2, 1, 1, 1]);
});
