import { err, ok, type Result } from '../../base/result';
import { patchOcl } from '../../lang/ocl/patchOcl';
import { styleOf } from '../../lang/ocl/styleOf';
import type { OclDiagnostic } from '../../lang/ocl/tree';
import type { Variable } from '../../model/deploymentModel';
import { bodyOf, foldName } from './oclBody';
import { parseOfVersion, type VersionedText } from './parseOfVersion';
import { canBeInFile } from './variables/canBeInFile';
import { variableBlocks } from './variables/variableBlocks';
import { variablesInBlocks } from './variables/variablesInBlocks';
import { variablesAsRead, variablesWanted } from './variables/wantedVariables';

/**
 * The text of `variables.ocl` after edits: only lines of edited values change, in the file's own style. What reading
 * ignores (types, descriptions, display of prompts, unknown attributes) stays in place. Unchanged variables give the
 * same bytes. Values the file cannot hold (`canBeInFile`), above all secrets, are never written.
 *
 * @returns the errors of a text that cannot be read completely; such a text is not changed
 */
export function writeOclVariables(
  text: string,
  variables: readonly Variable[],
  options: VersionedText = {},
): Result<string, readonly OclDiagnostic[]> {
  const { tree, diagnostics } = parseOfVersion(text, options);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return err(errors);
  const blocks = variableBlocks(bodyOf(tree.body));
  return ok(
    patchOcl(tree, {
      before: variablesAsRead(blocks),
      after: variablesWanted(blocks, variablesInBlocks(blocks, variables.filter(canBeInFile))),
      style: styleOf(tree),
      nameOf: foldName,
      spelled: (name) => name,
      leftOut: new Set(),
    }),
  );
}
