import { sameName } from '../base/caseless';
import type { Process } from '../model/process';
import { propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';
import { likelyTemplates, type TemplateLinks } from './templateOf';

const serverForm = /^ActionTemplates-\d+$/i;

/** Whether a text reads like the id of a template on a server: `ActionTemplates-7`. */
export function isServerId(text: string): boolean {
  return serverForm.test(text);
}

/** The id of a template on the server, as far as somebody said it or its list was imported; null when it is not known. */
export function serverIdOf(template: StepTemplate, links: TemplateLinks): string | null {
  if (template.source === 'builtin') return null;
  if (isServerId(template.id)) return template.id;
  return Object.keys(links).find((id) => sameName(links[id] ?? '', template.id)) ?? null;
}

/** Ids in a process that nobody has named yet and whose steps look as if they were made from the template. */
export function likelyServerIds(
  process: Process,
  template: StepTemplate,
  templates: readonly StepTemplate[],
  links: TemplateLinks,
): readonly string[] {
  const found = process.steps
    .flatMap((step) => step.actions)
    .flatMap((action) => {
      const id = propertyOf(action.properties, propertyNames.templateId);
      if (id === null || links[id] !== undefined) return [];
      return likelyTemplates(action, templates).some((each) => each.id === template.id) ? [id] : [];
    });
  return [...new Set(found)];
}
