import type { OclNode, OclTree } from '../../lang/ocl/tree';
import type { Process } from '../../model/process';
import type { ProcessSource } from '../processSource';

/** An OCL file as read, for writing it back. */
export interface OclSource extends ProcessSource {
  readonly format: 'ocl';
  readonly tree: OclTree;
  /** The process as read from the tree. */
  readonly process: Process;
  /** Ids of steps and actions whose label is their name, as before schema version 4. */
  readonly namedByLabel: ReadonlySet<string>;
  /** Whether labels of new steps are names, too. */
  readonly labelsAreNames: boolean;
  /** Steps that could not be read completely; they are kept in the file and not in the process. */
  readonly unread: ReadonlySet<OclNode>;
}

export function isOclSource(source: ProcessSource): source is OclSource {
  return source.format === 'ocl';
}
