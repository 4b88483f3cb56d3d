import { foldCase } from '../../base/caseless';
import type { DeploymentModel, Variable } from '../deploymentModel';
import { isMeant, type Mentioned } from '../isMeant';

/**
 * A model with parts from elsewhere: what has the same name, slug or id is replaced in its place, the rest is added
 * behind. Of a variable all values of the same source are replaced. Settings are merged field by field; freezes,
 * approvals and tag sets are taken as a whole. What was assumed makes room.
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
    variables: variables === undefined ? model.variables : [...withoutThose(model.variables, variables), ...variables],
    settings: { ...model.settings, ...settings },
    ...(processTemplates !== undefined && {
      processTemplates: byKey(model.processTemplates, processTemplates, ({ slug, version }) => `${slug} ${version}`),
    }),
    ...(stepTemplates !== undefined && { stepTemplates: byKey(model.stepTemplates, stepTemplates, ({ id }) => id) }),
  };
}

/** Values that given ones do not replace: a tenant's values for a name leave the project's value for it as it is. */
export function withoutThose(known: readonly Variable[], given: readonly Variable[]): readonly Variable[] {
  const keyOf = ({ name, source = 'project' }: Variable) => `${source} ${foldCase(name)}`;
  const keys = new Set(given.map(keyOf));
  return known.filter((each) => !keys.has(keyOf(each)));
}

function byKey<Thing>(known: readonly Thing[] = [], given: readonly Thing[], keyOf: (thing: Thing) => string) {
  const keys = new Set(given.map(keyOf));
  return [...known.filter((each) => !keys.has(keyOf(each))), ...given];
}

/** Without those that nobody named. */
function given(environments: DeploymentModel['environments']): DeploymentModel['environments'] {
  return environments.filter((each) => each.assumed !== true);
}

function merged<Thing extends Mentioned & { readonly inferred?: boolean }>(
  known: readonly Thing[],
  given: readonly Thing[] | undefined,
): readonly Thing[] {
  if (given === undefined) return known;
  // What was only inferred carries the text of a file, which is often a slug or an id of the real one.
  const meant = (thing: Thing) => given.find((each) => isMeant(each, thing.name));
  const isLoose = (thing: Thing) => thing.inferred === true;
  const replaced = known.filter((thing) => !isLoose(thing)).map((thing) => meant(thing) ?? thing);
  // Nobody gave inferred things their place: the order of the given ones counts.
  const strangers = known.filter((thing) => isLoose(thing) && meant(thing) === undefined);
  return [...new Set([...replaced, ...given, ...strangers])];
}
