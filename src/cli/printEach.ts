import type { FolderProblem, FolderProcess } from '../core/index';
import { type ExitCode, type Terminal, WrongUse } from './commandLine';
import { eachProject } from './eachProject';
import { choiceOf, type ModelFrom } from './readInput';

/** Prints results as they come. */
export interface Printer<Result> {
  readonly add: (result: Result) => void;
  /** A file that could not be read; the error stream reports it anyway. */
  readonly unreadable?: (problem: FolderProblem) => void;
  /** After the last of at least one result. */
  readonly end: () => void;
}

interface Asked<Result> {
  readonly path: string;
  readonly from: ModelFrom;
  readonly terminal: Terminal;
  readonly printer: Printer<Result>;
}

/**
 * Prints the result of each process of a path as soon as it is known. A project that cannot be read, or does not fit the options,
 * is reported and does not stop the others.
 *
 * @param resultOf  the result of a process, and whether it is a finding
 */
export function printEach<Result>(
  { path, from, terminal, printer }: Asked<Result>,
  resultOf: (read: FolderProcess, text: string) => { readonly result: Result; readonly isFinding: boolean },
): ExitCode {
  let results = 0;
  let unreadable = 0;
  let isFinding = false;
  let isChoiceTold = false;
  for (const { processes, problems, projects, texts, isOnly } of eachProject(path, from)) {
    if (projects.length > 0 && !isChoiceTold) {
      terminal.error(choiceOf(projects));
      isChoiceTold = true;
    }
    for (const problem of problems) {
      terminal.error(`${problem.path}: ${problem.message}`);
      printer.unreadable?.(problem);
    }
    unreadable += problems.length;
    for (const read of processes) {
      try {
        const found = resultOf(read, texts.get(read.path) ?? '');
        printer.add(found.result);
        results += 1;
        isFinding ||= found.isFinding;
      } catch (error) {
        if (!(error instanceof WrongUse) || isOnly) throw error;
        const message = error.message.startsWith(read.path) ? error.message : `${read.path}: ${error.message}`;
        terminal.error(message);
        printer.unreadable?.({ path: read.path, message: error.message, diagnostics: [] });
        unreadable += 1;
      }
    }
  }
  if (results > 0) printer.end();
  else if (unreadable === 0) terminal.error(`"${path}" contains no process.`);
  return results === 0 || unreadable > 0 ? 2 : isFinding ? 1 : 0;
}
