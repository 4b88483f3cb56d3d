import { sameName } from '../base/caseless';
import type { Json } from '../base/json';
import { ownOf } from '../base/ownOf';
import type { StepTemplate } from './stepTemplate';

/** How an imported template relates to the existing ones. */
export type ImportStatus =
  /** No existing template has this id or name. */
  | { readonly kind: 'new' }
  /** Its version is higher. */
  | { readonly kind: 'newer'; readonly than: StepTemplate }
  /** The same version with the same content. */
  | { readonly kind: 'same'; readonly as: StepTemplate }
  /** The same version with different content: a person must choose which one to keep. */
  | { readonly kind: 'differs'; readonly from: StepTemplate }
  /** Its version is lower: a person must decide whether to go back. */
  | { readonly kind: 'older'; readonly than: StepTemplate };

/** Compares a template with the existing ones: by id, then by name ignoring case. */
export function importStatus(template: StepTemplate, there: readonly StepTemplate[]): ImportStatus {
  const before =
    there.find(({ id }) => sameName(id, template.id)) ?? there.find(({ name }) => sameName(name, template.name));
  if (before === undefined) return { kind: 'new' };
  const [old, next] = [before.version ?? 0, template.version ?? 0];
  if (next !== old) return next > old ? { kind: 'newer', than: before } : { kind: 'older', than: before };
  return isSameJson(before.record, template.record) ? { kind: 'same', as: before } : { kind: 'differs', from: before };
}

/** Whether two values are equal, ignoring the order of fields. */
function isSameJson(left: Json | undefined, right: Json | undefined): boolean {
  if (left === right) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  if (left === undefined || right === undefined || Array.isArray(left) !== Array.isArray(right)) return false;
  const [some, others] = [left as Fields, right as Fields];
  const keys = Object.keys(some);
  return (
    keys.length === Object.keys(others).length && keys.every((key) => isSameJson(ownOf(some, key), ownOf(others, key)))
  );
}

type Fields = { readonly [key: string]: Json | undefined };
