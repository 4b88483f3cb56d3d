import {
  type FolderProcess,
  type Json,
  markdownText,
  positionAt,
  type Severity,
  stepSpans,
  stepSpansOf,
} from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { printedFindings } from './findings';
import { jsonLine, jsonList } from './jsonList';
import { plainText } from './plainText';
import { type Printer, printEach } from './printEach';
import { modelFrom, modelOptions } from './readInput';

const help = `  preflight check PATH [--strict] [--model FILE] [--inventory FOLDER] [--project P] [--format text|json|markdown|jsonl]

    Problems of every process, each with file, line and column, printed as they are found; jsonl: one process per line.
    Exit code 1 for an error; with --strict for anything.
`;

const formats = ['text', 'json', 'markdown', 'jsonl'];

/** `preflight check`: what is wrong or worth knowing, in the words of the app. */
export const checkCommand: Command = { help, run: check };

interface Checked {
  readonly path: string;
  readonly problems: readonly Problem[];
}

interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly code: string;
  /** "3 Deploy web", or empty for the file as a whole. */
  readonly row: string;
  readonly message: string;
}

function check(words: readonly string[], terminal: Terminal): ExitCode {
  const given = argumentsOf(words, { values: [...modelOptions, 'format'], flags: ['strict'] });
  const [path, ...more] = given.rest;
  if (path === undefined || more.length > 0) throw new WrongUse('"check" needs one PATH: a folder or a file.');
  const format = optionOf(given, 'format') ?? 'text';
  if (!formats.includes(format)) throw new WrongUse(`There is no format "${format}". Formats: ${formats.join(', ')}.`);
  const printer = printerOf(format, terminal);
  return printEach({ path, from: modelFrom(given), terminal, printer }, (read, text) => {
    const problems = problemsOf(read, text);
    const counts = given.options.has('strict') ? problems : problems.filter(({ severity }) => severity === 'error');
    return { result: { path: read.path, problems }, isFinding: counts.length > 0 };
  });
}

function problemsOf({ path, process, source, model, diagnostics }: FolderProcess, text: string): readonly Problem[] {
  const found = printedFindings(process, model);
  const spans = found.length === 0 ? [] : (stepSpansOf(source) ?? stepSpans(text));
  const told = found.map(({ finding, row, step, action }): Problem => {
    const span = action === null ? spans[step] : (spans[step]?.actions[action] ?? spans[step]);
    const { line, column } = positionAt(text, span?.start ?? 0);
    const { severity, code, message } = finding;
    return { path, line, column, severity, code, row, message };
  });
  const read = diagnostics.map(({ code, severity, message, at }): Problem => {
    return { path, line: at.line, column: at.column, severity, code, row: '', message };
  });
  return [...read, ...told].toSorted((one, other) => one.line - other.line || one.column - other.column);
}

/** Prints the problems of each process as they are found. */
function printerOf(format: string, { write }: Terminal): Printer<Checked> {
  if (format === 'jsonl') {
    const add = ({ path, problems }: Checked) => write(jsonLine({ path, problems: problems.map(jsonOf) }));
    return { add, unreadable: ({ path, message }) => write(jsonLine({ path, error: message })), end: () => undefined };
  }
  if (format === 'json') {
    const list = jsonList('problems', write);
    return { add: ({ problems }) => problems.map(jsonOf).forEach(list.add), end: list.end };
  }
  let lines = 0;
  const lineOf = (problem: Problem) => {
    lines += 1;
    const line = plainText(problemLine(problem));
    return format === 'markdown' ? `- ${markdownText(line)}\n` : `${line}\n`;
  };
  return {
    add: ({ problems }) => {
      if (problems.length > 0) write(problems.map(lineOf).join(''));
    },
    end: () => {
      if (lines === 0) write('No problems.\n');
    },
  };
}

function jsonOf(problem: Problem): Json {
  return { ...problem };
}

function problemLine({ path, line, column, severity, code, row, message }: Problem): string {
  return `${path}:${line}:${column}: ${severity}: ${row === '' ? message : `${row}: ${message}`} (${code})`;
}
