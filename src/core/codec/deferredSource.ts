import type { Process } from '../model/process';
import type { ProcessSource } from './processSource';

/** A source that was read, with what makes a stored process one that was read from it. */
export interface SourceRead {
  readonly source: ProcessSource;
  /** Steps equal to those that were read become the same objects, so that writing leaves them alone. */
  readonly asRead: (process: Process) => Process;
}

class DeferredSource implements ProcessSource {
  #made: SourceRead | null = null;
  readonly #read: () => SourceRead;

  constructor(
    readonly format: ProcessSource['format'],
    read: () => SourceRead,
  ) {
    this.#read = read;
  }

  get made(): SourceRead {
    this.#made ??= this.#read();
    return this.#made;
  }
}

/** A source whose text is read when something is first asked of it. */
export function deferredSource(format: ProcessSource['format'], read: () => SourceRead): ProcessSource {
  return new DeferredSource(format, read);
}

/** The source itself, read now if it was deferred. */
export function settledSource(source: ProcessSource): ProcessSource {
  return source instanceof DeferredSource ? source.made.source : source;
}

/** A process as it was read from a source, where it was deferred. */
export function asReadFrom(process: Process, source: ProcessSource): Process {
  return source instanceof DeferredSource ? source.made.asRead(process) : process;
}
