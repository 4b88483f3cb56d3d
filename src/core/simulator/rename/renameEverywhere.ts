import { ok, type Result } from '../../base/result';
import type { ActionId } from '../../model/action';
import type { DeploymentModel } from '../../model/deploymentModel';
import type { EditRefusal, EditResult } from '../../model/edits/editRefusal';
import { inTurn } from '../../model/edits/inTurn';
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

/** A renaming as a person asks for it; the action of a plain step goes along when both had one name. */
export interface RenameRequest extends RowId {
  readonly name: string;
  readonly updateReferences: boolean;
  /** null leaves the slug. */
  readonly slug: string | null;
  /** Properties of actions whose whole value is the old name; templates tell which (`stepNameValues`). */
  readonly values?: readonly NameUsage[];
}

/** A process with what names its steps besides itself. */
export interface ProcessInContext {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
  /** Those kept under a name. */
  readonly scenarios?: readonly Scenario[];
}

/**
 * Renames a step or an action, and with it what refers to it: texts of the process, values and scopes of variables,
 * targets that it creates, and what-ifs.
 *
 * @returns what `renameStep`, `renameAction` and `setSlug` refuse
 */
export function renameEverywhere(
  before: ProcessInContext,
  { stepId, actionId, name, updateReferences, slug, values = [] }: RenameRequest,
): Result<ProcessInContext, EditRefusal> {
  const process = inTurn(before.process, [
    (now) =>
      actionId === null
        ? renameStep(now, stepId, name, { updateReferences })
        : renameAction(now, stepId, actionId, name, { updateReferences }),
    (now) => (slug === null ? ok(now) : setSlug(now, stepId, actionId, slug)),
    (now) => (updateReferences ? withValues(now, values, name.trim()) : ok(now)),
  ]);
  return updateReferences ? followed(before, process) : withProcess(before, process);
}

/** Gives a step or an action another slug, and with it what lists the old one. */
export function setSlugEverywhere(
  before: ProcessInContext,
  stepId: StepId,
  actionId: ActionId | null,
  slug: string,
): Result<ProcessInContext, EditRefusal> {
  return followed(before, setSlug(before.process, stepId, actionId, slug));
}

function withValues(process: Process, values: readonly NameUsage[], name: string): EditResult {
  return inTurn(
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
