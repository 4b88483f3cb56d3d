import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ImportReview } from '../../../src/features/import-review/ImportReview';
import { editorWith } from '../../support/editorWith';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';
import { repositoryRoot } from '../../support/repositoryRoot';
import { violationsIn } from '../../support/violationsIn';

function answers() {
  return ['environments.json', 'tenants.json'].map((name) => ({
    name,
    path: name,
    handle: null,
    bytes: new Uint8Array(readFileSync(path.join(repositoryRoot(), 'test', 'field', '56', name))),
  }));
}

test('answers of a server that are about several projects are read for the one that is chosen', async () => {
  const store = editorWith(processOf('build'));
  store.getState().offer(answers());
  const { screen, user } = renderWith(store, <ImportReview onTaken={(way) => void store.getState().takeImport(way)} />);
  const choice = screen.getByRole('combobox', { name: 'Read them for the project' });
  expect(choice).toHaveValue('Projects-1');
  expect(await violationsIn(document.body)).toEqual([]);
  await user.selectOptions(choice, 'Projects-2');
  expect(choice).toHaveValue('Projects-2');
  await user.click(screen.getByRole('button', { name: 'Add to the model' }));
  const { model } = store.getState().documents['test']!.content;
  expect(model.tenants.map(({ name, environments }) => [name, environments])).toEqual([['Acme', ['Prod']]]);
  expect(model.environments.map(({ name }) => name)).toEqual(['Dev', 'Prod']);
});
