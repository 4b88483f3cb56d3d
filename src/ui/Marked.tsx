/** A text with the parts that match any of the words marked. Case and accents do not matter. */
export function Marked({ text, words }: { readonly text: string; readonly words: readonly string[] }) {
  const ranges = partsOf(text, words);
  if (ranges.length === 0) return text;
  const parts = [];
  let from = 0;
  for (const [start, end] of ranges) {
    parts.push(text.slice(from, start), <mark key={start}>{text.slice(start, end)}</mark>);
    from = end;
  }
  parts.push(text.slice(from));
  return <>{parts}</>;
}

function partsOf(text: string, words: readonly string[]): readonly (readonly [number, number])[] {
  const plain = withoutAccents(text);
  if (plain.length !== text.length) return [];
  const hits = new Uint8Array(text.length);
  for (const word of words.map(withoutAccents)) {
    for (let at = plain.indexOf(word); word !== '' && at !== -1; at = plain.indexOf(word, at + 1)) {
      hits.fill(1, at, at + word.length);
    }
  }
  const ranges: (readonly [number, number])[] = [];
  for (let at = hits.indexOf(1); at !== -1; ) {
    const stop = hits.indexOf(0, at);
    const end = stop === -1 ? text.length : stop;
    ranges.push([at, end]);
    at = stop === -1 ? -1 : hits.indexOf(1, end);
  }
  return ranges;
}

/** Lower case without accents, so that "Évaluer" is found by "eval". Usually of the same length as the text. */
function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
