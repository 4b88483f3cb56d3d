import { foldService, StreamLanguage, type StreamParser, type StringStream } from '@codemirror/language';
import type { Extension } from '@codemirror/state';

interface OclState {
  /** The end tag of the heredoc one is in, or null. */
  heredoc: string | null;
  /** Blocks open around the place, for the indentation. */
  depth: number;
}

const parser: StreamParser<OclState> = {
  name: 'ocl',
  startState: () => ({ heredoc: null, depth: 0 }),
  token(stream, state) {
    if (state.heredoc !== null) {
      if (stream.sol() && stream.string.trim() === state.heredoc) {
        state.heredoc = null;
        stream.skipToEnd();
        return 'meta';
      }
      if (stream.match(/^#\{[^}]*\}/)) return 'variableName.special';
      if (!stream.match(/^[^#]+/)) stream.next();
      return 'string';
    }
    if (stream.eatSpace()) return null;
    const heredoc = stream.match(/^<<-?\s*(\w+)/);
    if (heredoc && typeof heredoc !== 'boolean') {
      state.heredoc = heredoc[1] ?? '';
      return 'meta';
    }
    if (stream.match(/^"/)) return inString(stream);
    if (stream.match(/^-?\d+(\.\d+)?\b/)) return 'number';
    if (stream.match(/^(true|false|null)\b/)) return 'bool';
    if (stream.match(/^[\w.\-/]+(?=\s*=)/)) return 'propertyName';
    if (stream.match(/^[\w.\-/]+/)) return 'keyword';
    const sign = stream.next();
    if (sign === '{' || sign === '[') state.depth += 1;
    if (sign === '}' || sign === ']') state.depth = Math.max(0, state.depth - 1);
    return 'punctuation';
  },
  indent(state, textAfter, { unit }) {
    if (state.heredoc !== null) return null;
    return (state.depth - (/^\s*[}\]]/.test(textAfter) ? 1 : 0)) * unit;
  },
  languageData: { closeBrackets: { brackets: ['{', '[', '"'] } },
};

function inString(stream: StringStream): string {
  for (let escaped = false; !stream.eol(); ) {
    const sign = stream.next();
    if (sign === '"' && !escaped) break;
    escaped = sign === '\\' && !escaped;
  }
  return 'string';
}

/** What opens at the end of a line folds up to the line of the same indentation that closes it. */
const blockFolds = foldService.of((state, start, end) => {
  const opening = state.doc.lineAt(start);
  if (!/[{[]\s*$/.test(opening.text)) return null;
  const indent = /^\s*/.exec(opening.text)?.[0] ?? '';
  for (let number = opening.number + 1; number <= state.doc.lines; number += 1) {
    const line = state.doc.line(number);
    if (line.text.startsWith(indent) && /^[}\]]/.test(line.text.slice(indent.length)))
      return line.from + indent.length > end ? { from: end, to: line.from + indent.length } : null;
  }
  return null;
});

/** OCL for the text editor: its colours, folding and indentation. Errors come from the real parser. */
export const oclMode: Extension = [StreamLanguage.define(parser), blockFolds];
