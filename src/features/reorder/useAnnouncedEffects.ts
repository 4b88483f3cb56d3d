import { useEffect } from 'react';
import { useEditorStore } from '../../state/useEditor';
import type { OrderComparison } from './useEffectsOf';
import { effectCounts } from './words';

/** Effects are announced when nothing moved for this long, in milliseconds. */
const rest = 600;

/** Announces the effects of the trial order once moving has stopped. */
export function useAnnouncedEffects({ effects, sentence, status }: OrderComparison): void {
  const { getState } = useEditorStore();
  const counts = effectCounts(effects);
  useEffect(() => {
    if (status !== 'done') return;
    const words = counts === '' ? sentence : `${counts}. ${sentence}`;
    const timer = setTimeout(() => getState().announce(`Effects: ${words}`), rest);
    return () => clearTimeout(timer);
  }, [counts, sentence, status, getState]);
}
