import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonProcess } from '../../../src/core/codec/json/readJsonProcess';
import { processToJson } from '../../../src/core/codec/json/writeJsonProcess';
import { parseOcl, printOclTree } from '../../../src/core/conformance';
import { type OclProcess, type Process, processToOcl, readOclProcess, writeOclProcess } from '../../../src/core/index';
import { sameProcess } from '../sameProcess';
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
    const version = cell('schema_version');
    const schemaVersion = /^\d+$/.test(version) ? Number(version) : null;
    return { file: cell('file'), kind: cell('kind'), features: cell('features'), schemaVersion };
  });
}

/** A corpus file's text, with every byte of it. */
export function corpusText(folder: string, file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(join(folder, file)));
}

/** The properties of the contract that are counted. */
type Letter = 'a' | 'b' | 'c' | 'd';

/** Runs a folder of real files: opens, prints, converts and edits each (contract, kind `ocl-corpus`). */
export const runOclCorpus: ConformanceKind = async (folder) => {
  const counts = new Map<Letter, { held: number; of: number }>();
  const check = (letter: Letter, problem: string | null): readonly string[] => {
    const count = counts.get(letter) ?? { held: 0, of: 0 };
    counts.set(letter, { held: count.held + Number(problem === null), of: count.of + 1 });
    return problem === null ? [] : [`(${letter}) ${problem}`];
  };
  const cases = corpusFiles(folder).map((entry) => runFile(entry, corpusText(folder, entry.file), check));
  const notes = [...counts].map(([letter, { held, of }]) => `(${letter}) ${held} of ${of}`);
  const broken = corpusFiles(folder).filter((entry) => entry.features.includes('parse-error:')).length;
  return { cases, notes: [...notes, `files with a parse error: ${broken}`] };
};

function runFile(
  entry: CorpusFile,
  text: string,
  check: (letter: Letter, problem: string | null) => readonly string[],
): CaseResult {
  const { schemaVersion } = entry;
  const legacyHeredoc = schemaVersion === null ? 'detect' : schemaVersion < 6;
  const { tree, diagnostics } = parseOcl(text, { legacyHeredoc });
  const error = diagnostics.find((diagnostic) => diagnostic.severity === 'error');
  const expected = /parse-error:([a-z-]+)/.exec(entry.features)?.[1] ?? null;
  if (expected !== null) {
    const isAsSaid = error?.code === expected && printOclTree(tree) === text;
    return resultOf(entry.file, isAsSaid ? [] : [`expected ${expected}, got ${error?.code ?? 'none'}`]);
  }
  const problems = [...check('a', error?.message ?? (printOclTree(tree) === text ? null : 'prints other bytes'))];
  if (error === undefined && (entry.kind === 'process' || entry.kind === 'runbook')) {
    const read = readOclProcess(text, { schemaVersion });
    if (!read.ok) problems.push(`cannot be read: ${read.error[0]?.message}`);
    else {
      const { process } = read.value;
      problems.push(
        ...check('b', sameProcess(throughOcl(process), process) ? null : 'a new text gives another model'),
        ...check('c', sameProcess(throughJson(process), process) ? null : 'JSON gives another model'),
        ...check('d', renamedAndBack(read.value, text, schemaVersion)),
      );
    }
  }
  return resultOf(entry.file, problems);
}

function resultOf(id: string, problems: readonly string[]): CaseResult {
  const ok = problems.length === 0;
  return { id, ok, expected: [], actual: problems, ...(ok ? {} : { difference: problems.join('; ') }) };
}

function throughOcl(process: Process): Process | null {
  const read = readOclProcess(processToOcl(process), { schemaVersion: 14 });
  return read.ok ? read.value.process : null;
}

function throughJson(process: Process): Process | null {
  const read = readJsonProcess(processToJson(process));
  return read.ok ? read.value.process : null;
}

/** Renames the first step, saves, opens the saved text, gives the name back and saves again. Null when that holds. */
function renamedAndBack({ process, source }: OclProcess, text: string, schemaVersion: number | null): string | null {
  const [step] = process.steps;
  if (step === undefined)
    return writeOclProcess({ ...process }, source) === text ? null : 'an edit of nothing changes bytes';
  const name = `${step.name} 2`;
  const saved = writeOclProcess(withFirstName(process, name), source);
  if (saved === text) return 'the new name is not in the text';
  const again = readOclProcess(saved, { schemaVersion });
  if (!again.ok) return `cannot be read after renaming: ${again.error[0]?.message}`;
  if (again.value.process.steps[0]?.name !== name) return 'the new name is lost';
  const back = withFirstName(again.value.process, step.name);
  return writeOclProcess(back, again.value.source) === text ? null : 'renaming and back changes bytes';
}

/** The first step under another name, and its action, too, when it is the only one and had the step's. */
function withFirstName(process: Process, name: string): Process {
  const [step, ...others] = process.steps;
  if (step === undefined) return process;
  const [only, ...more] = step.actions;
  const together = only !== undefined && more.length === 0 && only.name === step.name;
  const actions = together ? [{ ...only, name }] : step.actions;
  return { ...process, steps: [{ ...step, name, actions }, ...others] };
}
