import type { TextDiagnostic } from '../base/diagnostic';
import { ok, type Result } from '../base/result';
import type { Process } from '../model/process';
import { readJsonProcess } from './json/readJsonProcess';
import { readOclProcess } from './ocl/readOclProcess';
import type { UnreadPart } from './ocl/unreadParts';
import type { ProcessSource } from './processSource';

export interface ReadProcess {
  readonly process: Process;
  /** For `writeProcess`, which changes only what differs. */
  readonly source: ProcessSource;
  /** Warnings, and with `recover` the errors as well. */
  readonly diagnostics: readonly TextDiagnostic[];
  /** What could not be read and stays in the file as it is; only with `recover`. */
  readonly unread: readonly UnreadPart[];
}

/**
 * Reads a process from OCL or Octopus JSON; the text tells which, not the file's name.
 *
 * @param schemaVersion  of the folder's `schema_version.ocl`, or null
 * @param recover        opens what can be read of broken OCL; broken JSON has no parts that could be trusted
 * @returns every reason why the text is no process, with its place
 */
export function readProcess(
  text: string,
  schemaVersion: number | null = null,
  recover = false,
): Result<ReadProcess, readonly TextDiagnostic[]> {
  if (!/^[\ufeff\s]*[{[]/.test(text)) return readOclProcess(text, { schemaVersion, recover });
  const read = readJsonProcess(text);
  return read.ok ? ok({ ...read.value, diagnostics: [], unread: [] }) : read;
}
