import { useEffect, useState } from 'react';

/** True once a condition has held for the given milliseconds; false as soon as it no longer holds. Short changes are not shown. */
export function useLasting(isSo: boolean, least: number): boolean {
  const [hasLasted, setLasted] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasted(true), least);
    return () => {
      clearTimeout(timer);
      setLasted(false);
    };
  }, [isSo, least]);
  return isSo && hasLasted;
}
