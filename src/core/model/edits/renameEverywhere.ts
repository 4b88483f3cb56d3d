import { sameName } from '../../base/caseless';
import { ok, type Result } from '../../base/result';
import type { ActionId } from '../action';
import type { DeploymentModel, Variable } from '../deploymentModel';
import type { Process } from '../process';
import type { StepId } from '../step';
import type { EditRefusal } from './editRefusal';
import { inTurn } from './inTurn';
import { countReferences, type Rename, renameReferences } from './references';
import { renameAction } from './renameAction';
import { renameStep } from './renameStep';
import { setSlug } from './setSlug';

/** A renaming as a person asks for it. */
export interface RenameRequest {
  readonly stepId: StepId;
  /** null for the step itself; the action of a plain step goes along when both had one name. */
  readonly actionId: ActionId | null;
  readonly name: string;
  readonly updateReferences: boolean;
  /** null leaves the slug. */
  readonly slug: string | null;
}

export interface ProcessAndModel {
  readonly process: Process;
  readonly model: DeploymentModel;
}

/**
 * Renames a step or an action, and with it what refers to it by name: texts of the process, values of variables, and
 * the scopes of variables that are for this step (ux.md 6.6).
 *
 * @returns what `renameStep`, `renameAction` and `setSlug` refuse
 */
export function renameEverywhere(
  { process, model }: ProcessAndModel,
  request: RenameRequest,
): Result<ProcessAndModel, EditRefusal> {
  const { stepId, actionId, name, updateReferences, slug } = request;
  const renamed = inTurn(process, [
    (now) =>
      actionId === null
        ? renameStep(now, stepId, name, { updateReferences })
        : renameAction(now, stepId, actionId, name, { updateReferences }),
    (now) => (slug === null ? ok(now) : setSlug(now, stepId, actionId, slug)),
  ]);
  if (!renamed.ok) return renamed;
  const renames = updateReferences ? renamesOf(process, renamed.value, stepId) : [];
  return ok({ process: renamed.value, model: renames.reduce(withRename, model) });
}

/** Variables of the model that a renaming would change. */
export function variablesNaming(
  { process, model }: ProcessAndModel,
  stepId: StepId,
  actionId: ActionId | null,
): readonly Variable[] {
  const step = process.steps.find(({ id }) => id === stepId);
  const action = step?.actions.find(({ id }) => id === actionId);
  const name = actionId === null ? step?.name : action?.name;
  if (name === undefined) return [];
  const owners = actionId === null ? (['Step', 'Action'] as const) : (['Action'] as const);
  return model.variables.filter(
    ({ value, scope }) =>
      owners.some((owner) => countReferences(value ?? '', owner, name) > 0) ||
      scope?.step?.some((each) => sameName(each, name)) === true,
  );
}

/** The names that are different afterwards: the step's, and that of each of its actions. */
function renamesOf(before: Process, after: Process, stepId: StepId): readonly Rename[] {
  const old = before.steps.find(({ id }) => id === stepId);
  const now = after.steps.find(({ id }) => id === stepId);
  if (old === undefined || now === undefined) return [];
  const actions = old.actions.map((action, at): Rename => {
    return { owner: 'Action', from: action.name, to: now.actions[at]?.name ?? action.name };
  });
  return [{ owner: 'Step' as const, from: old.name, to: now.name }, ...actions].filter(({ from, to }) => from !== to);
}

function withRename(model: DeploymentModel, rename: Rename): DeploymentModel {
  const variables = model.variables.map((variable) => renamedIn(variable, rename));
  return variables.every((variable, at) => variable === model.variables[at]) ? model : { ...model, variables };
}

function renamedIn(variable: Variable, rename: Rename): Variable {
  const { value, scope } = variable;
  const next = value === null ? null : renameReferences(value, rename);
  const names = scope?.step;
  const isScoped = names?.some((name) => sameName(name, rename.from)) === true;
  if (next === value && !isScoped) return variable;
  const steps = names?.map((name) => (sameName(name, rename.from) ? rename.to : name));
  return { ...variable, value: next, ...(isScoped && steps ? { scope: { ...scope, step: steps } } : {}) };
}
