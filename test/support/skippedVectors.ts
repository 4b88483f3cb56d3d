import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './repositoryRoot';

/** The ids of a kind's cases that are known not to pass yet, each with its reason (`test/vectors/skipped.txt`). */
export function skippedVectors(kind: string): ReadonlyMap<string, string> {
  const text = readFileSync(path.join(repositoryRoot(), 'test', 'vectors', 'skipped.txt'), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.flatMap((line) => {
      const [of, id = '', ...reason] = line.split(' ');
      return of === kind ? [[id, reason.join(' ')] as const] : [];
    }),
  );
}
