import { useEffect, useState } from 'react';
import { useEditorStore } from '../state/useEditor';

/** How long verdicts wait for the plan until they look like it, in milliseconds. */
const patience = 500;

/**
 * Whether the verdicts on screen look as if they were from before the last change. The plan of an edit is mostly there before anybody
 * could see that they wait for it: to dim them at once and to take it back would paint all of them twice at each key that edits.
 */
export function useSeenAsStale(): boolean {
  const store = useEditorStore();
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      const { status } = store.getState().plan;
      if (status === 'updating') {
        late ??= setTimeout(() => setSeen(true), patience);
        return;
      }
      clearTimeout(late);
      late = undefined;
      setSeen(status === 'failed' || status === 'stopped');
    };
    look();
    const leave = store.subscribe(look);
    return () => {
      clearTimeout(late);
      leave();
    };
  }, [store]);
  return isSeen;
}
