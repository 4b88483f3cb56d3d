import { sameName } from '../base/caseless';
import { isJsonObject } from '../base/json';
import type { Action } from '../model/action';
import { objectsIn, textIn, textsIn } from './jsonFields';
import type { StepTemplate } from './stepTemplate';
import { builtinOf } from './templateOf';

/** A type of action the catalogue knows by name only: an older form of another one, or a part of the server's own work. */
export interface FormlessType {
  readonly actionType: string;
  /** Its name for people; the type itself where it has none. */
  readonly name: string;
  /** The type that took its place, or null. */
  readonly replacedBy: string | null;
}

/** The types without a form of a catalogue file: `legacyActionTypes` and `hiddenActionTypes`; none in anything else. */
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

/** How far the type of an action is known: with a form, by name only, not at all, or there is none to know. */
export type TypeKnowledge =
  | { readonly kind: 'form'; readonly template: StepTemplate }
  | { readonly kind: 'name'; readonly type: FormlessType }
  | { readonly kind: 'unknown'; readonly actionType: string }
  | { readonly kind: 'none' };

/** What the lists know of an action's type. Types are compared without case, as the server does. */
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
