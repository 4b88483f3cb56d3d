import { sameName } from '../base/caseless';
import type { Action } from './action';
import type { StepTemplateFacts } from './deploymentModel';
import type { Process } from './process';
import { propertyOf } from './propertyBag';
import { propertyNames } from './propertyNames';
import type { Step } from './step';

/**
 * A process in which actions without a type get the type of their step template. Unchanged inputs give the same
 * object, so that results computed from it can be reused.
 */
export function withTemplateTypes(process: Process, templates: readonly StepTemplateFacts[]): Process {
  if (templates.length === 0 || process.steps.every(({ actions }) => actions.every(isTyped))) return process;
  const before = typedSteps.get(templates) ?? new WeakMap<Step, Step>();
  typedSteps.set(templates, before);
  const steps = process.steps.map((step) => {
    if (step.actions.every(isTyped)) return step;
    const typed = before.get(step) ?? {
      ...step,
      actions: step.actions.map((action) => typedAction(action, templates)),
    };
    before.set(step, typed);
    return typed;
  });
  return { ...process, steps };
}

const typedSteps = new WeakMap<readonly StepTemplateFacts[], WeakMap<Step, Step>>();

function isTyped({ actionType }: Action): boolean {
  return actionType !== null;
}

function typedAction(action: Action, templates: readonly StepTemplateFacts[]): Action {
  if (isTyped(action)) return action;
  const id = propertyOf(action.properties, propertyNames.templateId) ?? '';
  const template = templates.find((each) => sameName(each.id, id));
  return template === undefined ? action : { ...action, actionType: template.type };
}
