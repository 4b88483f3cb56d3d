import type { OclStyle } from '../../lang/ocl/style';
import type { OclDocument } from '../../lang/ocl/tree';
import type { Process } from '../../model/process';
import type { ProcessSource } from '../processSource';
import type { Naming } from './actionShape';

/** The text a process was read from, its tree and style, and the process as it was then. */
export interface OclSource extends ProcessSource {
  readonly format: 'ocl';
  readonly document: OclDocument;
  readonly style: OclStyle;
  readonly naming: Naming;
  readonly process: Process;
}

export function isOclSource(source: ProcessSource): source is OclSource {
  return source.format === 'ocl';
}
