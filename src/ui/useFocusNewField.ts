import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * The way on from a choice that brings a field: whoever made the choice by pointer goes on typing in it.
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
