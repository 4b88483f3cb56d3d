import { startTransition, useEffect, useState } from 'react';
import type { StepTemplate } from '../../core/index';
import { useTemplateFeeds } from '../../state/useTemplates';

export interface Found {
  /** The query that was answered last. */
  readonly query: string;
  /** What it found, the best first; null when nothing was searched for. */
  readonly templates: readonly StepTemplate[] | null;
  /** False while these templates are still to be searched; what is there was found among those before them. */
  readonly isComplete: boolean;
}

/** The templates that match a query. Until the result arrives, that of the query before stays. */
export function useFound(templates: readonly StepTemplate[], query: string): Found {
  const { search } = useTemplateFeeds();
  const [answer, setAnswer] = useState<Answer>({ query: '', of: templates, found: null });
  useEffect(() => {
    let isOver = false;
    // Drawn in slices, so that the next key is taken at once.
    const take = (found: readonly StepTemplate[] | null) =>
      startTransition(() => setAnswer({ query, of: templates, found }));
    if (query.trim() === '') take(null);
    else
      void search(templates, query).then((found) => {
        if (found !== null && !isOver) take(found);
      });
    return () => {
      isOver = true;
    };
  }, [search, templates, query]);
  return { query: answer.query, templates: answer.found, isComplete: answer.found === null || answer.of === templates };
}

interface Answer {
  readonly query: string;
  /** The templates that were searched. */
  readonly of: readonly StepTemplate[];
  readonly found: readonly StepTemplate[] | null;
}
