import { sameName } from '../base/caseless';
import type { Action } from '../model/action';
import { propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';
import { libraryTemplateOf, type TemplateLinks } from './templateOf';

/** How an action stands to the template it was made from. */
export interface TemplateStanding {
  /** The newest version that is here. */
  readonly template: StepTemplate;
  /** The version the action was made from; null when that one is not here. */
  readonly from: StepTemplate | null;
  /** The number of that version; null when nothing says it. */
  readonly version: number | null;
  /** Whether the template has gone on since. */
  readonly isBehind: boolean;
}

/**
 * Which template an action was made from and whether a newer version of it is here; null when that cannot be said. An
 * action that is linked carries id and version; one that is complete in itself is known by its content.
 *
 * @param earlier  versions that were replaced
 */
export function templateStanding(
  action: Action,
  templates: readonly StepTemplate[],
  earlier: readonly StepTemplate[],
  links: TemplateLinks = {},
): TemplateStanding | null {
  const template = libraryTemplateOf(action, templates, links);
  const stored = propertyOf(action.properties, propertyNames.templateVersion);
  if (propertyOf(action.properties, propertyNames.templateId) !== null) {
    if (template === null) return null;
    const version = stored === null || !/^\d+$/.test(stored.trim()) ? null : Number(stored);
    const all = [template, ...earlier.filter(({ id }) => sameName(id, template.id))];
    const from = all.find((each) => each.version === version) ?? null;
    return { template, from, version, isBehind: version !== null && version < (template.version ?? 0) };
  }
  if (template !== null) return { template, from: template, version: template.version, isBehind: false };
  const from = libraryTemplateOf(action, earlier);
  const next =
    from === null ? undefined : templates.find(({ id, source }) => source !== 'builtin' && sameName(id, from.id));
  if (from === null || next === undefined) return null;
  return { template: next, from, version: from.version, isBehind: (from.version ?? 0) < (next.version ?? 0) };
}
