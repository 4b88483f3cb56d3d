import type { OclDiagnostic } from '../../lang/ocl/tree';
import { bodyOf, type OclBody, textAt, textsAt } from './oclBody';
import { parseOfVersion, type VersionedText } from './parseOfVersion';

/** The content of an OCL file. For a broken file, `value` is what could be read, and the diagnostics list the errors. */
export interface OclRead<T> {
  readonly value: T;
  readonly diagnostics: readonly OclDiagnostic[];
}

/** Reads a file of the folder that is not a process. */
export function readFolderFile<T>(text: string, options: VersionedText, read: (body: OclBody) => T): OclRead<T> {
  const { tree, diagnostics } = parseOfVersion(text, options);
  return { value: read(bodyOf(tree.body)), diagnostics };
}

/** The names an attribute lists, also if it is a single text. */
export function namesAt(body: OclBody, name: string): readonly string[] {
  const single = textAt(body, name);
  return single === null ? textsAt(body, name) : [single];
}
