import type { Wanted } from '../../lang/ocl/wanted';
import type { Process } from '../../model/process';
import { wantedExtras } from './extras';
import { wantedPolicy, wantedSettings } from './runbook';
import type { NamedByLabel } from './wantedAction';
import { wantedStep } from './wantedStep';
import { block, inOrder, textUnless } from './wants';

/** The whole file to be written, for a deployment process or a runbook. */
export function wantedProcess(process: Process, namedByLabel: NamedByLabel): readonly Wanted[] {
  const steps = process.steps.map((step) => wantedStep(step, namedByLabel));
  const extras = wantedExtras(process.extras);
  if (process.kind === 'deployment') return inOrder(steps, extras);
  const { runbook } = process;
  const attributes = [
    ...(runbook === null ? [] : wantedSettings(runbook)),
    ...extras.filter((each) => each.kind === 'attribute'),
  ];
  return [
    textUnless('name', process.name, ''),
    ...inOrder(attributes, []),
    ...(runbook === null ? [] : [wantedPolicy(runbook)]),
    ...extras.filter((each) => each.kind === 'block'),
    block('process', { body: () => steps }),
  ];
}
