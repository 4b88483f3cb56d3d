import * as v from 'valibot';
import { draftSchema } from './schemas/draftSchema';

/** What is wrong with a draft out of a file, by the same schemas as what the browser keeps; null when nothing is. */
export function checkDraft(value: unknown): string | null {
  const read = v.safeParse(draftSchema, value);
  if (read.success) return null;
  const [issue] = read.issues;
  const place = issue.path?.map(({ key }) => String(key)).join('.');
  return place ? `its field ${place} is damaged` : issue.message;
}
