import { ownOf, type RecordBatch, type TypedRecord } from '../../core/index';
import type { OpenDocument } from '../openDocument';

const pendingTextField = 'text';

/** Pending text as records: new and changed ones, and those to remove. */
export function typedChanges(
  key: string,
  now: OpenDocument,
  before: OpenDocument | null,
): NonNullable<RecordBatch['typed']> {
  const changes: TypedChange[] = [];
  const { pendingText } = now;
  if (pendingText !== before?.pendingText)
    changes.push(
      pendingText === undefined
        ? { key, field: pendingTextField, text: null }
        : { key, field: pendingTextField, text: pendingText.text, writing: pendingText },
    );
  const old = before?.typed ?? {};
  for (const [field, typed] of Object.entries(now.typed ?? {}))
    if (ownOf(old, field) !== typed) changes.push({ key, field: fieldPrefix + field, ...typed });
  for (const field of Object.keys(old))
    if (ownOf(now.typed ?? {}, field) === undefined) changes.push({ key, field: fieldPrefix + field, text: null });
  return changes;
}

/** The pending text of fields, from the records. */
export function typedOf(records: readonly TypedRecord[]): Pick<OpenDocument, 'typed'> {
  const fields = records.flatMap(({ field, text, over }) =>
    over !== undefined && field.startsWith(fieldPrefix) ? [[field.slice(fieldPrefix.length), { text, over }]] : [],
  );
  return fields.length === 0 ? {} : { typed: Object.fromEntries(fields) };
}

/** Separates fields from the text of the whole process. */
const fieldPrefix = 'field ';

type TypedChange = NonNullable<RecordBatch['typed']>[number];
