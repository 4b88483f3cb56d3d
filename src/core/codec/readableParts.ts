import type { ParsedFile } from './parsedFile';
import { readParsed } from './readParsed';

/** How many steps a broken file still gives, of how many it seems to contain. */
export interface ReadableParts {
  readonly steps: number;
  readonly of: number;
}

/** The readable parts of a broken process; null if no step can be read. */
export function readableParts(file: ParsedFile, schemaVersion: number | null): ReadableParts | null {
  if (file.content.form !== 'ocl') return null;
  const read = readParsed({ ...file, recover: true }, schemaVersion);
  const steps = read.ok ? read.value.process.steps.length : 0;
  if (steps === 0) return null;
  const seeming = file.text.split('\n').filter((line) => /^step(\s+"|\s*\{)/.test(line)).length;
  return { steps, of: Math.max(steps, seeming) };
}
