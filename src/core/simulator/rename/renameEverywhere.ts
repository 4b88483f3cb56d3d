import { ok, type Result } from '../../base/result';
import type { ActionId } from '../../model/action';
import type { DeploymentModel } from '../../model/deploymentModel';
import { applyEdits } from '../../model/edits/applyEdits';
import type { EditRefusal, EditResult } from '../../model/edits/editRefusal';
import { renameAction } from '../../model/edits/renameAction';
import { renameStep } from '../../model/edits/renameStep';
import { setActionProperty } from '../../model/edits/setProperty';
import { setSlug } from '../../model/edits/setSlug';
import type { NameUsage } from '../../model/edits/usages';
import { modelAfterRename } from '../../model/modelEdits/modelAfterRename';
import type { Process } from '../../model/process';
import type { RowId } from '../../model/row';
import type { StepId } from '../../model/step';
import type { Scenario } from '../scenario/scenario';
import { scenarioAfterRename } from './scenarioAfterRename';

/** A rename as requested by a person; the only action of a plain step is renamed too if both had the same name. */
export interface RenameRequest extends RowId {
  readonly name: string;
  readonly updateReferences: boolean;
  /** null keeps the slug. */
  readonly slug: string | null;
  /** Properties of actions whose whole value is the old name; templates declare them (`stepNameValues`). */
  readonly values?: readonly NameUsage[];
}

/** A process with the model and scenarios that refer to its steps. */
export interface ProcessInContext {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  /** Saved scenarios. */
  readonly scenarios?: readonly Scenario[];
}

/**
 * Renames a step or an action and updates everything that refers to it: texts of the process, values and scopes of
 * variables, targets that it creates, and what-ifs.
 *
 * @returns the refusals of `renameStep`, `renameAction` and `setSlug`
 */
export function renameEverywhere(
  before: ProcessInContext,
  { stepId, actionId, name, updateReferences, slug, values = [] }: RenameRequest,
): Result<ProcessInContext, EditRefusal> {
  const process = applyEdits(before.process, [
    (now) =>
      actionId === null
        ? renameStep(now, stepId, name, { updateReferences })
        : renameAction(now, stepId, actionId, name, { updateReferences }),
    (now) => (slug === null ? ok(now) : setSlug(now, stepId, actionId, slug)),
    (now) => (updateReferences ? withValues(now, values, name.trim()) : ok(now)),
  ]);
  return updateReferences ? followed(before, process) : withProcess(before, process);
}

/** Changes the slug of a step or an action, and the lists that contain the old slug. */
export function setSlugEverywhere(
  before: ProcessInContext,
  stepId: StepId,
  actionId: ActionId | null,
  slug: string,
): Result<ProcessInContext, EditRefusal> {
  return followed(before, setSlug(before.process, stepId, actionId, slug));
}

function withValues(process: Process, values: readonly NameUsage[], name: string): EditResult {
  return applyEdits(
    process,
    values.flatMap(({ stepId, actionId, field }) =>
      actionId === null ? [] : [(now: Process) => setActionProperty(now, stepId, actionId, field, name)],
    ),
  );
}

function withProcess(before: ProcessInContext, process: EditResult): Result<ProcessInContext, EditRefusal> {
  return process.ok ? ok({ ...before, process: process.value }) : process;
}

function followed(before: ProcessInContext, process: EditResult): Result<ProcessInContext, EditRefusal> {
  if (!process.ok) return process;
  return ok({
    process: process.value,
    model: modelAfterRename(before.model, before.process, process.value),
    scenario: scenarioAfterRename(before.scenario, before.process, process.value),
    ...scenariosAfter(before, process.value),
  });
}

function scenariosAfter({ scenarios, process }: ProcessInContext, after: Process): Pick<ProcessInContext, 'scenarios'> {
  if (scenarios === undefined) return {};
  const next = scenarios.map((each) => scenarioAfterRename(each, process, after));
  return { scenarios: next.every((each, at) => each === scenarios[at]) ? scenarios : next };
}
