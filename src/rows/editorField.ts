import { ownOf, propertyNames } from '../core/index';

/** The field of the editor that shows a text of the process, under its name in addresses. */
export function editorFieldOf(field: string): string {
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
