import { sameName } from '../base/caseless';
import type { Action } from '../model/action';
import { type PropertyValue, propertyOf } from '../model/propertyBag';
import { propertyNames } from '../model/propertyNames';
import type { StepTemplate } from './stepTemplate';

/** The built-in template of an action's type; null for a type the catalogue does not have, and without a type. */
export function builtinOf(action: Action, templates: readonly StepTemplate[]): StepTemplate | null {
  const type = action.actionType;
  if (type === null) return null;
  return templates.find((each) => each.source === 'builtin' && sameName(each.actionType, type)) ?? null;
}

/**
 * The library template an action was made from: the one whose id it carries, or, for an action complete in itself, the
 * one whose own properties it still has word for word. Null when none is known for certain.
 *
 * @param templates  where a template stands there in several versions the one the action names is taken, else the first
 * @param links  which library template a template of the server is: `ActionTemplates-7` to the library's id
 */
export function libraryTemplateOf(
  action: Action,
  templates: readonly StepTemplate[],
  links: TemplateLinks = {},
): StepTemplate | null {
  const stored = propertyOf(action.properties, propertyNames.templateId);
  if (stored !== null) {
    const id = links[stored] ?? stored;
    const version = Number(propertyOf(action.properties, propertyNames.templateVersion) ?? Number.NaN);
    const same = templates.filter((each) => each.source !== 'builtin' && sameName(each.id, id));
    return same.find((each) => each.version === version) ?? same[0] ?? null;
  }
  return templates.find((each) => each.source !== 'builtin' && isCopyOf(action, each)) ?? null;
}

/** Ids of templates on a server, with the id of the same template in the library. */
export type TemplateLinks = Readonly<Record<string, string>>;

/** Whether the action has everything that the template itself decides, and at least one text to know it by. */
function isCopyOf(action: Action, template: StepTemplate): boolean {
  if (action.actionType === null || !sameName(action.actionType, template.actionType)) return false;
  const telling = tellingOf(template);
  return telling.length > 0 && telling.every(([key, value]) => propertyOf(action.properties, key) === value);
}

/** Remembered by template: each of hundreds is asked for each step of a process. */
const tellingTexts = new WeakMap<StepTemplate, readonly (readonly [key: string, value: PropertyValue])[]>();

/** The texts to know a template by. */
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

/** Keys that hold the work itself: two templates with the same script are the same template. */
function isContent(key: string): boolean {
  return /(ScriptBody|Template|CustomResourceYaml|YamlValues)$/i.test(key);
}

/** Share of an action's own keys that must be parameters of a template before it is proposed. */
const enough = 0.6;

/**
 * Templates that an action with an unknown template id could have been made from: most of its own keys are parameters
 * of theirs and they are not older than its version. The best first; twins in another language stand side by side.
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
