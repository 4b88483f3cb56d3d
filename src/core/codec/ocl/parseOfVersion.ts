import { eachHeredoc } from '../../lang/ocl/looksLegacy';
import { type ParsedOcl, type ParseOptions, parseOcl } from '../../lang/ocl/parseOcl';
import { stepRows } from './stepRows';

export interface VersionedText {
  /** From the folder's `schema_version.ocl`; null or absent without one. Decides how heredocs are read. */
  readonly schemaVersion?: number | null;
  /** The text as already parsed; reused unless the version needs the other heredoc rule. */
  readonly parsed?: ParsedOcl;
}

/** Parses a text by the rules of its folder's schema version. */
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

/** Files of schema version 5 and older remove the indent of heredocs differently; without a version the text decides. */
export function heredocRule(schemaVersion: number | null): NonNullable<ParseOptions['legacyHeredoc']> {
  return schemaVersion === null ? 'detect' : schemaVersion < 6;
}
