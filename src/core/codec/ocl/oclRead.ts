import { parseOcl } from '../../lang/ocl/parseOcl';
import type { OclDiagnostic } from '../../lang/ocl/tree';
import { bodyOf, type OclBody, textAt, textsAt } from './oclBody';

/** What a file of the folder holds. Where it is broken, `value` is what could be read and the diagnostics say the rest. */
export interface OclRead<T> {
  readonly value: T;
  readonly diagnostics: readonly OclDiagnostic[];
}

export interface FolderFileOptions {
  /** From `schema_version.ocl`; null or absent when there is none. */
  readonly schemaVersion?: number | null;
}

/** Reads a file of the folder that is no process. */
export function readFolderFile<T>(
  text: string,
  { schemaVersion = null }: FolderFileOptions,
  read: (body: OclBody) => T,
): OclRead<T> {
  const { tree, diagnostics } = parseOcl(text, {
    legacyHeredoc: schemaVersion === null ? 'detect' : schemaVersion < 6,
  });
  return { value: read(bodyOf(tree.body)), diagnostics };
}

/** The names an attribute lists, also when it gives a single one as a text. */
export function namesAt(body: OclBody, name: string): readonly string[] {
  const single = textAt(body, name);
  return single === null ? textsAt(body, name) : [single];
}
