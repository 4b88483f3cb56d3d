import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * Focuses the field that a choice adds, if the choice was made by pointer.
 * @returns a ref for what holds the field, and what to call after the choice
 */
export function useFocusNewField(): readonly [RefObject<HTMLDivElement | null>, () => void] {
  const holder = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (asked > 0) holder.current?.querySelector<HTMLInputElement>('input[role="combobox"]')?.focus();
  }, [asked]);
  return [holder, () => setAsked((times) => times + 1)];
}
