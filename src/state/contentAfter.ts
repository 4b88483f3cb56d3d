import { ok, type Result } from '../core/index';
import type { Change, EditError } from './editState';
import type { Content } from './openDocument';

type PartChange = Exclude<Change, { readonly content: Content }>;

/** The content after a change, the same object if nothing changed; or why the change was refused. */
export function contentAfter(before: Content, change: Change): Result<Content, EditError> {
  const next = typeof change === 'object' && 'content' in change ? ok(change.content) : merged(before, change);
  if (!next.ok) return next;
  const after = next.value;
  const isSame =
    after.process === before.process &&
    after.model === before.model &&
    after.scenario === before.scenario &&
    after.scenarios === before.scenarios &&
    after.base === before.base;
  return ok(isSame ? before : after);
}

function merged(before: Content, change: PartChange): Result<Content, EditError> {
  const parts = partsAfter(before, change);
  return parts.ok ? ok({ ...before, ...parts.value }) : parts;
}

function partsAfter(before: Content, change: PartChange): Result<Partial<Content>, EditError> {
  if (typeof change === 'function') {
    const process = change(before.process);
    return process.ok ? ok({ process: process.value }) : process;
  }
  if ('model' in change) return ok({ model: change.model(before.model) });
  if ('scenario' in change) return ok({ scenario: change.scenario(before.scenario) });
  return change.all(before);
}
