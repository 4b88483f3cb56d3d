import { startTransition, useEffect, useState } from 'react';

/** The last value that stayed the same for `wait` milliseconds; null at first. */
export function useSettled<Value>(value: Value, wait: number): Value | null {
  const [settled, setSettled] = useState<Value | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return settled;
}
