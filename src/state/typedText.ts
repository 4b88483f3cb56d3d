import { ownOf } from '../core/index';
import type { OpenDocument, TypedText } from './openDocument';

/** The document with what is typed in a field; null takes it away. */
export function withTyped(document: OpenDocument, field: string, typed: TypedText | null): OpenDocument {
  if (typed === null && typedIn(document, field) === null) return document;
  const { typed: before = {}, ...rest } = document;
  const others = Object.entries(before).filter(([each]) => each !== field);
  // The newest stands last: of more than a person has under way the oldest are dropped.
  const all = typed === null ? others : [...others, [field, typed] as const].slice(-maxTyped);
  return all.length === 0 ? rest : { ...rest, typed: Object.fromEntries(all) };
}

/** What is typed in a field and not taken in yet. */
export function typedIn(document: OpenDocument | null, field: string): TypedText | null {
  return ownOf(document?.typed ?? {}, field) ?? null;
}

/** Whether something was typed that is not part of the process yet: a text of it, or a field. */
export function hasTyped({ pendingText, typed }: OpenDocument): boolean {
  return pendingText !== undefined || typed !== undefined;
}

const maxTyped = 50;
