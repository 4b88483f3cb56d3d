import type { ActionId } from '../model/action';
import type { StepId } from '../model/step';
import { settledSource } from './deferredSource';
import { isOclSource } from './ocl/oclSource';
import type { ProcessSource } from './processSource';

/**
 * Whether the file identifies a step or action only by its name, as before schema version 4: its slug is derived from
 * the name whenever the file is read, so every rename changes the slug.
 */
export function isNamedByLabel(kept: ProcessSource, id: StepId | ActionId): boolean {
  const source = settledSource(kept);
  if (!isOclSource(source)) return false;
  if (source.namedByLabel.has(id)) return true;
  const isInFile = source.process.steps.some(
    (step) => step.id === id || step.actions.some((action) => action.id === id),
  );
  return !isInFile && source.labelsAreNames;
}
