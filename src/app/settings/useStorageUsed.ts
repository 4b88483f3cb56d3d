import { useEffect, useState } from 'react';
import { useEditor } from '../../state/useEditor';
import { useWorld } from '../world';
import { sizeText } from './sizeText';

/** "1.2 MB", updated whenever processes are added or removed, or one was written; null if the browser does not say. */
export function useStorageUsed(): string | null {
  const { storageUsed } = useWorld();
  const order = useEditor((state) => state.order);
  const library = useEditor((state) => state.library);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const isAsked = answer?.order === order && answer.library === library;
  useEffect(() => {
    if (isAsked) return;
    let current = true;
    void storageUsed().then((bytes) => current && setAnswer({ order, library, bytes }));
    return () => {
      current = false;
    };
  }, [storageUsed, order, library, isAsked]);
  return answer === null || answer.bytes === null ? null : sizeText(answer.bytes);
}

/** What the browser said, and when it was asked. */
interface Answer {
  readonly order: unknown;
  readonly library: unknown;
  readonly bytes: number | null;
}
