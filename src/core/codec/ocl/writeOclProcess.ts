import { printOcl } from '../../lang/ocl/printOcl';
import { officialStyle } from '../../lang/ocl/style';
import type { Process } from '../../model/process';
import type { OclSource } from './oclSource';
import { elementOf } from './patchContext';
import { patchElements } from './patchBlock';
import { processShape } from './processShape';
import { withEdits } from './textEdits';

/**
 * The text of the file after edits: only statements that an edit changed are printed anew, in the file's own style, and
 * everything else keeps its bytes; moved steps bring their lines along. An unchanged process gives the text that was read.
 */
export function writeOclProcess(process: Process, source: OclSource): string {
  const { document, style, naming } = source;
  const { text, elements } = document;
  if (process === source.process) return text;
  const before = processShape(source.process, naming);
  const after = processShape(process, naming);
  if (elements.length === 0) {
    const printed = printOcl(after.map(elementOf), { style, texts: 'canonical' });
    return text + printed + (printed !== '' && style.finalNewline ? style.newline : '');
  }
  const edits = patchElements({ text, style }, elements, { before, after, depth: 0 });
  return withEdits(text, 0, text.length, edits);
}

/** A process as a new file in the official style. Secrets, which OCL cannot hold, are left out. */
export function processToOcl(process: Process): string {
  const shape = processShape(process, 'slugs');
  return printOcl(shape.map(elementOf), { style: officialStyle, texts: 'canonical' });
}
