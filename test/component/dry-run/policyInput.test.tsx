import { expect, test } from 'vitest';
import { policyInput } from '../../../src/core/index';
import { ExportDialog } from '../../../src/features/dry-run/export/ExportDialog';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { planOf, planWhere } from '../../support/planWhere';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

test('the input of compliance policies is downloaded, and its assumptions are reported', async () => {
  const process = processOf('build deploy');
  const { model } = planWhere(process, {});
  const saved: { name: string; text: string }[] = [];
  const store = editorWith(process, {
    model,
    ports: {
      planner: { ...silentPlanner, policyInput: async (request, environment) => policyInput(request, environment) },
      save: async ({ name, bytes }) => {
        saved.push({ name, text: new TextDecoder().decode(bytes) });
        return { ok: true, way: 'file' };
      },
    },
  });
  const { screen, user } = renderWith(
    store,
    <ExportDialog plan={planOf(process, {})} environment="Test" onClose={() => {}} />,
  );
  await user.click(screen.getByRole('radio', { name: /Policy input/ }));
  await user.click(screen.getByRole('button', { name: 'Download' }));
  await expect.poll(() => saved.length).toBe(1);
  expect(saved[0]?.name).toMatch(/policy-input\.json$/);
  const input = JSON.parse(saved[0]?.text ?? '');
  expect(input).toMatchObject({ Environment: { Name: 'Test' }, SkippedSteps: [] });
  expect(input.Steps.map((step: { Slug: string }) => step.Slug)).toEqual(['build', 'deploy']);
  expect(JSON.stringify(store.getState().notices)).toMatch(/Assumed, since no file says it: .* more\./);
});
