import type { DeploymentModel } from '../../model/deploymentModel';

const mask = '********';

/** A text with the values of secret variables replaced by asterisks, also where another value carries them (V-14). */
export function hideSecrets(text: string, { variables }: DeploymentModel): string {
  let shown = text;
  for (const { sensitive, value } of variables) {
    if (sensitive && value) shown = shown.replaceAll(value, mask);
  }
  return shown;
}
