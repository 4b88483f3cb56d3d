import { type NamingPlace, ownOf, type Process, propertyNames } from '../../../../core/index';

/** A place in words: "14 Seed reference data, script", "variable DbPassword", "what-if: Fetch fails". */
export function namingPlaceWords(process: Process, place: NamingPlace): string {
  if (place.kind === 'variable') return `Variable ${place.name}${place.isScope ? ', its scope' : ''}`;
  if (place.kind === 'target') return `Target ${place.name}, which it creates`;
  if (place.kind === 'what-if') return `What-if: ${place.sentence}`;
  const at = process.steps.findIndex(({ id }) => id === place.stepId);
  const step = process.steps[at];
  const inside =
    step === undefined || step.actions.length < 2 ? -1 : step.actions.findIndex(({ id }) => id === place.actionId);
  const action = step?.actions[inside];
  const number = action === undefined ? `${at + 1}` : `${at + 1}.${inside + 1}`;
  return `${number} ${action?.name ?? step?.name ?? ''}, ${ownOf(fieldWords, place.field) ?? place.field.replace(/^Octopus\.(Action|Step)\./, '')}`;
}

/** The field of the editor that shows a text of the process, under its name in addresses. */
export function fieldOf(field: string): string {
  return ownOf(fieldNames, field) ?? field;
}

const fieldNames: Readonly<Record<string, string>> = {
  [propertyNames.stepExpression]: 'expression',
  [propertyNames.actionExpression]: 'action-condition',
  [propertyNames.targetTags]: 'target-tags',
  [propertyNames.windowSize]: 'window-size',
  [propertyNames.retries]: 'retries',
  [propertyNames.timeoutMinutes]: 'time-limit',
  environmentsVariable: 'environments',
  channelsVariable: 'channels',
  tenantTagsVariable: 'tenant-tags',
  workerPoolVariable: 'where',
};

const fieldWords: Readonly<Record<string, string>> = {
  [propertyNames.stepExpression]: 'run condition',
  [propertyNames.actionExpression]: 'run condition',
  [propertyNames.targetTags]: 'target tags',
  [propertyNames.windowSize]: 'window size',
  [propertyNames.retries]: 'retries',
  [propertyNames.timeoutMinutes]: 'time limit',
  'Octopus.Action.Script.ScriptBody': 'script',
  environmentsVariable: 'environments',
  channelsVariable: 'channels',
  tenantTagsVariable: 'tenant tags',
  workerPoolVariable: 'worker pool',
  gitDependencies: 'Git repositories',
};
