import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The editor in the colours of the house; light and dark come from the tokens. */
export const codeTheme = [
  EditorView.theme({
    '&': {
      color: 'var(--text)',
      backgroundColor: 'var(--page)',
      fontSize: 'var(--code-size, var(--t-13))',
      height: '100%',
    },
    '&.cm-focused': { outline: 'none' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
    '.cm-content': { caretColor: 'var(--text)', padding: '6px 0' },
    '.cm-cursor': { borderLeftColor: 'var(--text)' },
    '.cm-gutters': { backgroundColor: 'var(--page)', color: 'var(--muted)', borderRight: '1px solid var(--border)' },
    '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--hover) 60%, transparent)' },
    '.cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
    '.cm-here': { backgroundColor: 'var(--selected)' },
    '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': {
      backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent) !important',
    },
    '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)', borderColor: 'var(--border)' },
    '.cm-panels input': { color: 'var(--text)', backgroundColor: 'var(--page)', border: '1px solid var(--control)' },
    '.cm-button': { color: 'var(--text)', background: 'var(--page)', border: '1px solid var(--control)' },
    '.cm-searchMatch': { backgroundColor: 'var(--no-target-wash)', outline: '1px solid var(--no-target)' },
    '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--border)' },
    '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--selected)', color: 'var(--text)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--fails)',
      textUnderlineOffset: '3px',
    },
    '.cm-lintRange-warning': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--no-target)',
      textUnderlineOffset: '3px',
    },
    '.cm-foldPlaceholder': { backgroundColor: 'var(--raised)', color: 'var(--muted)', border: 'none' },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--fails)' },
    '.cm-diagnostic-warning': { borderLeftColor: 'var(--no-target)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.keyword, fontWeight: '600' },
      { tag: tags.propertyName, color: 'var(--scope)' },
      { tag: [tags.string, tags.special(tags.string)], color: 'var(--runs)' },
      { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--waits)' },
      { tag: tags.special(tags.variableName), color: 'var(--unknown)', fontWeight: '600' },
      { tag: [tags.definition(tags.variableName), tags.variableName], color: 'var(--scope)' },
      { tag: [tags.comment, tags.meta], color: 'var(--muted)' },
      { tag: [tags.punctuation, tags.bracket], color: 'var(--muted)' },
    ]),
  ),
];
