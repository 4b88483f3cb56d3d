import { type FolderProcess, type Json, markdownText, positionAt, type Severity, stepSpans } from '../core/index';
import { argumentsOf, type Command, type ExitCode, optionOf, type Terminal, WrongUse } from './commandLine';
import { toldFindings } from './findings';
import { plainText } from './plainText';
import { choiceOf, modelFrom, modelOptions, readInput } from './readInput';

const help = `  preflight check PATH [--strict] [--model FILE] [--inventory FOLDER] [--project P] [--format text|json|markdown]

    Problems of every process, each with file, line and column. Exit code 1 for an error; with --strict for anything.
`;

/** `preflight check`: what is wrong or worth knowing, in the words of the app. */
export const checkCommand: Command = { help, run: check };

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
  if (!['text', 'json', 'markdown'].includes(format))
    throw new WrongUse(`There is no format "${format}". Formats: text, json, markdown.`);
  const { processes, problems: unreadable, projects, texts } = readInput(path, modelFrom(given));
  if (projects.length > 0) terminal.error(choiceOf(projects));
  for (const problem of unreadable) terminal.error(`${problem.path}: ${problem.message}`);
  if (processes.length === 0) {
    if (unreadable.length === 0) terminal.error(`"${path}" holds no process.`);
    return 2;
  }
  const problems = processes.flatMap((read) => problemsOf(read, texts.get(read.path) ?? ''));
  terminal.write(printed(problems, format));
  if (unreadable.length > 0) return 2;
  const counts = given.options.has('strict') ? problems : problems.filter(({ severity }) => severity === 'error');
  return counts.length > 0 ? 1 : 0;
}

function problemsOf({ path, process, model, diagnostics }: FolderProcess, text: string): readonly Problem[] {
  const spans = stepSpans(text);
  const told = toldFindings(process, model).map(({ finding, row, step, action }): Problem => {
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

function printed(problems: readonly Problem[], format: string): string {
  if (format === 'json') {
    const json: Json = { schemaVersion: 1, problems: problems.map((problem) => ({ ...problem })) };
    return `${JSON.stringify(json, null, 2)}\n`;
  }
  const lines = problems.map(({ path, line, column, severity, code, row, message }) => {
    const about = row === '' ? message : `${row}: ${message}`;
    return plainText(`${path}:${line}:${column}: ${severity}: ${about} (${code})`);
  });
  if (lines.length === 0) return 'No problems.\n';
  return format === 'markdown'
    ? `${lines.map((line) => `- ${markdownText(line)}`).join('\n')}\n`
    : `${lines.join('\n')}\n`;
}
