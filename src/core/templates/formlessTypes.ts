import { sameName } from '../base/caseless';
import { isJsonObject } from '../base/json';
import type { Action } from '../model/action';
import { objectsIn, textIn, textsIn } from './jsonFields';
import type { StepTemplate } from './stepTemplate';
import { builtinOf } from './templateOf';

/** An action type the catalogue lists without a form: an older form of another type, or internal work of the server. */
export interface FormlessType {
  readonly actionType: string;
  /** Its display name; the type itself if it has none. */
  readonly name: string;
  /** The type that replaced it, or null. */
  readonly replacedBy: string | null;
}

/**
 * The action types without a form in a catalogue file (`legacyActionTypes` and `hiddenActionTypes`); empty for anything
 * else.
 */
export function readFormlessTypes(catalogue: unknown): readonly FormlessType[] {
  if (!isJsonObject(catalogue)) return [];
  const legacy = objectsIn(catalogue, 'legacyActionTypes').map((entry) => {
    const actionType = textIn(entry, 'actionType');
    return { actionType, name: textIn(entry, 'name') || actionType, replacedBy: textIn(entry, 'replacedBy') || null };
  });
  const hidden = textsIn(catalogue, 'hiddenActionTypes').map((actionType) => ({
    actionType,
    name: actionType,
    replacedBy: null,
  }));
  return [...legacy, ...hidden].filter(({ actionType }) => actionType !== '');
}

/** How well the type of an action is known: with a form, by name only, not at all, or the action has no type. */
export type TypeKnowledge =
  | { readonly kind: 'form'; readonly template: StepTemplate }
  | { readonly kind: 'name'; readonly type: FormlessType }
  | { readonly kind: 'unknown'; readonly actionType: string }
  | { readonly kind: 'none' };

/** What the catalogue says about an action's type. Types are compared ignoring case, as on the server. */
export function typeKnowledgeOf(
  action: Action,
  templates: readonly StepTemplate[],
  formless: readonly FormlessType[],
): TypeKnowledge {
  const type = action.actionType;
  if (type === null || type === '') return { kind: 'none' };
  const template = builtinOf(action, templates);
  if (template !== null) return { kind: 'form', template };
  const known = formless.find((each) => sameName(each.actionType, type));
  return known === undefined ? { kind: 'unknown', actionType: type } : { kind: 'name', type: known };
}
