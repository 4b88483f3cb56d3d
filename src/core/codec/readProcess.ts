import type { TextDiagnostic } from '../base/diagnostic';
import { looksLikeJson } from '../base/json';
import { ok, type Result } from '../base/result';
import type { Process } from '../model/process';
import { readJsonProcess } from './json/readJsonProcess';
import { isOclSource } from './ocl/oclSource';
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
 * @param previous       an older version of the text, read in the same way; what did not change is then not read again
 * @returns every reason why the text is not a process, with its place
 */
export function readProcess(
  text: string,
  schemaVersion: number | null = null,
  recover = false,
  previous: ReadProcess | null = null,
): Result<ReadProcess, readonly TextDiagnostic[]> {
  if (!looksLikeJson(text)) {
    const source = previous === null || !isOclSource(previous.source) ? null : previous.source;
    const older = previous === null || source === null ? {} : { previous: { ...previous, source } };
    return readOclProcess(text, { schemaVersion, recover, ...older });
  }
  const read = readJsonProcess(text);
  return read.ok ? ok({ ...read.value, diagnostics: [], unread: [] }) : read;
}
