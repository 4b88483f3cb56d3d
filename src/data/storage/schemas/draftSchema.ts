import * as v from 'valibot';
import { fileSchema, pendingTextSchema } from './fileSchema';
import { modelSchema } from './modelSchema';
import { processSchema } from './processSchema';
import { scenarioSchema } from './scenarioSchema';

/** A working copy in one piece: as the first version kept it, and as a backup file has it. */
export const draftSchema = v.looseObject({
  schemaVersion: v.literal(1),
  id: v.string(),
  title: v.string(),
  origin: v.picklist(['file', 'sample']),
  file: fileSchema,
  beside: v.array(fileSchema),
  content: v.looseObject({
    process: processSchema,
    model: modelSchema,
    scenario: scenarioSchema,
    scenarios: v.exactOptional(v.array(scenarioSchema)),
  }),
  baseText: v.exactOptional(v.string()),
  savedBaseText: v.exactOptional(v.string()),
  savedProcess: processSchema,
  savedAt: v.nullable(v.number()),
  writing: v.exactOptional(pendingTextSchema),
  editedAt: v.number(),
});
