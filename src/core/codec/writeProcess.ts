import type { Process } from '../model/process';
import { isJsonSource } from './json/jsonSource';
import { writeJsonProcess } from './json/writeJsonProcess';
import { isOclSource } from './ocl/oclSource';
import { writeOclProcess } from './ocl/writeOclProcess';
import type { ProcessSource } from './processSource';

/** The text of the file with the edits applied: only parts that differ from what was read are rewritten. */
export function writeProcess(process: Process, source: ProcessSource): string {
  if (isOclSource(source)) return writeOclProcess(process, source);
  if (isJsonSource(source)) return writeJsonProcess(process, source);
  throw new Error(`A process cannot be written as ${source.format}.`);
}
