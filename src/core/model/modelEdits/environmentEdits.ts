import { hasName, sameName } from '../../base/caseless';
import type { DeploymentModel } from '../deploymentModel';
import { inPromotionOrder } from '../inferred/promotionOrder';

/** The names in a text separated by commas or lines, without duplicates. */
export function namesInText(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of text.split(/[,;\n]/)) {
    const name = part.trim();
    if (name !== '' && !hasName(names, name)) names.push(name);
  }
  return names;
}

/**
 * Replaces assumed environments with environments of these names. Known environments are kept; if all others are only
 * inferred, the result is in the order of promotion.
 */
export function nameEnvironments(model: DeploymentModel, names: readonly string[]): DeploymentModel {
  const known = model.environments.filter((each) => each.assumed !== true);
  const added = names.filter((name) => !known.some((each) => sameName(each.name, name))).map((name) => ({ name }));
  const isGuessed = known.length > 0 && known.every((each) => each.inferred === true);
  const all = [...known, ...added];
  return { ...model, environments: isGuessed ? inPromotionOrder(all) : all };
}

/** Marks inferred and assumed environments as known. */
export function keepEnvironments(model: DeploymentModel): DeploymentModel {
  const environments = model.environments.map(({ inferred: _, assumed: __, ...environment }) => environment);
  return { ...model, environments };
}
