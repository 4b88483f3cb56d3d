import { type DeploymentModel, type FolderProcess, hasName, inPromotionOrder, slugOf } from '../core/index';
import { WrongUse } from './commandLine';

/**
 * The environments that are planned, in the model's order: those asked for by name or slug, or all. A model in which
 * nobody named environments takes any name: the process may never have had to say it. Names that are asked for take the
 * place of environments that were only assumed.
 *
 * Throws `WrongUse` for a name that a model does not have.
 */
export function environmentsFor(
  { model }: FolderProcess,
  asked: readonly string[],
): { readonly model: DeploymentModel; readonly names: readonly string[] } {
  const isOpen = model.environments.every((each) => each.inferred === true || each.assumed === true);
  const unknown = asked.filter((name) => !model.environments.some((each) => isCalled(each, name)));
  const known = model.environments.map((each) => each.name);
  if (unknown.length > 0 && !isOpen)
    throw new WrongUse(`There is no environment "${unknown[0]}" in the model. Environments: ${known.join(', ')}.`);
  const added = unknown.filter((name, at) => !hasName(unknown.slice(0, at), name));
  const isAsked = (each: { readonly name: string }) => asked.some((name) => isCalled(each, name));
  const given =
    added.length === 0
      ? model.environments
      : model.environments.filter((each) => each.assumed !== true || isAsked(each));
  const named = [...given, ...added.map((name) => ({ name, inferred: true }))];
  const environments = added.length === 0 ? named : isOpen ? inPromotionOrder(named) : named;
  const wanted = environments.filter((each) => asked.length === 0 || asked.some((name) => isCalled(each, name)));
  return { model: { ...model, environments }, names: wanted.map((each) => each.name) };
}

function isCalled(thing: { readonly name: string; readonly slug?: string }, text: string): boolean {
  return hasName([thing.name, thing.slug ?? slugOf(thing.name)], text);
}
