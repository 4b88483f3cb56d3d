import { sameName } from '../base/caseless';
import type { Action } from '../model/action';
import type { NameUsage } from '../model/edits/usages';
import type { Process } from '../model/process';
import { actionForm } from './actionForm';
import type { StepTemplate } from './stepTemplate';
import type { TemplateLinks } from './templateOf';

/**
 * Parameters whose value is a step name, because their control type is `StepName`. A text that merely equals the name
 * is not included.
 */
export function stepNameValues(
  process: Process,
  name: string,
  templates: readonly StepTemplate[],
  links: TemplateLinks = {},
): readonly NameUsage[] {
  return process.steps.flatMap((step) =>
    step.actions.flatMap((action) => {
      const same = propertiesWith(action, name);
      if (same.length === 0) return [];
      const { given, own, features } = actionForm(action, templates, links);
      const chosen = [...given, ...own, ...features.flatMap(({ parameters }) => parameters)]
        .filter(({ control }) => control === 'stepName')
        .map((parameter) => parameter.name);
      return same
        .filter((field) => chosen.includes(field))
        .map((field) => ({ stepId: step.id, actionId: action.id, field }));
    }),
  );
}

function propertiesWith({ properties }: Action, name: string): readonly string[] {
  const found: string[] = [];
  for (const [field, value] of properties) if (typeof value === 'string' && sameName(value, name)) found.push(field);
  return found;
}
