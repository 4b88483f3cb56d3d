import type { TextDiagnostic } from '../../base/diagnostic';
import { err, ok, type Result } from '../../base/result';
import { canonicalOcl } from '../../lang/ocl/canonicalOcl';
import type { OclBlock, OclStatement } from '../../lang/ocl/content';
import { compareNames } from '../../lang/ocl/nameOrder';
import { printOcl } from '../../lang/ocl/printOcl';
import { statementsOf } from '../../lang/ocl/statementsOf';
import { officialStyle } from '../../lang/ocl/style';
import { styleOf } from '../../lang/ocl/styleOf';
import { foldName } from './oclBody';
import { parseOfVersion, type VersionedText } from './parseOfVersion';

/**
 * Formats any OCL file in the style of the current server, with its statements in the server's order. The content does
 * not change: nothing is dropped, not even defaults. CR LF line ends are kept. Formatting twice gives the same text.
 *
 * @returns the errors of `parseOcl` if the text cannot be read
 */
export function formatOcl(
  text: string,
  { schemaVersion = null }: Pick<VersionedText, 'schemaVersion'> = {},
): Result<string, readonly TextDiagnostic[]> {
  const { tree, diagnostics } = parseOfVersion(text, { schemaVersion });
  if (diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return err(diagnostics);
  const { newline } = styleOf(tree);
  const ordered = inServerOrder(statementsOf(tree.body), '');
  const canonical = ordered.map((statement) => canonicalOcl(statement, tree.legacyHeredoc));
  return ok(printOcl(canonical, { ...officialStyle, newline }));
}

/** Blocks that come before those not listed… */
const firstBlocks: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['connectivitypolicy', 'versioningstrategy', 'runretentionpolicy']],
  ['action', ['container', 'gitdependencies', 'packages']],
]);
/** …and blocks that come after them. Steps are not listed: their order is that of the deployment. */
const lastBlocks: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['process']],
  ['action', ['inputs']],
  ['processtemplate', ['packageparameter', 'parameter']],
]);

function inServerOrder(statements: readonly OclStatement[], parent: string): readonly OclStatement[] {
  // Inputs of step packages have any form, so their order may matter.
  if (parent === 'inputs') return statements;
  const attributes = statements.filter((each) => each.kind === 'attribute');
  const blocks = statements.filter((each): each is OclBlock => each.kind === 'block');
  const rank = (name: string) => rankOf(foldName(name), parent);
  const isRoot = parent === '';
  return [
    ...attributes.toSorted((left, right) =>
      isRoot && left.name !== right.name && (left.name === 'name' || right.name === 'name')
        ? Number(right.name === 'name') - Number(left.name === 'name')
        : compareNames(left.name, right.name),
    ),
    ...blocks
      .toSorted((left, right) => rank(left.name) - rank(right.name))
      .map((block) => ({ ...block, body: inServerOrder(block.body, foldName(block.name)) })),
  ];
}

function rankOf(name: string, parent: string): number {
  const first = firstBlocks.get(parent) ?? [];
  const last = lastBlocks.get(parent) ?? [];
  const before = first.indexOf(name);
  if (before !== -1) return before;
  const after = last.indexOf(name);
  return first.length + (after === -1 ? 0 : after + 1);
}
