import { startTransition, useEffect, useState } from 'react';
import type { StepTemplate } from '../../core/index';
import { useTemplateFeeds } from '../../state/useTemplates';

interface Found {
  readonly query: string;
  readonly of: readonly StepTemplate[];
  readonly templates: readonly StepTemplate[];
}

/**
 * What a query finds among templates. Until the answer is there, what the query before found stays; null while nothing
 * is searched for.
 */
export function useFound(
  templates: readonly StepTemplate[],
  query: string,
): { readonly found: readonly StepTemplate[] | null; readonly isCurrent: boolean } {
  const { search } = useTemplateFeeds();
  const [answer, setAnswer] = useState<Found | null>(null);
  useEffect(() => {
    let isOver = false;
    void search(templates, query).then((found) => {
      // Drawn in slices, so that the next key is taken at once.
      if (found !== null && !isOver) startTransition(() => setAnswer({ query, of: templates, templates: found }));
    });
    return () => {
      isOver = true;
    };
  }, [search, templates, query]);
  if (query.trim() === '') return { found: null, isCurrent: true };
  const isCurrent = answer !== null && answer.query === query && answer.of === templates;
  const isEarlier = answer !== null && answer.query.trim() !== '';
  return { found: isCurrent || isEarlier ? answer.templates : null, isCurrent };
}
