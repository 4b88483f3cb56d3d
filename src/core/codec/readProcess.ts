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
  /** Passed to `writeProcess`, which changes only what differs. */
  readonly source: ProcessSource;
  /** Warnings, and with `recover` also errors. */
  readonly diagnostics: readonly TextDiagnostic[];
  /** Parts that could not be read and are kept in the file; only with `recover`. */
  readonly unread: readonly UnreadPart[];
}

/**
 * Reads a process from OCL or Octopus JSON; the text decides the format, not the file name.
 *
 * @param schemaVersion  from the folder's `schema_version.ocl`, or null
 * @param recover        opens the readable parts of broken OCL; broken JSON has no parts that can be trusted
 * @param previous       an older version of the text, read in the same way; unchanged parts are then reused
 * @returns every reason why the text is not a process, with its position
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
