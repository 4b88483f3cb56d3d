import { startTransition, useEffect, useState } from 'react';

/** A value as it was when it last stayed the same for a while, in milliseconds; null at first. */
export function useSettled<Value>(value: Value, wait: number): Value | null {
  const [settled, setSettled] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
