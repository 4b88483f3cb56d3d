import { useLayoutEffect } from 'react';
import { pastedFile } from '../shell/pastedFile';
import { useOpenFiles } from '../useOpenFiles';
import { useWorld } from '../world';

/** Ctrl+V anywhere in the library opens the files or the text on the clipboard. In a field it pastes there. */
export function usePasteKey(): void {
  const openFiles = useOpenFiles();
  const { fromDrop } = useWorld();
  // From the first picture on.
  useLayoutEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (clipboardData === null || (target instanceof Element && target.closest('input, textarea, [role="dialog"]')))
        return;
      if (clipboardData.files.length > 0) {
        event.preventDefault();
        void fromDrop(clipboardData).then(openFiles);
        return;
      }
      const text = clipboardData.getData('text/plain');
      if (text.trim() === '') return;
      event.preventDefault();
      openFiles([pastedFile(text)]);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, [fromDrop, openFiles]);
}
