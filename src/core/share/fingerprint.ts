import type { Process } from '../model/process';

/**
 * Eight hexadecimal digits that are the same for equal processes; ids are ignored, since files do not contain them. It
 * tells versions apart and does not protect against forgery (FNV-1a, 32 bits).
 */
export function fingerprintOf(process: Process): string {
  const text = JSON.stringify(process, (key, value: unknown) => {
    if (key === 'id' || key === 'nextId') return undefined;
    return value instanceof Map ? [...value] : value;
  });
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
