import { sameName } from '../base/caseless';
import type { Action } from './action';
import { actionConditionOf, actionExpressionOf, retriesOf, templateOf, timeoutMinutesOf } from './actionSettings';
import { type DeploymentModel, emptyModel } from './deploymentModel';
import { executionPlaceOf } from './executionPlace';
import { namesOf } from './namesOf';
import type { Step } from './step';
import {
  packageRequirementOf,
  runConditionOf,
  startsWithPrevious,
  stepExpressionOf,
  targetTagsOf,
  windowSizeOf,
} from './stepSettings';

/** Short words for the types people meet most; all others are made from the type's own name. */
const typeWords: Readonly<Record<string, string>> = {
  'Octopus.Script': 'script',
  'Octopus.Manual': 'manual',
  'Octopus.Email': 'email',
  'Octopus.TentaclePackage': 'package',
  'Octopus.IIS': 'IIS',
  'Octopus.WindowsService': 'Windows service',
  'Octopus.HealthCheck': 'health check',
  'Octopus.DeployRelease': 'deploy a release',
  'Octopus.KubernetesDeployRawYaml': 'Kubernetes YAML',
  'Octopus.KubernetesRunScript': 'kubectl script',
  'Octopus.HelmChartUpgrade': 'Helm chart',
  'Octopus.AzurePowerShell': 'Azure script',
  'Octopus.AwsRunScript': 'AWS script',
  'Octopus.AwsRunCloudFormation': 'CloudFormation',
  'Octopus.TerraformApply': 'Terraform apply',
  'Octopus.TerraformPlan': 'Terraform plan',
};

/** What kind of action it is, in a word or two: "script", "package", "Azure web app". */
export function typeNameOf(action: Action): string {
  const type = action.actionType;
  if (type === null || type === '') return templateOf(action) === null ? 'no type' : 'step template';
  const known = Object.entries(typeWords).find(([name]) => sameName(name, type))?.[1];
  if (known !== undefined) return known;
  const words = type
    .replace(/^Octopus\./i, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[\s._-]+/);
  return words.map((word, at) => (at > 0 && /^[A-Z][a-z]/.test(word) ? word.toLowerCase() : word)).join(' ');
}

/**
 * Facts of a row of the list in their fixed order: type, where it runs, environments, channels, tenants, run condition,
 * start, packages, required, retries, time limit; only what differs from the default (ux.md section 5.3).
 *
 * @param action  the action of a plain step or a child action; null for a step with several
 * @param model   where slugs of the file get their names
 */
export function factsOf(
  step: Step,
  action: Action | null,
  isChild: boolean,
  model: DeploymentModel = emptyModel,
): readonly string[] {
  if (step.processTemplate !== null) return [`process template ${step.processTemplate.slug}`];
  const type = action === null ? [] : [typeNameOf(action)];
  const where = isChild && action !== null ? childPlaceOf(step, action) : whereFactsOf(step, action);
  return [...type, ...where, ...conditionFactsOf(step, action, isChild, model)];
}

/** Where it runs: "rolling 2", "web, db", "worker", "server", "worker for web". */
export function whereFactsOf(step: Step, action: Action | null): readonly string[] {
  const tags = targetTagsOf(step);
  const window = windowSizeOf(step);
  const rolling = window === null ? [] : [`rolling ${window}`];
  const roles = tags.join(', ');
  if (action === null) return [...rolling, ...(roles === '' ? [] : [roles])];
  const { at } = executionPlaceOf(step, action);
  if (at === 'target') return [...rolling, roles === '' ? 'no target tag' : roles];
  if (sameName(action.actionType ?? '', 'Octopus.Manual') && roles === '') return rolling;
  return [...rolling, roles === '' ? at : `${at} for ${roles}`];
}

/** A child action says where it runs only when that is not on the targets of its step. */
function childPlaceOf(step: Step, action: Action): readonly string[] {
  const { at } = executionPlaceOf(step, action);
  return at === 'target' || targetTagsOf(step).length > 0 ? (at === 'target' ? [] : [`on ${at}`]) : [at];
}

/** When it runs: only what differs from the default. Empty = it always wants to. */
export function conditionFactsOf(
  step: Step,
  action: Action | null,
  isChild: boolean,
  model: DeploymentModel = emptyModel,
): readonly string[] {
  const own = action === null ? [] : actionFacts(action, model);
  if (isChild && action !== null) {
    const expression = actionConditionOf(action) === 'Variable' ? [`when ${namesIn(actionExpressionOf(action))}`] : [];
    return [...own.slice(0, 3).flat(), ...expression, ...own.slice(3).flat()];
  }
  return [...own.slice(0, 3).flat(), ...stepFacts(step), ...own.slice(3).flat()];
}

/** Facts of an action in five places: environments, channels, tenants | required, retries and time limit. */
function actionFacts(action: Action, model: DeploymentModel): readonly (readonly string[])[] {
  const { tenantTags } = action;
  const environments = namesOf(model.environments, action.environments);
  const excludedEnvironments = namesOf(model.environments, action.excludedEnvironments);
  const channels = namesOf(model.channels, action.channels);
  const retries = retriesOf(action);
  const minutes = timeoutMinutesOf(action);
  return [
    [
      ...(environments.length > 0 ? [`only ${environments.join(', ')}`] : []),
      ...(excludedEnvironments.length > 0 ? [`not ${excludedEnvironments.join(', ')}`] : []),
    ],
    channels.length > 0 ? [`channel ${channels.join(', ')}`] : [],
    tenantTags.length > 0 ? [`tenant tag ${tenantTags.join(', ')}`] : [],
    action.isRequired ? ['required'] : [],
    [
      ...(retries > 0 ? [retries === 1 ? '1 retry' : `${retries} retries`] : []),
      ...(minutes === null ? [] : [`stops after ${minutes} min`]),
    ],
  ];
}

function stepFacts(step: Step): readonly string[] {
  const facts: string[] = [];
  const condition = runConditionOf(step);
  if (condition === 'Failure') facts.push('only after a failure');
  if (condition === 'Always') facts.push('always');
  if (condition === 'Variable') facts.push(`when ${namesIn(stepExpressionOf(step))}`);
  if (startsWithPrevious(step)) facts.push('with previous');
  const requirement = packageRequirementOf(step);
  if (requirement === 'BeforePackageAcquisition') facts.push('before packages');
  if (requirement === 'AfterPackageAcquisition') facts.push('after packages');
  return facts;
}

/** The first variable an expression reads, for a short fact; the expression's beginning when there is none. */
function namesIn(expression: string): string {
  const [, name] = /#\{\s*(?:(?:if|unless|each)\s+)?([\w.]+(?:\[[^\]]*\][\w.]*)*)/.exec(expression) ?? [];
  const [, owner, output] = /^Octopus\.(?:Action|Step)\[([^\]]*)\]\.Output\.(.+)$/i.exec(name ?? '') ?? [];
  const text = output === undefined ? (name ?? expression) : `${output} of ${owner}`;
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
