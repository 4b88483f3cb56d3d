import type { StepTemplate } from '../../core/index';

/** What the search must know of a template: a small part, since it travels to another thread. */
export interface SearchEntry {
  readonly name: string;
  readonly keywords: readonly string[];
  readonly categories: readonly string[];
  readonly labels: string;
  readonly description: string;
  readonly isBuiltin: boolean;
  readonly isOftenUsed: boolean;
  readonly isDeprecated: boolean;
}

const wordsOfDescription = 80;

export function searchEntryOf(template: StepTemplate): SearchEntry {
  return {
    name: template.name,
    keywords: template.keywords,
    categories: template.categories,
    labels: template.parameters.map(({ label }) => label).join(' '),
    description: template.description.split(/\s+/, wordsOfDescription).join(' '),
    isBuiltin: template.source === 'builtin',
    isOftenUsed: template.isOftenUsed,
    isDeprecated: template.isDeprecated,
  };
}
