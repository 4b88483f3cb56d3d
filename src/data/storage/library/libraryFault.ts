import type { LibraryFault } from '../../../core/index';
import { causeOf } from '../storageError';
import { NewerDatabase } from './openDatabase';

/** Thrown when the database gave no answer in time. */
class Silence extends Error {}

const onlyInMemory = 'Edits are only in memory. Save to a file before you leave.';

export function faultOf(error: unknown): LibraryFault {
  const name = error instanceof DOMException || error instanceof Error ? error.name : '';
  if (error instanceof Silence)
    return { kind: 'silent', message: `The browser's storage does not answer. ${onlyInMemory}` };
  if (name === 'QuotaExceededError')
    return { kind: 'full', message: `This browser has no space left. ${onlyInMemory}` };
  if (error instanceof NewerDatabase) {
    const version = error.version === null ? '' : ` (version ${error.version})`;
    const message = `A newer version of Preflight keeps its processes in this browser${version}. They were left untouched. ${onlyInMemory}`;
    return { kind: 'newer', message };
  }
  if (name === 'ConstraintError')
    return { kind: 'conflict', message: 'Another tab has edited this process in the meantime.' };
  return { kind: 'failed', message: `This browser keeps no edits (${causeOf(error)}). ${onlyInMemory}` };
}

/** Rejects if an answer takes longer than a limit in milliseconds. */
export function inTime<T>(answer: Promise<T>, limit: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence('no answer')), limit);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
