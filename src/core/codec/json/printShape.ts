import type { JsonStyle } from './jsonStyle';
import type { Shape } from './shape';

/** Prints a shape. `indentation` is that of the line on which it begins. Empty objects and lists are `{}` and `[]`. */
export function printShape(shape: Shape, style: JsonStyle, indentation = ''): string {
  if (shape === null || typeof shape === 'boolean') return String(shape);
  if (typeof shape === 'string') return JSON.stringify(shape);
  switch (shape.kind) {
    case 'number':
      return shape.text;
    case 'list':
      return bracketed('[]', shape.items, { style, indentation }, (item, inner) => printShape(item, style, inner));
    case 'keyed':
      return bracketed('[]', shape.items, { style, indentation }, (item, inner) =>
        printShape(item.value, style, inner),
      );
    case 'object':
      return bracketed('{}', [...shape.members], { style, indentation }, ([key, value], inner) =>
        printMember(key, value, style, inner),
      );
  }
}

/** Prints one member of an object, with its name. */
export function printMember(key: string, value: Shape, style: JsonStyle, indentation: string): string {
  return JSON.stringify(key) + style.colon + printShape(value, style, indentation);
}

function bracketed<T>(
  brackets: '[]' | '{}',
  entries: readonly T[],
  { style, indentation }: { readonly style: JsonStyle; readonly indentation: string },
  print: (entry: T, indentation: string) => string,
): string {
  if (entries.length === 0) return brackets;
  const inner = indentation + style.indent;
  const lead = style.newline === '' ? '' : style.newline + inner;
  const between = style.newline === '' ? style.comma : `,${lead}`;
  const tail = style.newline === '' ? '' : style.newline + indentation;
  const printed = entries.map((entry) => print(entry, inner));
  return brackets[0] + lead + printed.join(between) + tail + brackets[1];
}
