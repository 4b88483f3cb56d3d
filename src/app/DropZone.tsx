import { useLayoutEffect, useState } from 'react';
import { useEditor } from '../state/useEditor';
import { DropNote } from '../ui/DropNote';
import { useOpenFiles } from './useOpenFiles';
import { useWorld } from './world';

/** Files and folders dropped anywhere are opened. */
export function DropZone() {
  const { fromDrop } = useWorld();
  const openFiles = useOpenFiles();
  const notify = useEditor((state) => state.notify);
  const [isOver, setIsOver] = useState(false);

  // From the first picture on: a browser shows a file that nobody takes in place of the app.
  useLayoutEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!hasFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setIsOver(false);
      void fromDrop(event.dataTransfer).then((files) => {
        if (files.length > 0) openFiles(files);
        else notify('There is no OCL or JSON file in what was dropped.', { tone: 'error' });
      });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [fromDrop, openFiles, notify]);

  return isOver ? <DropNote>Drop to open. What is open now stays open.</DropNote> : null;
}
