import { printOcl, printOclValue } from '../../lang/ocl/printOcl';
import type { OclStyle } from '../../lang/ocl/style';
import { nowhere, type OclElement, type OclValue } from '../../lang/ocl/tree';
import type { ShapeElement } from './shape';

/** What patching a file needs to know of it. */
export interface PatchContext {
  readonly text: string;
  readonly style: OclStyle;
}

/** A statement in the file's style, without the indentation of its first line. */
export function printShape(context: PatchContext, shape: ShapeElement, depth: number): string {
  const options = { style: context.style, texts: 'canonical' } as const;
  return printOcl([elementOf(shape)], options, depth).trimStart();
}

/** A value in the file's style. A text that was a heredoc keeps its tag. */
export function printValue(context: PatchContext, value: OclValue, depth: number): string {
  return printOclValue(value, { style: context.style, texts: 'asRead' }, depth);
}

/** A value in the form the server would choose: a heredoc for texts with a line feed, quotes for the rest. */
export function inForm(value: OclValue, stood: OclValue | null): OclValue {
  if (value.kind === 'dictionary') {
    const entries = value.entries.map((entry) => {
      const before = stood?.kind === 'dictionary' ? stood.entries.find((other) => other.key === entry.key) : undefined;
      const inside = inForm(entry.value, before?.value ?? null);
      return { ...entry, value: inside.kind === 'dictionary' ? entry.value : inside };
    });
    return { ...value, entries };
  }
  if (value.kind !== 'text' || !value.text.includes('\n')) return value;
  const own = stood?.kind === 'text' && stood.form.kind === 'heredoc' ? stood.form : null;
  const form = own ?? { kind: 'heredoc', tag: 'EOT', indented: true, tagIndent: 0, leastIndent: null };
  return { ...value, form };
}

/** A shape as an element that was made, not read. */
export function elementOf(shape: ShapeElement): OclElement {
  if (shape.kind === 'attribute') return { kind: 'attribute', name: shape.name, value: shape.value, span: nowhere };
  const elements = shape.elements.map(elementOf);
  return { kind: 'block', name: shape.name, labels: shape.labels, elements, span: nowhere, open: 0, close: 0 };
}

/** The blanks before a statement that is first on its line; the depth's own indentation otherwise. */
export function marginOf(context: PatchContext, offset: number, depth: number): string {
  const lineStart = context.text.lastIndexOf('\n', offset - 1) + 1;
  const before = context.text.slice(lineStart, offset);
  return before.trim() === '' && before !== '\ufeff' ? before : '    '.repeat(depth);
}

/** Where a statement begins and ends with its line: from the line end before it to its last unit and the blanks after. */
export function wholeLine(context: PatchContext, start: number, end: number): { readonly start: number; readonly end: number } {
  const { text } = context;
  let from = start;
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from -= 1;
  if (text[from - 1] !== '\n' && from !== 0) return { start, end };
  let to = end;
  while (text[to] === ' ' || text[to] === '\t') to += 1;
  const returns = text[to] === '\r' ? 1 : 0;
  if (to + returns < text.length && text[to + returns] !== '\n') return { start, end };
  const before = from === 0 ? 0 : text[from - 2] === '\r' ? from - 2 : from - 1;
  return { start: before, end: to };
}
