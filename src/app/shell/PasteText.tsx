import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/Button';

const PasteDialog = lazy(() => import('./PasteDialog').then((module) => ({ default: module.PasteDialog })));

/** Opens text from the clipboard instead of a file. In the library Ctrl+V does the same. */
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
