import { useMemo, useState } from 'react';
import type { Process, StepTemplate } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { type Card, cardsOf } from './cards';
import { browsingOrder, cardsWithin, categoryCounts, type TemplateFilter, usedTemplates } from './filterTemplates';
import { useFound } from './useFound';

export interface Gallery {
  /** What was searched for to find these cards; more may have been typed since. */
  readonly query: string;
  /** False while the search among all templates is still to come, and cards are what it found before. */
  readonly isComplete: boolean;
  readonly filter: TemplateFilter;
  /** The cards that match search and filter, the best first. */
  readonly cards: readonly Card[];
  /** Templates that cannot be child actions, left out because the place is inside a step. */
  readonly hiddenCount: number;
  readonly categories: readonly { readonly category: string; readonly count: number }[];
  /** How many there are in all categories. */
  readonly allCount: number;
  /** How many there are without search and filter. */
  readonly totalCount: number;
  setFilter(filter: Partial<TemplateFilter>): void;
}

export const everything: TemplateFilter = { source: 'all', category: null };

/**
 * The content of the gallery for search text and filter. It is the same object until the result arrives, so that a key press
 * renders only the search box.
 */
export function useGallery(
  templates: readonly StepTemplate[],
  process: Process,
  isInside: boolean,
  typed: string,
): Gallery {
  const [filter, setWholeFilter] = useState(everything);
  const recently = useEditor((state) => state.settings.recentTemplates);
  const uses = useMemo(() => ({ here: usedTemplates(process, templates), recently }), [process, templates, recently]);
  const unsearched = useMemo(() => browsingOrder(templates), [templates]);
  const { query, templates: found, isComplete } = useFound(templates, typed);
  const totalCount = useMemo(() => cardsOf(templates).length, [templates]);
  return useMemo(() => {
    const fitting = (found ?? unsearched).filter((template) => template.canBeChild || !isInside);
    const ofSource = cardsOf(fitting.filter(({ source }) => filter.source === 'all' || source === filter.source));
    return {
      query,
      isComplete,
      filter,
      cards: cardsWithin(ofSource, filter.category, uses),
      hiddenCount: (found ?? unsearched).length - fitting.length,
      categories: categoryCounts(ofSource, uses),
      allCount: ofSource.length,
      totalCount,
      setFilter: (change) => setWholeFilter((before) => ({ ...before, ...change })),
    };
  }, [query, isComplete, found, unsearched, filter, uses, isInside, totalCount]);
}
