import { useEffect } from 'react';
import { counted } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import type { Gallery } from './useGallery';

/** How long typing must pause before the results are announced, in milliseconds. */
const rest = 500;

/** Announces how many templates match, and which comes first. */
export function useAnnouncedResults({ cards, query, filter }: Gallery): void {
  const { getState } = useEditorStore();
  const isNarrowed = query.trim() !== '' || filter.category !== null || filter.source !== 'all';
  const first = cards[0]?.name;
  const sentence =
    first === undefined
      ? `No template matches "${query.trim()}".`
      : `${counted(cards.length, 'template')}, first "${first}".`;
  useEffect(() => {
    if (!isNarrowed) return;
    const timer = setTimeout(() => getState().announce(sentence), rest);
    return () => clearTimeout(timer);
  }, [isNarrowed, sentence, getState]);
}
