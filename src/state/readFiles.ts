import { type DeploymentModel, type FolderProblem, type Process, type ProcessSource, readFolder } from '../core/index';
import type { OpenProblem } from './editorState';
import type { IncomingFile } from './ports';

/** A process found among the files, with what belongs to it. */
export interface ProcessRead {
  readonly file: IncomingFile;
  readonly process: Process;
  readonly source: ProcessSource;
  readonly model: DeploymentModel;
}

/** Lines of the file shown around a problem. */
const excerptLines = 5;

/** Reads what was chosen or dropped: every process in it, and every file that could not be read with its causes. */
export function readFiles(files: readonly IncomingFile[]): {
  readonly processes: readonly ProcessRead[];
  readonly problems: readonly OpenProblem[];
} {
  const texts = new Map<string, { readonly file: IncomingFile; readonly text: string }>();
  const problems: OpenProblem[] = [];
  for (const file of files) {
    const text = file.refusal === undefined ? decoded(file.bytes) : null;
    if (text !== null) texts.set(file.path, { file, text });
    else
      problems.push(
        refusedFile(file, file.refusal ?? `"${file.name}" is not a text in UTF-8. Save it as UTF-8 and open it again.`),
      );
  }
  const folder = readFolder([...texts].map(([path, { text }]) => ({ path, text })));
  const processes = folder.processes.flatMap(({ path, process, source, model }) => {
    const file = texts.get(path)?.file;
    return file === undefined ? [] : [{ file, process, source, model }];
  });
  const unread = folder.problems.map((problem) => unreadFile(problem, texts.get(problem.path)?.text ?? ''));
  return { processes, problems: [...problems, ...unread] };
}

/** The text of a file; a byte-order mark stays in it. Null when it is not UTF-8. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refusedFile(file: IncomingFile, message: string): OpenProblem {
  return { fileName: file.path, message, diagnostics: [], excerpt: [] };
}

function unreadFile({ path, message, diagnostics }: FolderProblem, text: string): OpenProblem {
  const at = (diagnostics.find((each) => each.severity === 'error') ?? diagnostics[0])?.at.line ?? 1;
  const lines = text.split('\n');
  const from = Math.max(1, at - Math.floor(excerptLines / 2));
  const excerpt = lines
    .slice(from - 1, from - 1 + excerptLines)
    .map((line, index) => ({ line: from + index, text: line.replace(/\r$/, '') }));
  return { fileName: path, message, diagnostics, excerpt };
}
