import { useMemo, useState } from 'react';
import type { Process, StepTemplate } from '../../core/index';
import { type Card, cardsOf } from './cards';
import { browsingOrder, categoryCounts, isWithin, type TemplateFilter, usedTemplates } from './filterTemplates';
import { createTemplateSearch } from './search/searchTemplates';

export interface Gallery {
  readonly query: string;
  readonly filter: TemplateFilter;
  /** What is left of search and filter, the best first. */
  readonly cards: readonly Card[];
  /** Templates that cannot be child actions, left out because the place is inside a step. */
  readonly hiddenCount: number;
  readonly categories: readonly { readonly category: string; readonly count: number }[];
  /** How many there are in all categories. */
  readonly allCount: number;
  /** How many there are without search and filter. */
  readonly totalCount: number;
  setQuery(query: string): void;
  setFilter(filter: Partial<TemplateFilter>): void;
  clear(): void;
}

const everything: TemplateFilter = { source: 'all', category: null };

/** What the gallery shows of the templates, for what is typed and chosen. */
export function useGallery(templates: readonly StepTemplate[], process: Process, isInside: boolean): Gallery {
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState(everything);
  const search = useMemo(() => createTemplateSearch(templates), [templates]);
  const used = useMemo(() => usedTemplates(process, templates), [process, templates]);
  const found = useMemo(
    () => (query.trim() === '' ? browsingOrder(templates) : search(query)),
    [query, search, templates],
  );
  const shown = useMemo(() => {
    const fitting = found.filter((template) => template.canBeChild || !isInside);
    const ofSource = fitting.filter((template) => isWithin(template, { ...filter, category: null }, used));
    return {
      cards: cardsOf(fitting.filter((template) => isWithin(template, filter, used))),
      hiddenCount: found.length - fitting.length,
      categories: categoryCounts(
        cardsOf(ofSource).map((card) => card.editions[0]),
        used,
      ),
      allCount: cardsOf(ofSource).length,
    };
  }, [found, filter, used, isInside]);
  const totalCount = useMemo(() => cardsOf(templates).length, [templates]);
  return {
    query,
    filter,
    ...shown,
    totalCount,
    setQuery,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    clear: () => {
      setQuery('');
      setFilter(everything);
    },
  };
}
