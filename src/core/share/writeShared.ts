import { withoutSecrets } from '../codec/json/secretTexts';
import { writeModelFile } from '../codec/model/writeModelFile';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Scenario } from '../simulator/scenario/scenario';
import { writeScenario } from '../simulator/scenario/writeScenario';
import { newestShare, type SharedProcess, shareKind } from './sharedProcess';
import { modelWithoutValues, scenarioWithoutSecrets, scenarioWithoutValues } from './withoutValues';

/** What is to be shared, as it is open in the editor. */
export interface ShareInput extends Omit<SharedProcess, 'model'> {
  readonly model: DeploymentModel;
}

/**
 * Writes a share file. Secrets are never included: those in the process text and in the model are removed, and so is
 * what was typed for a secret variable.
 *
 * @param withValues  whether to include values of variables, answers to prompts and sample outputs
 */
export function writeShared(input: ShareInput, { withValues }: { readonly withValues: boolean }): string {
  const { title, fileName, text, isPartial, schemaVersion, model, scenarios, scenario, view } = input;
  const written = (one: Scenario) =>
    JSON.parse(writeScenario(withValues ? scenarioWithoutSecrets(one, model) : scenarioWithoutValues(one)));
  return `${JSON.stringify({
    ...{ kind: shareKind, schemaVersion: newestShare, title, fileName },
    text: withoutSecrets(text),
    ...(isPartial ? { isPartial } : {}),
    ...(schemaVersion === null ? {} : { schema: schemaVersion }),
    model: JSON.parse(writeModelFile(withValues ? model : modelWithoutValues(model))),
    ...(scenarios.length === 0 ? {} : { scenarios: scenarios.map(written) }),
    ...(scenario === null ? {} : { scenario: written(scenario) }),
    ...(view === '' ? {} : { view }),
  })}\n`;
}
