import { sameName } from '../base/caseless';
import { ownOf } from '../base/ownOf';
import type { Process } from '../model/process';
import { propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';
import { likelyTemplates, type TemplateLinks } from './templateOf';

const serverForm = /^ActionTemplates-\d+$/i;

/** Whether a text looks like a template id of a server: `ActionTemplates-7`. */
export function isServerId(text: string): boolean {
  return serverForm.test(text);
}

/** The template's id on the server, if a person linked it or its list was imported; null if unknown. */
export function serverIdOf(template: StepTemplate, links: TemplateLinks): string | null {
  if (template.source === 'builtin') return null;
  if (isServerId(template.id)) return template.id;
  return Object.keys(links).find((id) => sameName(ownOf(links, id) ?? '', template.id)) ?? null;
}

/** Unlinked server ids in a process whose steps look as if they were made from the template. */
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
      if (id === null || ownOf(links, id) !== undefined) return [];
      return likelyTemplates(action, templates).some((each) => each.id === template.id) ? [id] : [];
    });
  return [...new Set(found)];
}
