import { sameName } from '../base/caseless';
import { ownOf } from '../base/ownOf';
import type { Action } from '../model/action';
import { type PropertyValue, propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';

/** The built-in template of an action's type; null for a type the catalogue does not have, and for no type. */
export function builtinOf(action: Action, templates: readonly StepTemplate[]): StepTemplate | null {
  const type = action.actionType;
  if (type === null) return null;
  return templates.find((each) => each.source === 'builtin' && sameName(each.actionType, type)) ?? null;
}

/**
 * The library template an action was made from: the one with the id it carries, or, for a step without a link, the one
 * whose own properties it still has unchanged. Null if none is certain.
 *
 * @param templates  if they include several versions of a template, the version the action names is used, else the
 *   first
 * @param links  library id by server template id such as `ActionTemplates-7`
 */
export function libraryTemplateOf(
  action: Action,
  templates: readonly StepTemplate[],
  links: TemplateLinks = {},
): StepTemplate | null {
  const stored = propertyOf(action.properties, propertyNames.templateId);
  if (stored !== null) {
    const id = ownOf(links, stored) ?? stored;
    const version = Number(propertyOf(action.properties, propertyNames.templateVersion) ?? Number.NaN);
    const same = templates.filter((each) => each.source !== 'builtin' && sameName(each.id, id));
    return same.find((each) => each.version === version) ?? same[0] ?? null;
  }
  return templates.find((each) => each.source !== 'builtin' && isCopyOf(action, each)) ?? null;
}

/** Ids of templates on a server, each with the id of the same template in the library. */
export type TemplateLinks = Readonly<Record<string, string>>;

/** Whether the action has all properties the template sets itself, with at least one characteristic text. */
function isCopyOf(action: Action, template: StepTemplate): boolean {
  if (action.actionType === null || !sameName(action.actionType, template.actionType)) return false;
  const telling = tellingOf(template);
  return telling.length > 0 && telling.every(([key, value]) => propertyOf(action.properties, key) === value);
}

/** Remembered by template: hundreds of templates are compared with every step of a process. */
const tellingTexts = new WeakMap<StepTemplate, readonly (readonly [key: string, value: PropertyValue])[]>();

/** The characteristic texts of a template. */
function tellingOf(template: StepTemplate): readonly (readonly [key: string, value: PropertyValue])[] {
  const known = tellingTexts.get(template);
  if (known !== undefined) return known;
  const found = [...template.presets].filter(
    ([key, value]) =>
      typeof value === 'string' &&
      isContent(key) &&
      value.trim() !== '' &&
      !template.parameters.some(({ name }) => sameName(name, key)),
  );
  tellingTexts.set(template, found);
  return found;
}

/** Keys that hold the actual content: two templates with the same script are the same template. */
function isContent(key: string): boolean {
  return /(ScriptBody|Template|CustomResourceYaml|YamlValues)$/i.test(key);
}

/** Share of an action's own keys that must be parameters of a template before it is proposed. */
const enough = 0.6;

/**
 * Templates that an action with an unknown template id may have been made from: most of its own keys are parameters of
 * the template, and the template is not older than the action's version. The best match first; variants in another
 * script language are listed side by side.
 */
export function likelyTemplates(action: Action, templates: readonly StepTemplate[]): readonly StepTemplate[] {
  const keys = [...action.properties.keys()].filter((key) => !/^Octopus(\.|UseBundledTooling$)/i.test(key));
  if (keys.length === 0) return [];
  const version = Number(propertyOf(action.properties, propertyNames.templateVersion) ?? 0);
  return templates
    .filter((each) => each.source !== 'builtin' && (each.version ?? 0) >= version)
    .map((template) => ({ template, share: shareOf(keys, template) }))
    .filter(({ share }) => share >= enough)
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, _at, [best]) => share === best?.share)
    .map(({ template }) => template);
}

function shareOf(keys: readonly string[], template: StepTemplate): number {
  return keys.filter((key) => template.parameters.some(({ name }) => sameName(name, key))).length / keys.length;
}
