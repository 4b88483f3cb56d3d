import { hasName, sameName } from '../../base/caseless';
import type { DeploymentModel, Target, Variable } from '../deploymentModel';
import { renameReferences } from '../edits/references';
import { type Called, type Renamed, renamedBetween } from '../edits/renamedBetween';
import type { Process } from '../process';

/**
 * Updates the model after steps or actions of its process were renamed or got another slug: output variables in values,
 * scopes, and targets that a step creates. Returns the same object if nothing refers to them. Secrets are not read.
 */
export function modelAfterRename(model: DeploymentModel, before: Process, after: Process): DeploymentModel {
  const renames = renamedBetween(before, after);
  if (renames.length === 0) return model;
  const others = namesBeside(after, renames);
  const variables = mapped(model.variables, (variable) => inVariable(variable, renames, others));
  const targets = mapped(model.targets, (target) => inTarget(target, renames));
  return variables === model.variables && targets === model.targets ? model : { ...model, variables, targets };
}

function inVariable(variable: Variable, renames: readonly Renamed[], others: readonly string[]): Variable {
  const { scope, value } = variable;
  const text = value === null || variable.sensitive ? value : renames.reduce(inText, value);
  const listed = scope?.step;
  const step = listed && mapped(listed, (entry) => renames.reduce(inEntry, entry));
  if (text === value && step === listed) return variable;
  if (listed === undefined || step === undefined || step === listed) return { ...variable, value: text };
  // If another step or action still has the old name, the scope keeps it too.
  const shared = listed.filter((entry) => hasName(others, entry));
  return { ...variable, value: text, scope: { ...scope, step: [...new Set([...step, ...shared])] } };
}

function inText(text: string, { owner, from, to }: Renamed): string {
  return from.name === to.name ? text : renameReferences(text, { owner, from: from.name, to: to.name });
}

/** An entry that is the slug stays if the slug did not change. */
function inEntry(entry: string, { from, to }: Renamed): string {
  if (entry === from.slug) return to.slug;
  if (sameName(entry, from.name)) return to.name;
  return sameName(entry, from.slug) ? to.slug : entry;
}

function inTarget(target: Target, renames: readonly Renamed[]): Target {
  const { appearsAfter } = target;
  if (appearsAfter === undefined) return target;
  const found = renames.find(({ owner, from }) => owner === 'Step' && sameName(from.name, appearsAfter));
  return found === undefined || found.to.name === appearsAfter ? target : { ...target, appearsAfter: found.to.name };
}

/** Names and slugs of all steps and actions that were not renamed. */
function namesBeside(process: Process, renames: readonly Renamed[]): readonly string[] {
  const called: readonly Called[] = process.steps.flatMap((step) => [step, ...step.actions]);
  return called.filter((each) => !renames.some(({ to }) => to === each)).flatMap(({ name, slug }) => [name, slug]);
}

function mapped<T>(list: readonly T[], change: (each: T) => T): readonly T[] {
  const next = list.map(change);
  return next.every((each, at) => each === list[at]) ? list : next;
}
