import { hasName, sameName } from '../../base/caseless';
import type { DeploymentModel } from '../deploymentModel';
import { inPromotionOrder } from '../inferred/promotionOrder';

/** The names in a text that separates them by commas or lines, each once. */
export function namesInText(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const name = part.trim();
    if (name !== '' && !hasName(names, name)) names.push(name);
  }
  return names;
}

/**
 * The model with environments of these names in place of those that were only assumed. An environment that is known
 * stays as it is; where only files name the others, all are in the order of promotion.
 */
export function nameEnvironments(model: DeploymentModel, names: readonly string[]): DeploymentModel {
  const known = model.environments.filter((each) => each.assumed !== true);
  const added = names.filter((name) => !known.some((each) => sameName(each.name, name))).map((name) => ({ name }));
  const isGuessed = known.length > 0 && known.every((each) => each.inferred === true);
  const all = [...known, ...added];
  return { ...model, environments: isGuessed ? inPromotionOrder(all) : all };
}

/** The model with what was inferred or assumed of its environments taken as known. */
export function keepEnvironments(model: DeploymentModel): DeploymentModel {
  const environments = model.environments.map(({ inferred: _, assumed: __, ...environment }) => environment);
  return { ...model, environments };
}
