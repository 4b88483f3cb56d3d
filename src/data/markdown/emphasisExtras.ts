import type { MarkdownIt } from 'markdown-it';

const kinds = [
  { marker: '++', tag: 'ins', takesSpaces: true },
  { marker: '==', tag: 'mark', takesSpaces: true },
  { marker: '~', tag: 'sub', takesSpaces: false },
  { marker: '^', tag: 'sup', takesSpaces: false },
] as const;

/** `++ins++`, `==mark==`, `~sub~`, `^sup^`: the text between two marks, which must touch it. */
export function emphasisExtras(markdown: MarkdownIt): void {
  for (const { marker, tag, takesSpaces } of kinds) {
    markdown.inline.ruler.before('emphasis', tag, (state, isSilent) => {
      const start = state.pos + marker.length;
      if (!state.src.startsWith(marker, state.pos) || state.src[start] === marker[0]) return false;
      const end = state.src.indexOf(marker, start);
      const text = end === -1 || end > state.posMax ? '' : state.src.slice(start, end);
      if (text === '' || text !== text.trim() || (!takesSpaces && /\s/.test(text))) return false;
      if (marker === '~' && state.src[end + 1] === '~') return false;
      if (!isSilent) {
        const { posMax } = state;
        state.push(`${tag}_open`, tag, 1).markup = marker;
        state.pos = start;
        state.posMax = end;
        state.md.inline.tokenize(state);
        state.push(`${tag}_close`, tag, -1).markup = marker;
        state.posMax = posMax;
      }
      state.pos = end + marker.length;
      return true;
    });
  }
}
