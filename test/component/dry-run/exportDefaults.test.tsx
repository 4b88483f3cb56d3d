import { expect, test } from 'vitest';
import { ExportDialog } from '../../../src/features/dry-run/export/ExportDialog';
import { editorWith } from '../../support/editorWith';
import { planOf } from '../../support/planWhere';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

test('an export starts with the defaults from Settings, and does not change them', async () => {
  const process = processOf('build');
  const store = editorWith(process);
  store.getState().changeSettings({
    ...{ exportForm: 'csv', exportScope: 'all', exportReasons: 'none', exportValues: true },
  });
  const { settings } = store.getState();
  const { screen, user } = renderWith(
    store,
    <ExportDialog plan={planOf(process, {})} environment="Test" onClose={() => {}} />,
  );
  expect(screen.getByRole('radio', { name: 'CSV' })).toBeChecked();
  expect(screen.getByRole('combobox', { name: 'Environments' })).toHaveValue('all');
  expect(screen.getByRole('combobox', { name: 'Reasons' })).toHaveValue('none');
  expect(screen.getByRole('checkbox', { name: /values of variables/ })).toBeChecked();
  await user.click(screen.getByRole('radio', { name: 'JSON' }));
  expect(store.getState().settings).toBe(settings);
});
