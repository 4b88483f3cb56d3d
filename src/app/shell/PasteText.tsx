import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button';

const PasteDialog = lazy(() => import('./PasteDialog').then((module) => ({ default: module.PasteDialog })));

/** A text from the clipboard instead of a file. On the library Ctrl+V does the same at once. */
export function PasteText() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="copy" onClick={() => setOpen(true)}>
        Paste text
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <PasteDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
