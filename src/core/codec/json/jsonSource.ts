import type { Process } from '../../model/process';
import type { ProcessSource } from '../processSource';
import type { JsonNode } from './jsonNode';

/** The text a process was read from, its parsed values, and the process as read. */
export interface JsonSource extends ProcessSource {
  readonly format: 'json';
  readonly text: string;
  readonly root: JsonNode;
  readonly process: Process;
}

export function isJsonSource(source: ProcessSource): source is JsonSource {
  return source.format === 'json';
}
