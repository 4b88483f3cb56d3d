import { useEffect, useState } from 'react';

/** True when something has been so for at least so many milliseconds; false as soon as it is not. What soon passes is not shown. */
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
