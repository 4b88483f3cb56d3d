import type { OpenDocument } from '../../state/openDocument';

/**
 * Whether every word of a search is in the name, the path or a step of a process.
 *
 * @returns the name of the step that has one of them; empty if name and path have all; null if a word is found nowhere
 */
export function foundBy({ title, file, content }: OpenDocument, search: string): string | null {
  const place = `${title} ${file.path}`.toLowerCase();
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '' && !place.includes(word));
  let named = '';
  for (const word of words) {
    const step = content.process.steps.find(({ name }) => name.toLowerCase().includes(word));
    if (step === undefined) return null;
    named ||= step.name;
  }
  return named;
}
