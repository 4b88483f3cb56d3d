import type { DeploymentModel } from '../../model/deploymentModel';

/** What the text of a model file says itself: what it leaves out may come from elsewhere. */
export function statedIn(text: string, model: DeploymentModel): Partial<DeploymentModel> {
  const keys = new Set(Object.keys(JSON.parse(text.replace(/^\ufeff/, '')) as object));
  if (keys.has('targets')) keys.add('targetsComplete');
  return Object.fromEntries(Object.entries(model).filter(([key]) => keys.has(key)));
}
