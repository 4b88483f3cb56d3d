import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/**
 * While the component is on screen it receives whatever is dropped anywhere on the page, before anything else does. `onDrop` must
 * read the list at once, because the browser empties it afterwards.
 *
 * @returns  whether files are held over the page now
 */
export function useDropTarget(onDrop: (transfer: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  // From the first picture on: a browser shows a file that nobody takes in place of the app.
  useLayoutEffect(() => {
    const taken = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return null;
      event.preventDefault();
      event.stopPropagation();
      return event.dataTransfer;
    };
    const over = (event: DragEvent) => {
      if (taken(event) !== null) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      const transfer = taken(event);
      setOver(false);
      if (transfer !== null) latest.current(transfer);
    };
    window.addEventListener('dragover', over, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', over, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  return isOver;
}
