import type { TemplateFileProblem } from '../../core/index';

/** A file that may hold templates. */
export interface TemplateText {
  /** Path inside its folder, zip or repository, with `/`; for messages only, never a place to write to. */
  readonly path: string;
  readonly text: string;
}

/** The largest file of the public library is half a megabyte. */
export const maxBytesOfFile = 4_000_000;

/** Why a file of this size is not read; null when it is. */
export function sizeProblem(path: string, bytes: number): TemplateFileProblem | null {
  if (bytes <= maxBytesOfFile) return null;
  const size = (bytes / 1e6).toFixed(1);
  return { path, template: '', message: `It is ${size} MB. A template file is at most ${maxBytesOfFile / 1e6} MB.` };
}
