import { type DeploymentModel, type FolderProcess, hasName, slugOf } from '../core/index';
import { WrongUse } from './commandLine';

/**
 * The environments that are planned, in the model's order: those asked for by name or slug, or all. A model in which
 * nobody named environments takes any name: the process may never have had to say it.
 *
 * Throws `WrongUse` for a name that a model does not have, and when there is nothing to plan for.
 */
export function environmentsFor(
  { model }: FolderProcess,
  asked: readonly string[],
): { readonly model: DeploymentModel; readonly names: readonly string[] } {
  const isOpen = model.environments.every((each) => each.inferred === true);
  const unknown = asked.filter((name) => !model.environments.some((each) => isCalled(each, name)));
  const known = model.environments.map((each) => each.name);
  if (unknown.length > 0 && !isOpen)
    throw new WrongUse(`There is no environment "${unknown[0]}" in the model. Environments: ${known.join(', ')}.`);
  const added = unknown.filter((name, at) => !hasName(unknown.slice(0, at), name));
  const environments = [...model.environments, ...added.map((name) => ({ name, inferred: true }))];
  if (environments.length === 0)
    throw new WrongUse('No environment is known. Name one with --environment, or give a model with --model FILE.');
  const wanted = environments.filter((each) => asked.length === 0 || asked.some((name) => isCalled(each, name)));
  return { model: { ...model, environments }, names: wanted.map((each) => each.name) };
}

function isCalled(thing: { readonly name: string; readonly slug?: string }, text: string): boolean {
  return hasName([thing.name, thing.slug ?? slugOf(thing.name)], text);
}
