import type { TemplateParameter } from '../../../../core/index';

/** The moments of a deployment at which an action can run a script of its own, in their order. */
export const scriptStages = [
  { key: 'PreDeploy', word: 'Before', script: 'Script before the deployment' },
  { key: 'Deploy', word: 'Deployment', script: 'Deployment script' },
  { key: 'PostDeploy', word: 'After', script: 'Script after the deployment' },
] as const;

export type ScriptStage = (typeof scriptStages)[number]['key'];

/** A parameter that holds the script of one stage in one language. */
export interface StageScript {
  readonly stage: ScriptStage;
  readonly parameter: TemplateParameter;
}

/** `Octopus.Action.CustomScripts.PreDeploy.ps1` and its like; null when a parameter among them is anything else. */
export function stageScriptsIn(parameters: readonly TemplateParameter[]): readonly StageScript[] | null {
  const scripts = parameters.flatMap((parameter): readonly StageScript[] => {
    const stage = scriptStages.find(({ key }) => parameter.name.startsWith(`Octopus.Action.CustomScripts.${key}.`));
    return stage === undefined ? [] : [{ stage: stage.key, parameter }];
  });
  return scripts.length > 0 && scripts.length === parameters.length ? scripts : null;
}
