import { eachHeredoc } from '../../lang/ocl/looksLegacy';
import { type ParsedOcl, type ParseOptions, parseOcl } from '../../lang/ocl/parseOcl';
import { stepRows } from './stepRows';

export interface VersionedText {
  /** From `schema_version.ocl` of the folder; null or absent when there is none. Decides how heredocs are read. */
  readonly schemaVersion?: number | null;
  /** What the text was parsed to before; taken as it is unless the version reads its heredocs in the other way. */
  readonly parsed?: ParsedOcl;
}

/** Parses a text as a file of its folder is read. */
export function parseOfVersion(text: string, { schemaVersion = null, parsed }: VersionedText): ParsedOcl {
  const legacyHeredoc = heredocRule(schemaVersion);
  if (parsed === undefined) return parseOcl(text, { legacyHeredoc, rows: stepRows });
  const { tree } = parsed;
  if (legacyHeredoc === 'detect' || tree.legacyHeredoc === legacyHeredoc) return parsed;
  const [heredoc] = eachHeredoc(tree.body);
  return heredoc === undefined
    ? { ...parsed, tree: { ...tree, legacyHeredoc } }
    : parseOcl(text, { legacyHeredoc, rows: stepRows });
}

/** Files of schema version 5 and older unindent heredocs in their own way; without a version the text tells. */
export function heredocRule(schemaVersion: number | null): NonNullable<ParseOptions['legacyHeredoc']> {
  return schemaVersion === null ? 'detect' : schemaVersion < 6;
}
