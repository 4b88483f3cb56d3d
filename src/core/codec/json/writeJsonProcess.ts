import type { Process } from '../../model/process';
import type { JsonSource } from './jsonSource';
import { newFileStyle, styleOf } from './jsonStyle';
import { patchJson } from './patchJson';
import { printShape } from './printShape';
import { processShape } from './processShape';

/**
 * The text of the file after edits. Everything the edits did not touch keeps every byte: unknown fields, key order,
 * number spellings, indentation, line ends. An unchanged process gives the original text.
 */
export function writeJsonProcess(process: Process, source: JsonSource): string {
  if (process === source.process) return source.text;
  const { text, root } = source;
  const now = new Set(process.steps);
  const untouched = new Set(source.process.steps.filter((step) => now.has(step)));
  const change = { before: processShape(source.process, untouched), after: processShape(process, untouched) };
  const patched = patchJson({ text, style: styleOf(text, root) }, root, change);
  return text.slice(0, root.start) + patched + text.slice(root.end);
}

/** A process as a new JSON file, with all fields the server always writes; ids are left to the server. */
export function processToJson(process: Process): string {
  return `${printShape(processShape(process), newFileStyle)}\n`;
}
