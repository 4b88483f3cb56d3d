import {
  deferredSource,
  type IncomingFile,
  type OriginRecord,
  type Process,
  type ProcessSource,
  type UnreadPart,
} from '../../core/index';
import type { OpenDocument } from '../openDocument';
import { keptFiles, readFiles } from '../readFiles';
import { readStepsOf } from '../withReadSteps';

/** A stored file, read now or when its source is first needed. */
export interface FileRead {
  readonly file: OpenDocument['file'];
  readonly source: ProcessSource;
  /** null while it is not read. */
  readonly process: Process | null;
  readonly unread: readonly UnreadPart[];
}

/** The build of the app; empty where it is not known, as in tests. */
export const thisBuild = String(import.meta.env?.['VITE_COMMIT'] ?? '');

/** A hash of bytes (FNV-1a, four bytes at once), to notice that they are others. */
export function hashOf(bytes: Uint8Array): number {
  const { buffer, byteOffset, byteLength } = byteOffsetFits(bytes) ? bytes : bytes.slice();
  const words = new Uint32Array(buffer, byteOffset, byteLength >>> 2);
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at += 1) hash = Math.imul(hash ^ words[at]!, 0x01000193);
  for (let at = words.length * 4; at < byteLength; at += 1) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash >>> 0;
}

/** Whether words of four bytes can be read where these bytes are. */
function byteOffsetFits({ byteOffset }: Uint8Array): boolean {
  return byteOffset % 4 === 0;
}

/** Whether this very build read these very bytes before, so that reading them again shows nothing new. */
export function wasReadBefore({ reading, file }: OriginRecord): boolean {
  return reading !== undefined && reading.build === thisBuild && reading.hash === hashOf(file.bytes);
}

/** Reads a stored file; undefined if that is no longer possible. */
export function readNow({ file, beside }: OriginRecord): FileRead | undefined {
  const read = readFiles(keptFiles(file, beside)).processes.find((each) => each.file.path === file.path);
  if (read === undefined) return undefined;
  const { source, process, unread } = read;
  return { file: { ...file, beside, format: source.format }, source, process, unread };
}

/** What is known of a file that was read before. */
export function laterRead(origin: OriginRecord): FileRead {
  const { file, beside, reading } = origin;
  const { format, unread } = reading!;
  const source = deferredSource(format, () => {
    const read = readNow(origin);
    if (read === undefined) throw new Error(unreadableText(file));
    return { source: read.source, asRead: readStepsOf(read.process!) };
  });
  return { file: { ...file, beside, format }, source, process: null, unread };
}

export function unreadableText({ name }: IncomingFile): string {
  return `its file "${name}" cannot be read any more`;
}
