import type { NamedTemplate } from './templateReader';
import { type KeptTemplate, keyOf } from './templateShelf';

/** What is kept of a template that was read. */
export function keptTemplate(library: string, { template, text, blob, path }: NamedTemplate): KeptTemplate {
  const { id, name, version } = template;
  return { key: keyOf(library, id), library, id, name, version: version ?? 0, blob, path, text };
}
