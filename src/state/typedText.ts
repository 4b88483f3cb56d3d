import { ownOf } from '../core/index';
import type { OpenDocument, TypedText } from './openDocument';

/** The document with the pending text of a field; null removes it. */
export function withTyped(document: OpenDocument, field: string, typed: TypedText | null): OpenDocument {
  if (typed === null && typedIn(document, field) === null) return document;
  const { typed: before = {}, ...rest } = document;
  const others = Object.entries(before).filter(([each]) => each !== field);
  // The newest is last; beyond a generous limit the oldest are dropped.
  const all = typed === null ? others : [...others, [field, typed] as const].slice(-maxTyped);
  return all.length === 0 ? rest : { ...rest, typed: Object.fromEntries(all) };
}

/** The pending text of a field. */
export function typedIn(document: OpenDocument | null, field: string): TypedText | null {
  return ownOf(document?.typed ?? {}, field) ?? null;
}

/** Whether there is pending text, of the whole process or of a field. */
export function hasTyped({ pendingText, typed }: OpenDocument): boolean {
  return pendingText !== undefined || typed !== undefined;
}

const maxTyped = 50;
