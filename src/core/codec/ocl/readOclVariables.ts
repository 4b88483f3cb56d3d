import type { Variable } from '../../model/deploymentModel';
import { type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';
import { variableBlocks } from './variables/variableBlocks';

/**
 * Reads `variables.ocl`: one variable for each value, in the order of the file. Scopes stay as the
 * file writes them, that is slugs of environments, actions, channels and targets, and names of roles and tenant tags.
 * A value that is only prompted for is empty. Secrets are never in the file.
 */
export function readOclVariables(text: string, options: VersionedText = {}): OclRead<readonly Variable[]> {
  return readFolderFile(text, options, (file) =>
    variableBlocks(file).flatMap(({ values }) => values.map(({ variable }) => variable)),
  );
}
