import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  type OclElement,
  type Process,
  parseOcl,
  processToJson,
  processToOcl,
  readJsonProcess,
  readOclProcess,
  writeOclProcess,
} from '../../../src/core/index';
import type { CaseResult, ConformanceKind } from './caseResult';

/** A line of a corpus's INDEX.tsv. */
export interface CorpusFile {
  readonly file: string;
  readonly kind: string;
  readonly features: string;
  /** From the schema_version.ocl of its folder; null when it has none. */
  readonly schemaVersion: number | null;
}

/** The files a corpus folder lists. */
export function corpusFiles(folder: string): readonly CorpusFile[] {
  const [head = '', ...lines] = readFileSync(join(folder, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    const cell = (name: string) => cells[names.indexOf(name)] ?? '';
    return { file: cell('file'), kind: cell('kind'), features: cell('features'), schemaVersion: versionOf(cell('schema_version')) };
  });
}

function versionOf(text: string): number | null {
  return /^\d+$/.test(text) ? Number(text) : null;
}

/** A corpus file's text, decoded as the app decodes it. */
export function corpusText(folder: string, file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(folder, file)));
}

/** Runs a folder of real files: opens, prints, converts and edits each (contract, kind `ocl-corpus`). */
export const runOclCorpus: ConformanceKind = async (folder) => {
  const counts = { a: 0, b: 0, c: 0, d: 0 };
  const totals = { a: 0, b: 0, c: 0, d: 0 };
  const cases = corpusFiles(folder).map((entry): CaseResult => {
    const text = corpusText(folder, entry.file);
    const expectedError = /parse-error:([a-z-]+)/.exec(entry.features)?.[1];
    const { document, diagnostics } = parseOcl(text, { legacyHeredoc: legacyOf(entry) });
    const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
    if (expectedError !== undefined) {
      const actual = error?.code ?? 'opened';
      return result(entry.file, actual === expectedError ? [] : [`expected ${expectedError}, got ${actual}`]);
    }
    const problems: string[] = [];
    const check = (letter: keyof typeof counts, holds: () => boolean, what: string) => {
      totals[letter] += 1;
      if (holds()) counts[letter] += 1;
      else problems.push(`(${letter}) ${what}`);
    };
    check('a', () => error === undefined && joined(document.text, document.elements) === text, error?.message ?? 'other bytes');
    if (error === undefined && (entry.kind === 'process' || entry.kind === 'runbook')) {
      const read = readOclProcess(text, { schemaVersion: entry.schemaVersion });
      if (!read.ok) problems.push(`not read: ${read.error[0]?.message}`);
      else {
        const { process, source } = read.value;
        check('b', () => sameProcess(rereadOcl(process), process), 'a new text gives another model');
        check('c', () => sameProcess(rereadJson(process), process), 'JSON gives another model');
        check('d', () => renamedAndBack(process, (next) => writeOclProcess(next, source)) === text, 'renaming and back changes bytes');
      }
    }
    return result(entry.file, problems);
  });
  const notes = (['a', 'b', 'c', 'd'] as const).map((letter) => `(${letter}) ${counts[letter]} of ${totals[letter]}`);
  return { cases, notes };
};

function legacyOf(entry: CorpusFile): boolean | undefined {
  return entry.schemaVersion === null ? undefined : entry.schemaVersion < 6;
}

function result(id: string, problems: readonly string[]): CaseResult {
  const ok = problems.length === 0;
  return { id, ok, expected: [], actual: problems, ...(ok ? {} : { difference: problems.join('; ') }) };
}

/** The text of a tree, put together from its statements and what stands between them. */
function joined(text: string, elements: readonly OclElement[]): string {
  let result = '';
  let from = 0;
  for (const { span } of elements) {
    result += text.slice(from, span.start) + text.slice(span.start, span.end);
    from = span.end;
  }
  return result + text.slice(from);
}

function rereadOcl(process: Process): Process | null {
  const read = readOclProcess(processToOcl(process), { schemaVersion: 9 });
  return read.ok ? read.value.process : null;
}

function rereadJson(process: Process): Process | null {
  const read = readJsonProcess(processToJson(process));
  return read.ok ? read.value.process : null;
}

/** Whether two processes say the same; the order of properties is not significant (ocl.md 3.4). */
function sameProcess(left: Process | null, right: Process): boolean {
  return isDeepStrictEqual(sorted(left), sorted(right));
}

function sorted(value: unknown): unknown {
  if (value instanceof Map) return [...value].sort(([one], [other]) => (one < other ? -1 : 1)).map(sorted);
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, sorted(inside)]));
}

/** Saves with the first step renamed, then with its name restored, each time against the file as read. */
function renamedAndBack(process: Process, write: (next: Process) => string): string {
  const named = (name: (old: string) => string): Process => ({
    ...process,
    steps: process.steps.map((step, at) => (at === 0 ? { ...step, name: name(step.name) } : step)),
  });
  const changed = write(named((old) => `${old} renamed`));
  if (process.steps.length > 0 && !changed.includes(' renamed')) return 'the new name is not in the text';
  return write(named((old) => `${old}`));
}
