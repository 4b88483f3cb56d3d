import * as v from 'valibot';

const bytes = v.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected');

/** A file as it was opened; the browser's own handles are taken as they are. */
export const fileSchema = v.looseObject({
  name: v.string(),
  path: v.string(),
  bytes,
  handle: v.optional(v.unknown(), null),
  folder: v.exactOptional(v.unknown()),
  folderId: v.exactOptional(v.string()),
  recover: v.exactOptional(v.boolean()),
  onDisk: v.exactOptional(bytes),
  known: v.exactOptional(bytes),
  keepsMarks: v.exactOptional(v.boolean()),
  runbookNames: v.exactOptional(v.record(v.string(), v.string())),
  refusal: v.exactOptional(v.string()),
});

export const pendingTextSchema = v.looseObject({
  form: v.picklist(['ocl', 'json']),
  text: v.string(),
  over: v.string(),
});
