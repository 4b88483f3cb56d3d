import { sameName } from '../base/caseless';
import type { Action } from '../model/action';
import { propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';
import { libraryTemplateOf, type TemplateLinks } from './templateOf';

/** How an action relates to the template it was made from. */
export interface TemplateStanding {
  /** The newest version in the library. */
  readonly template: StepTemplate;
  /** The version the action was made from; null if the library does not have it. */
  readonly from: StepTemplate | null;
  /** The number of that version; null if it is unknown. */
  readonly version: number | null;
  /** Whether a newer version exists. */
  readonly isBehind: boolean;
}

/**
 * Which template an action was made from and whether a newer version of it is in the library; null if that is not
 * certain. A linked action carries id and version; any other action is recognized by its content.
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
