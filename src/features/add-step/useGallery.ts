import { useMemo, useState } from 'react';
import type { Process, StepTemplate } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { type Card, cardsOf } from './cards';
import { browsingOrder, cardsWithin, categoryCounts, type TemplateFilter, usedTemplates } from './filterTemplates';
import { useFound } from './useFound';

export interface Gallery {
  readonly query: string;
  readonly filter: TemplateFilter;
  /** What is left of search and filter, the best first. */
  readonly cards: readonly Card[];
  /** False while the answer to the query is still to come, and cards are those before it. */
  readonly isCurrent: boolean;
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
  const recently = useEditor((state) => state.settings.recentTemplates);
  const uses = useMemo(() => ({ here: usedTemplates(process, templates), recently }), [process, templates, recently]);
  const unsearched = useMemo(() => browsingOrder(templates), [templates]);
  const { found, isCurrent } = useFound(templates, query);
  const shown = useMemo(() => {
    const fitting = (found ?? unsearched).filter((template) => template.canBeChild || !isInside);
    const ofSource = cardsOf(fitting.filter(({ source }) => filter.source === 'all' || source === filter.source));
    return {
      cards: cardsWithin(ofSource, filter.category, uses),
      hiddenCount: (found ?? unsearched).length - fitting.length,
      categories: categoryCounts(ofSource, uses),
      allCount: ofSource.length,
    };
  }, [found, unsearched, filter, uses, isInside]);
  const totalCount = useMemo(() => cardsOf(templates).length, [templates]);
  return {
    query,
    filter,
    ...shown,
    isCurrent,
    totalCount,
    setQuery,
    setFilter: (change) => setFilter((before) => ({ ...before, ...change })),
    clear: () => {
      setQuery('');
      setFilter(everything);
    },
  };
}
