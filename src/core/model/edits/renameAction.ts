import { ok } from '../../base/result';
import type { ActionId } from '../action';
import type { Process } from '../process';
import type { StepId } from '../step';
import { checkActionName } from './checkName';
import { type EditResult, refuse } from './editRefusal';
import { mapReferring } from './mapTexts';
import { renameReferences } from './references';
import type { RenameOptions } from './renameStep';
import { findAction, updateAction } from './updateAction';

/**
 * Renames one action but not its step. References in the texts of the process are updated unless the options say
 * otherwise; the slug stays. The name is trimmed.
 *
 * @returns `unknown-step`, `unknown-action`, `name-empty`, `name-characters` or `name-taken`
 */
export function renameAction(
  process: Process,
  stepId: StepId,
  actionId: ActionId,
  name: string,
  options: RenameOptions = { updateReferences: true },
): EditResult {
  const found = findAction(process, stepId, actionId);
  if (!found.ok) return found;
  const from = found.value.action.name;
  const to = name.trim();
  if (to === from) return ok(process);
  const problem = checkActionName(process, to, actionId);
  if (problem !== null) return refuse(problem.kind, problem.message);
  const renamed = updateAction(process, stepId, actionId, (action) => ({ ...action, name: to }));
  if (!renamed.ok || !options.updateReferences) return renamed;
  return ok(mapReferring(renamed.value, (text) => renameReferences(text, { owner: 'Action', from, to })));
}
