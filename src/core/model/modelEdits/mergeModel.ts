import { hasName } from '../../base/caseless';
import type { DeploymentModel } from '../deploymentModel';
import { isMeant, type Mentioned } from '../isMeant';

/**
 * A model with parts from elsewhere: what has the same name, slug or id is replaced in its place, the rest is added
 * behind. Of a variable all values are replaced. Settings are merged field by field. What was assumed makes room.
 */
export function mergeModel(model: DeploymentModel, parts: Partial<DeploymentModel>): DeploymentModel {
  const { variables, settings, ...lists } = parts;
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
      variables === undefined
        ? model.variables
        : [
            ...model.variables.filter(
              ({ name }) =>
                !hasName(
                  variables.map((each) => each.name),
                  name,
                ),
            ),
            ...variables,
          ],
    settings: { ...model.settings, ...settings },
  };
}

/** Without those that nobody named. */
function given(environments: DeploymentModel['environments']): DeploymentModel['environments'] {
  return environments.filter((each) => each.assumed !== true);
}

function merged<Thing extends Mentioned>(
  known: readonly Thing[],
  given: readonly Thing[] | undefined,
): readonly Thing[] {
  if (given === undefined) return known;
  // What was only inferred carries the text of a file, which is often a slug or an id of the real one.
  const meant = (thing: Thing) => given.find((each) => isMeant(each, thing.name));
  const replaced = known.map((thing) => meant(thing) ?? thing);
  return [...new Set([...replaced, ...given])];
}
