import { foldCase } from '../../core/index';
import type { TemplateIndex } from './createTemplateIndex';
import type { SearchEntry } from './searchEntry';

/** Finds by name alone, in the order of the list: for a page that cannot load the index, as without a network. */
export function namesContaining(entries: readonly SearchEntry[]): TemplateIndex {
  const names = entries.map(({ name }) => foldCase(name));
  return (query) => {
    const words = foldCase(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return names.flatMap((name, at) => (words.every((word) => name.includes(word)) ? [at] : []));
  };
}
