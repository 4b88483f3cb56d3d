import * as v from 'valibot';
import { fileSchema, pendingTextSchema } from './fileSchema';
import { modelSchema } from './modelSchema';
import { processFrameSchema, processSchema, stepSchema } from './processSchema';
import { scenarioSchema } from './scenarioSchema';

const text = v.string();
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The newest form of the records of a process that this version reads. */
export const recordFormat = 1;

/** What the library lists of a process. */
export const headSchema = v.looseObject({
  key: text,
  format: v.literal(recordFormat),
  id: text,
  title: text,
  origin: v.picklist(['file', 'sample']),
  createdAt: v.number(),
  /** When a person removed it; null while it is there. */
  removedAt: v.nullable(v.number()),
  /** The page that edits it; null when that page was closed normally. */
  session: v.nullable(text),
});

/** Which parts a version of the content is made of, by their numbers. */
const contentRefs = v.object({
  steps: v.array(count),
  frame: count,
  model: count,
  scenario: count,
  scenarios: v.exactOptional(v.nullable(count)),
  base: v.nullable(count),
});

/** A content as what differs from the one before it: one range of steps, and the parts that are others. */
const contentDelta = v.object({
  steps: v.exactOptional(v.object({ at: count, removed: count, added: v.array(count) })),
  frame: v.exactOptional(count),
  model: v.exactOptional(count),
  scenario: v.exactOptional(count),
  scenarios: v.exactOptional(v.nullable(count)),
  base: v.exactOptional(v.nullable(count)),
});

const position = v.object({ offset: count, line: count, column: count });

/** The file a process came from, and what of it was saved. */
export const originSchema = v.looseObject({
  key: text,
  file: fileSchema,
  beside: v.array(fileSchema),
  saved: v.object({ steps: v.array(count), frame: count, base: v.nullable(count), model: v.exactOptional(count) }),
  savedAt: v.nullable(v.number()),
  reading: v.exactOptional(
    v.object({
      format: v.picklist(['ocl', 'json']),
      unread: v.array(v.object({ from: position, to: position })),
      build: text,
      hash: v.number(),
    }),
  ),
  logStart: v.exactOptional(count),
});

const partOf = <K extends string, S extends v.GenericSchema>(kind: K, value: S) =>
  v.object({ key: text, part: count, kind: v.literal(kind), value });

/** A step, or another piece of a content, stored once however many versions share it. */
export const partSchema = v.variant('kind', [
  partOf('step', stepSchema),
  partOf('frame', processFrameSchema),
  partOf('model', modelSchema),
  partOf('scenario', scenarioSchema),
  partOf('scenarios', v.array(scenarioSchema)),
  partOf('base', text),
]);

const selection = v.nullable(v.object({ stepId: text, actionId: v.nullable(text) }));

const entry = v.object({ id: count, label: text, place: selection, after: contentDelta });

/**
 * One change of what is kept. Numbers count up without a gap, and adding one that is there fails: that is how two pages
 * never write over each other.
 */
export const logSchema = v.looseObject({
  key: text,
  number: count,
  /** Milliseconds since 1970. */
  at: v.number(),
  /** Names the write, so that a page knows its own again. */
  by: text,
  /** A content from which the entries start again; what was logged before counts no more. */
  start: v.exactOptional(contentRefs),
  /** The history: how many entries of it go at the front, how many then stay, what comes behind, how many are done. */
  history: v.exactOptional(
    v.object({ dropped: count, kept: count, added: v.array(entry), done: count, lastEdit: count }),
  ),
  /** Whether the head or the origin was written with it. */
  isAround: v.exactOptional(v.boolean()),
});

/** A text that is being typed and counts for nothing yet: the whole process as text, or one field. */
export const typedSchema = v.object({
  key: text,
  field: text,
  text,
  over: v.exactOptional(text),
  writing: v.exactOptional(pendingTextSchema),
});

/** A state that a person kept under a name, in one piece. */
export const versionSchema = v.looseObject({
  key: text,
  id: text,
  name: text,
  savedAt: v.number(),
  content: v.looseObject({
    process: processSchema,
    model: modelSchema,
    scenario: scenarioSchema,
    scenarios: v.exactOptional(v.array(scenarioSchema)),
  }),
  baseText: v.exactOptional(text),
});
