import { type DeploymentModel, emptyModel } from '../../../../src/core/index';
import { StepList } from '../../../../src/features/step-list/StepList';
import '../../../../src/ui/base.css';
import { EditorContext } from '../../../../src/state/useEditor';
import { editorWith } from '../../../support/editorWith';
import { planOf, planWhere } from '../../../support/planWhere';
import { actionOf, processWith, stepOf } from '../../../support/processOf';
import type { Line } from './rows';

/** The product's own list without the rest of its screen, verdicts at hand. Made before the clock runs, as the lines are. */
export function oursOf(lines: readonly Line[]) {
  const steps = lines.map(({ id, name, number }) =>
    stepOf(id, {
      name,
      condition: number % 5 === 0 ? 'Failure' : 'Success',
      properties: new Map([['Octopus.Action.TargetRoles', number % 3 === 0 ? 'web' : 'worker']]),
      actions: [actionOf(`${id}a`, { name, actionType: 'Octopus.Script', environments: ['Test'] })],
    }),
  );
  const process = processWith(steps);
  const skipped = lines.filter(({ verdict }) => verdict === 'Skipped').map(({ name }) => [name, 'Skipped'] as const);
  const verdicts = { Dev: Object.fromEntries(skipped) };
  const { model, ports } = planWhere(process, verdicts);
  const store = editorWith(process, { model: { ...emptyModel, ...model } satisfies DeploymentModel, ports });
  const { plan } = store.getState();
  store.setState({ plan: { ...plan, status: 'fresh', plan: planOf(process, verdicts) } });
  return (
    <EditorContext value={store}>
      <StepList />
    </EditorContext>
  );
}
