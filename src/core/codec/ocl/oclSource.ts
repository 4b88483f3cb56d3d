import type { OclNode, OclTree } from '../../lang/ocl/tree';
import type { Process } from '../../model/process';
import type { ProcessSource } from '../processSource';

/** An OCL file as it was read, for writing it back. */
export interface OclSource extends ProcessSource {
  readonly format: 'ocl';
  readonly tree: OclTree;
  /** The process as it was read from the tree. */
  readonly process: Process;
  /** Ids of steps and actions whose label is their name, as before schema version 4. */
  readonly namedByLabel: ReadonlySet<string>;
  /** Whether new steps are to be named so, too. */
  readonly labelsAreNames: boolean;
  /** Steps that could not be read whole and are not in the process; they stay as they are. */
  readonly unread: ReadonlySet<OclNode>;
}

export function isOclSource(source: ProcessSource): source is OclSource {
  return source.format === 'ocl';
}
