import type { Action } from '../action';
import type { PropertyBag } from '../propertyBag';
import type { Step } from '../step';

/** Takes a text and its place: the action, null for a text of the step itself, and the name of the property or field. */
export type TextVisit = (text: string, action: Action | null, field: string) => void;

/** Visits every text of a step, those that `mapTexts` passes and in its order. Secrets are never visited. */
export function eachText(step: Step, visit: TextVisit): void {
  inBag(step.properties, null, visit);
  for (const action of step.actions) inAction(action, visit);
  for (const { name, value } of step.processTemplate?.parameters ?? []) if (value !== null) visit(value, null, name);
}

function inAction(action: Action, visit: TextVisit): void {
  const { container, packages, gitDependencies } = action;
  const inField = (value: string | null, field: string) => {
    if (value !== null) visit(value, action, field);
  };
  inBag(action.properties, action, visit);
  inField(action.notes, 'notes');
  inField(action.workerPoolVariable, 'workerPoolVariable');
  inField(action.environmentsVariable, 'environmentsVariable');
  inField(action.channelsVariable, 'channelsVariable');
  inField(action.tenantTagsVariable, 'tenantTagsVariable');
  if (container !== null) {
    const { image, feed, gitUrl, dockerfile } = container;
    for (const value of [image, feed, gitUrl, dockerfile]) inField(value, 'container');
  }
  for (const { packageId, feed, version, properties } of packages) {
    for (const value of [packageId, feed, version]) inField(value, 'packages');
    inBag(properties, action, visit);
  }
  for (const { repositoryUri, defaultBranch } of gitDependencies) {
    inField(repositoryUri, 'gitDependencies');
    inField(defaultBranch, 'gitDependencies');
  }
}

function inBag(bag: PropertyBag, action: Action | null, visit: TextVisit): void {
  for (const [field, value] of bag) if (typeof value === 'string') visit(value, action, field);
}
