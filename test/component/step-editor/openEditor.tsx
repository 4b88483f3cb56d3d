import { within } from '@testing-library/react';
import { type DeploymentModel, emptyModel, type Process } from '../../../src/core/index';
import { StepEditor } from '../../../src/features/step-editor/StepEditor';
import type { Selection } from '../../../src/state/openDocument';
import type { Ports } from '../../../src/state/ports';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { WithTemplates } from '../../support/WithTemplates';

/** Dev, Test and Prod, two channels and two targets. */
export const smallModel: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Dev' }, { name: 'Test' }, { name: 'Prod' }],
};

/** The editor on one step of a process ("web", or a child action as "web/copy"), with words for what tests look at. */
export function openEditor(
  from: string | Process,
  selected: string,
  options: { readonly model?: DeploymentModel; readonly ports?: Partial<Ports> } = {},
) {
  const store = editorWith(typeof from === 'string' ? processOf(from) : from, { model: smallModel, ...options });
  const view = () => {
    const now = store.getState().view;
    if (now.screen !== 'process') throw new Error('The editor stands on a process.');
    return now;
  };
  const select = (words: string, field: string | null = null) => {
    const [stepId = '', actionId = null] = words.split('/');
    const selection: Selection = { stepId, actionId };
    store.getState().navigate({ ...view(), selection, field });
  };
  select(selected);
  const drawn = renderWith(
    store,
    <WithTemplates>
      <StepEditor />
    </WithTemplates>,
  );
  const document = () => store.getState().documents['test']!;
  const process = () => document().content.process;
  const step = (name: string) => process().steps.find((each) => each.id === name)!;
  const labels = () => document().past.map((entry) => entry.label);
  const group = (name: string) => within(drawn.screen.getByRole('group', { name }));
  /** Opens a section; one that a step opens by itself, because it lacks something, stays open. */
  const openSection = async (title: string) => {
    const heading = drawn.screen.getByRole('button', { name: new RegExp(`^${title}`) });
    if (heading.getAttribute('aria-expanded') === 'false') await drawn.user.click(heading);
  };
  return { ...drawn, store, view, select, process, step, labels, group, openSection };
}
