import type { Action } from '../action';
import type { Process } from '../process';
import type { PropertyBag, PropertyValue } from '../propertyBag';
import type { Step } from '../step';
import { withFields } from '../withFields';
import { eachText } from './eachText';
import { hasReference } from './references';

/** The place of a text in a process. `field` is the name of the property or field. */
export interface TextPlace {
  readonly step: Step;
  /** null for a text of the step itself. */
  readonly action: Action | null;
  readonly field: string;
}

/**
 * Passes every text of a process (properties, notes, package ids, container images, variable names …) through a
 * function. Whatever it returns unchanged stays the same object, up to the process itself. Secrets are never passed. Code
 * that only reads uses `eachText`, which copies nothing.
 */
export function mapTexts<Of extends Pick<Process, 'steps'>>(
  process: Of,
  change: (text: string, place: TextPlace) => string,
): Of {
  const steps = process.steps.map((step) => mapStep(step, change));
  return steps.every((step, index) => step === process.steps[index]) ? process : { ...process, steps };
}

/**
 * The same for the texts of steps that refer to a step or action: only these can be changed by a rename. Which steps they are is
 * kept with each step, so that a rename reads the others once and not again.
 */
export function mapReferring<Of extends Pick<Process, 'steps'>>(
  process: Of,
  change: (text: string, place: TextPlace) => string,
): Of {
  const steps = process.steps.map((step) => (isReferring(step) ? mapStep(step, change) : step));
  return steps.every((step, index) => step === process.steps[index]) ? process : { ...process, steps };
}

const known = new WeakMap<Step, boolean>();

function isReferring(step: Step): boolean {
  const earlier = known.get(step);
  if (earlier !== undefined) return earlier;
  let isFound = false;
  eachText(step, (text) => {
    isFound ||= hasReference(text);
  });
  known.set(step, isFound);
  return isFound;
}

function mapStep(step: Step, change: (text: string, place: TextPlace) => string): Step {
  const properties = mapBag(step.properties, (text, field) => change(text, { step, action: null, field }));
  const actions = step.actions.map((action) => mapAction(step, action, change));
  const template = step.processTemplate;
  const parameters = template?.parameters.map((parameter) => ({
    ...parameter,
    value: parameter.value === null ? null : change(parameter.value, { step, action: null, field: parameter.name }),
  }));
  const sameTemplate =
    template === null || parameters?.every((parameter, at) => parameter.value === template.parameters[at]?.value);
  return withFields(step, {
    properties,
    actions,
    processTemplate: sameTemplate || template === null ? template : { ...template, parameters: parameters ?? [] },
  });
}

function mapAction(step: Step, action: Action, change: (text: string, place: TextPlace) => string): Action {
  const text = (value: string | null, field: string) =>
    value === null ? null : change(value, { step, action, field });
  const container = action.container;
  return withFields(action, {
    properties: mapBag(action.properties, (value, field) => change(value, { step, action, field })),
    notes: text(action.notes, 'notes'),
    workerPoolVariable: text(action.workerPoolVariable, 'workerPoolVariable'),
    environmentsVariable: text(action.environmentsVariable, 'environmentsVariable'),
    channelsVariable: text(action.channelsVariable, 'channelsVariable'),
    tenantTagsVariable: text(action.tenantTagsVariable, 'tenantTagsVariable'),
    container:
      container === null
        ? null
        : withFields(container, {
            image: text(container.image, 'container'),
            feed: text(container.feed, 'container'),
            gitUrl: text(container.gitUrl, 'container'),
            dockerfile: text(container.dockerfile, 'container'),
          }),
    packages: action.packages.map((reference) =>
      withFields(reference, {
        packageId: text(reference.packageId, 'packages'),
        feed: text(reference.feed, 'packages'),
        version: text(reference.version, 'packages'),
        properties: mapBag(reference.properties, (value, field) => change(value, { step, action, field })),
      }),
    ),
    gitDependencies: action.gitDependencies.map((dependency) =>
      withFields(dependency, {
        repositoryUri: text(dependency.repositoryUri, 'gitDependencies'),
        defaultBranch: text(dependency.defaultBranch, 'gitDependencies'),
      }),
    ),
  });
}

function mapBag(bag: PropertyBag, change: (text: string, field: string) => string): PropertyBag {
  let next: Map<string, PropertyValue> | null = null;
  for (const [field, value] of bag) {
    const after = typeof value === 'string' ? change(value, field) : value;
    if (after === value) continue;
    next ??= new Map(bag);
    next.set(field, after);
  }
  return next ?? bag;
}
