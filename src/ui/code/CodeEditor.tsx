import { closeBracketsKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, historyKeymap, indentWithTab } from '@codemirror/commands';
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language';
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint';
import { searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { afterLetter, followLetters } from '../afterLetter';
import { adoptStyles } from './adoptStyles';
import styles from './CodeEditor.module.css';
import { fixedExtensions } from './fixedExtensions';
import { type CodeLanguage, hasFolds, languageExtension } from './languages';
import { type EditedText, editedText } from './lineBreaks';
import { markLines } from './markedLines';

/** A problem in the text; offsets are those of the text handed in. */
export interface CodeProblem {
  readonly from: number;
  readonly to: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

export interface CodeEditorProps {
  readonly label: string;
  readonly text: string;
  readonly language: CodeLanguage;
  /** Absent: the text can be read and searched, not changed. */
  readonly onChange?: (text: string) => void;
  /** Absent for a text in which none are looked for. */
  readonly problems?: readonly CodeProblem[];
  readonly wraps?: boolean;
  /** A range to mark and bring on screen. */
  readonly markedRange?: { readonly start: number; readonly end: number } | null;
  /** Offset at which a person starts writing; the editor then takes the focus. */
  readonly startAt?: number;
  /** The plain field somebody was writing in until the editor came: the editor takes over its focus and selection. */
  readonly begun?: RefObject<HTMLTextAreaElement | null>;
  /** Called when a person moves the cursor. */
  readonly onCursor?: (offset: number) => void;
  /** Whether Tab goes to the next control; otherwise it indents. Ctrl+M changes it. */
  readonly tabLeaves?: boolean;
  readonly onTabLeaves?: (leaves: boolean) => void;
  /** Ctrl+Enter. */
  readonly onSubmit?: () => void;
  readonly editor?: RefObject<EditorView | null>;
}

/** Columns beside the lines, each of which is worked out again at every letter: only those that can have something to show. */
function besideLines(language: CodeLanguage, hasProblems: boolean): Extension {
  return [hasFolds(language) ? [codeFolding(), foldGutter()] : [], hasProblems ? lintGutter() : []];
}

/** A text editor for code. Tab indents while one writes, unless it should leave; Escape, then Tab, leaves it anyway. */
export function CodeEditor(props: CodeEditorProps) {
  const { label, text, language, problems, wraps = false, markedRange = null, tabLeaves = false, editor } = props;
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const [first] = useState(() => editedText(text));
  const known = useRef(first);
  const own = useRef(new Compartment());
  const wrapping = useRef(new Compartment());
  const now = useRef(props);
  now.current = props;
  const isEditable = props.onChange !== undefined;

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the language and the right to write stay
  useLayoutEffect(() => {
    const parent = place.current;
    if (parent === null) return;
    known.current = editedText(now.current.text);
    adoptStyles(document);
    const created = new EditorView({
      parent,
      state: EditorState.create({
        doc: known.current.body,
        extensions: [
          EditorState.lineSeparator.of(known.current.lineBreak),
          fixedExtensions,
          besideLines(language, now.current.problems !== undefined),
          own.current.of([]),
          wrapping.current.of(now.current.wraps ? EditorView.lineWrapping : []),
          isEditable ? [] : [EditorState.readOnly.of(true)],
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-multiline': 'true', tabindex: '0' }),
          keymap.of([
            { key: 'Mod-Enter', run: submit },
            { key: 'Ctrl-m', run: switchTab },
            ...closeBracketsKeymap,
            ...defaultKeymap,
            ...searchKeymap,
            ...historyKeymap,
            ...foldKeymap,
            ...(isEditable ? [indentWithTab] : []),
          ]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) {
              if (update.transactions.some((each) => each.isUserEvent('preflight'))) takeNote();
              else afterLetter(handOver);
            }
            if (update.selectionSet && update.transactions.some((each) => each.isUserEvent('select')))
              now.current.onCursor?.(offsetOf(update.state, update.state.selection.main.head, known.current));
          }),
        ],
      }),
    });
    view.current = created;
    const { startAt, begun } = now.current;
    const start = startAt === undefined ? undefined : placeOf(created.state, startAt, known.current);
    const selection = begun?.current
      ? selectionIn(begun.current, created.state, known.current)
      : { anchor: start, head: start };
    if (begun) begun.current = null;
    if (selection.anchor !== undefined) {
      const { anchor, head = anchor } = selection;
      created.dispatch({ selection: { anchor, head }, effects: EditorView.scrollIntoView(head, { y: 'center' }) });
      created.focus();
    }
    if (editor) editor.current = created;
    let current = true;
    void languageExtension(language).then((extension) => {
      if (current) created.dispatch({ effects: own.current.reconfigure(extension) });
    });
    function takeNote(): void {
      known.current = { ...known.current, body: created.state.sliceDoc() };
    }
    function handOver(): void {
      takeNote();
      now.current.onChange?.(known.current.mark + known.current.body);
    }
    function switchTab(): boolean {
      now.current.onTabLeaves?.(!now.current.tabLeaves);
      return now.current.onTabLeaves !== undefined;
    }
    function submit(): boolean {
      now.current.onSubmit?.();
      return now.current.onSubmit !== undefined;
    }
    return () => {
      followLetters();
      current = false;
      view.current = null;
      if (editor) editor.current = null;
      created.destroy();
    };
  }, [language, isEditable, label]);

  useEffect(() => {
    const shown = view.current;
    const next = editedText(text);
    if (shown === null || next.mark + next.body === known.current.mark + known.current.body) return;
    known.current = next;
    shown.dispatch({
      changes: { from: 0, to: shown.state.doc.length, insert: shown.state.toText(next.body) },
      userEvent: 'preflight.text',
    });
  }, [text]);

  useEffect(() => {
    view.current?.dispatch({ effects: wrapping.current.reconfigure(wraps ? EditorView.lineWrapping : []) });
  }, [wraps]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new editor must be told as well
  useEffect(() => {
    view.current?.setTabFocusMode(tabLeaves);
  }, [tabLeaves, language, isEditable, label]);

  useEffect(() => {
    const shown = view.current;
    if (shown === null || problems === undefined) return;
    const all: Diagnostic[] = problems.map(({ from, to, severity, message }) => ({
      from: placeOf(shown.state, from, known.current),
      to: placeOf(shown.state, Math.max(to, from), known.current),
      severity,
      message,
    }));
    shown.dispatch(setDiagnostics(shown.state, all));
  }, [problems]);

  useEffect(() => {
    const shown = view.current;
    if (shown === null) return;
    const at =
      markedRange === null
        ? null
        : {
            from: placeOf(shown.state, markedRange.start, known.current),
            to: placeOf(shown.state, markedRange.end, known.current),
          };
    shown.dispatch(markLines(at, shown.hasFocus));
  }, [markedRange]);

  return <div className={styles.code} ref={place} />;
}

/**
 * What is selected in a plain field of the same text, and at which end it grows; like the editor, the field counts every
 * line break as one.
 */
function selectionIn(field: HTMLTextAreaElement, state: EditorState, { mark }: EditedText) {
  const place = (offset: number) => Math.min(Math.max(0, offset - mark.length), state.doc.length);
  const [start, end] = [place(field.selectionStart), place(field.selectionEnd)];
  return field.selectionDirection === 'backward' ? { anchor: end, head: start } : { anchor: start, head: end };
}

/** An offset of the whole text as a place in the editor, which counts every line break as one. */
function placeOf(state: EditorState, offset: number, { mark, body, lineBreak }: EditedText): number {
  const inBody = Math.min(Math.max(0, offset - mark.length), body.length);
  const breaks = lineBreak === '\n' ? 0 : body.slice(0, inBody).split('\r\n').length - 1;
  return Math.min(inBody - breaks, state.doc.length);
}

function offsetOf(state: EditorState, place: number, { mark, lineBreak }: EditedText): number {
  const breaks = lineBreak === '\n' ? 0 : state.doc.lineAt(place).number - 1;
  return mark.length + place + breaks;
}
