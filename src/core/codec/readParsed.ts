import type { TextDiagnostic } from '../base/diagnostic';
import { err, ok, type Result } from '../base/result';
import { notAProcess, readJsonProcess } from './json/readJsonProcess';
import { readOclProcess } from './ocl/readOclProcess';
import type { ParsedFile } from './parsedFile';
import type { ReadProcess } from './readProcess';

/** Reads a process from its parsed text. */
export function readParsed(
  { text, content, recover = false }: Pick<ParsedFile, 'text' | 'content' | 'recover'>,
  schemaVersion: number | null,
): Result<ReadProcess, readonly TextDiagnostic[]> {
  if (content.form === 'ocl') return readOclProcess(text, { schemaVersion, recover, parsed: content.parsed });
  if (content.form === 'json' && content.root.ok) return err([notAProcess(text, content.root.value)]);
  const read = readJsonProcess(text, content.form === 'json-process' ? content.root : null);
  return read.ok ? ok({ ...read.value, diagnostics: [], unread: [] }) : read;
}
