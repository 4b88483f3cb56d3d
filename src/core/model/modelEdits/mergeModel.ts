import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Variable } from '../deploymentModel';
import { isReferencedBy, type Referable } from '../isReferencedBy';

/**
 * Merges parts into a model: entries with the same name, slug or id are replaced in place, the rest is appended. For a
 * variable all values of the same source are replaced. Settings are merged field by field; freezes, approvals and tag
 * sets are replaced as a whole. Assumed environments are removed.
 */
export function mergeModel(model: DeploymentModel, parts: Partial<DeploymentModel>): DeploymentModel {
  const { variables, settings, processTemplates, stepTemplates, ...lists } = parts;
  return {
    ...model,
    ...lists,
    environments: merged(
      parts.environments?.length ? given(model.environments) : model.environments,
      parts.environments,
    ),
    targets: merged(model.targets, parts.targets),
    channels: merged(model.channels, parts.channels),
    lifecycles: merged(model.lifecycles, parts.lifecycles),
    tenants: merged(model.tenants, parts.tenants),
    variables:
      variables === undefined ? model.variables : [...withoutReplaced(model.variables, variables), ...variables],
    settings: { ...model.settings, ...settings },
    ...(processTemplates !== undefined && {
      processTemplates: byKey(model.processTemplates, processTemplates, ({ slug, version }) => `${slug} ${version}`),
    }),
    ...(stepTemplates !== undefined && { stepTemplates: byKey(model.stepTemplates, stepTemplates, ({ id }) => id) }),
  };
}

/** Known values that the given ones do not replace: a tenant's values for a name leave the project's value unchanged. */
export function withoutReplaced(known: readonly Variable[], given: readonly Variable[]): readonly Variable[] {
  const keyOf = ({ name, source = 'project' }: Variable) => `${source} ${foldCase(name)}`;
  const keys = new Set(given.map(keyOf));
  return known.filter((each) => !keys.has(keyOf(each)));
}

function byKey<Thing>(known: readonly Thing[] = [], given: readonly Thing[], keyOf: (thing: Thing) => string) {
  const keys = new Set(given.map(keyOf));
  return [...known.filter((each) => !keys.has(keyOf(each))), ...given];
}

/** Without assumed environments. */
function given(environments: DeploymentModel['environments']): DeploymentModel['environments'] {
  return environments.filter((each) => each.assumed !== true);
}

function merged<Thing extends Referable & { readonly inferred?: boolean }>(
  known: readonly Thing[],
  given: readonly Thing[] | undefined,
): readonly Thing[] {
  if (given === undefined) return known;
  // An inferred entry has the text of a file as its name, which is often the slug or id of the real one.
  const meant = (thing: Thing) => given.find((each) => isReferencedBy(each, thing.name));
  const isLoose = (thing: Thing) => thing.inferred === true;
  const replaced = known.filter((thing) => !isLoose(thing)).map((thing) => meant(thing) ?? thing);
  // The position of an inferred entry means nothing: the order of the given entries counts.
  const strangers = known.filter((thing) => isLoose(thing) && meant(thing) === undefined);
  return [...new Set([...replaced, ...given, ...strangers])];
}
