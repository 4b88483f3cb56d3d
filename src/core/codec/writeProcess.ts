import type { Process } from '../model/process';
import { asReadFrom, settledSource } from './deferredSource';
import { isJsonSource } from './json/jsonSource';
import { writeJsonProcess } from './json/writeJsonProcess';
import { isOclSource } from './ocl/oclSource';
import { writeOclProcess } from './ocl/writeOclProcess';
import type { ProcessSource } from './processSource';

/** The text of the file with the edits applied: only parts that differ from what was read are rewritten. */
export function writeProcess(process: Process, source: ProcessSource): string {
  const settled = settledSource(source);
  const read = asReadFrom(process, source);
  if (isOclSource(settled)) return writeOclProcess(read, settled);
  if (isJsonSource(settled)) return writeJsonProcess(read, settled);
  throw new Error(`A process cannot be written as ${source.format}.`);
}
