import type { LinkMarks } from './linkedProcess';

/** Only a shared link carries these marks. */
export function marksIn(hash: string): LinkMarks | null {
  const params = new URLSearchParams(hash.split('?', 2)[1] ?? '');
  const fingerprint = params.get('fp');
  return fingerprint === null ? null : { fingerprint, title: params.get('of') ?? '' };
}
