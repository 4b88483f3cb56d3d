import { expect, test } from 'vitest';
import { StepList } from '../../../src/features/step-list/StepList';
import { editorWith } from '../../support/editorWith';
import { namesOf, processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { violationsIn } from '../../support/violationsIn';

const listOf = (words: string) => {
  const store = editorWith(processOf(words));
  return { store, ...renderWith(store, <StepList />), order: () => namesOf(store.getState().documents['test']!.content.process) };
};

test('shows each step with its number, nested actions and what it does', async () => {
  const { screen } = listOf('build web(drain,copy)*web/2 notify?failure');
  const links = screen.getAllByRole('link').map((link) => link.textContent);
  expect(links).toEqual(['build', 'web', 'drain', 'copy', 'notify']);
  expect(screen.getByRole('list', { name: 'Actions of web' })).toHaveTextContent('2.1drain');
  expect(await violationsIn(screen.container)).toEqual([]);
});
