import { StateEffect, StateField, type TransactionSpec } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

interface LineRange {
  readonly from: number;
  readonly to: number;
}

const setMarkedRange = StateEffect.define<LineRange | null>();
const line = Decoration.line({ class: 'cm-here' });

/** Lines that are marked because something outside the editor points at them. */
export const markedLinesField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let next = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(setMarkedRange)) continue;
      next = effect.value === null ? Decoration.none : linesIn(transaction.state.doc, effect.value);
    }
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

type Doc = EditorView['state']['doc'];

function linesIn(doc: Doc, { from, to }: LineRange): DecorationSet {
  const marks = [];
  const last = doc.lineAt(Math.min(to, doc.length)).number;
  for (let number = doc.lineAt(from).number; number <= last; number += 1) marks.push(line.range(doc.line(number).from));
  return Decoration.set(marks);
}

/** Marks lines; brings them on screen unless somebody writes in the editor right now. */
export function markLines(range: LineRange | null, isBusy: boolean): TransactionSpec {
  const effects: StateEffect<unknown>[] = [setMarkedRange.of(range)];
  if (range !== null && !isBusy) effects.push(EditorView.scrollIntoView(range.from, { y: 'start', yMargin: 40 }));
  return { effects };
}
