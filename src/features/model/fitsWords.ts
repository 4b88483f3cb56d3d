/** Whether every word of a filter is in some text of a thing: its name, its lists, its settings; not in their keys. */
export function fitsWords(thing: object, filter: string): boolean {
  const texts = textsIn(thing).join('\n').toLowerCase();
  return filter
    .toLowerCase()
    .split(/\s+/)
    .every((word) => texts.includes(word));
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
