import type { TextDiagnostic } from '../base/diagnostic';
import { ok, type Result } from '../base/result';
import type { Process } from '../model/process';
import { readJsonProcess } from './json/readJsonProcess';
import { readOclProcess } from './ocl/readOclProcess';
import type { ProcessSource } from './processSource';

export interface ReadProcess {
  readonly process: Process;
  /** For `writeProcess`, which changes only what differs. */
  readonly source: ProcessSource;
  /** Warnings. */
  readonly diagnostics: readonly TextDiagnostic[];
}

/**
 * Reads a process from OCL or Octopus JSON; the text tells which, not the file's name.
 *
 * @param schemaVersion  of the folder's `schema_version.ocl`, or null
 * @returns every reason why the text is no process, with its place
 */
export function readProcess(
  text: string,
  schemaVersion: number | null = null,
): Result<ReadProcess, readonly TextDiagnostic[]> {
  if (!/^[\ufeff\s]*[{[]/.test(text)) return readOclProcess(text, { schemaVersion });
  const read = readJsonProcess(text);
  return read.ok ? ok({ ...read.value, diagnostics: [] }) : read;
}
