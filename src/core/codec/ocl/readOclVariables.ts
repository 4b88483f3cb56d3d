import type { Variable } from '../../model/deploymentModel';
import { type OclRead, readFolderFile } from './oclRead';
import type { VersionedText } from './parseOfVersion';
import { variableBlocks } from './variables/variableBlocks';

/**
 * Reads `variables.ocl`: one variable per value, in file order. Scopes stay as written, that is slugs of environments,
 * actions, channels and targets, and names of target tags and tenant tags. A value that is only prompted for is empty.
 * The file never contains secrets.
 */
export function readOclVariables(text: string, options: VersionedText = {}): OclRead<readonly Variable[]> {
  return readFolderFile(text, options, (file) =>
    variableBlocks(file).flatMap(({ values }) => values.map(({ variable }) => variable)),
  );
}
