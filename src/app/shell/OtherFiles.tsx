import { useCallback, useEffect, useState } from 'react';
import { counted } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import { useDocument } from '../../state/useDocument';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';

type CountChanged = typeof import('../../state/files/countChanged')['changedParts'];

/** How many files beside the process a save would change; the code that counts them is fetched once the model is edited. */
export function useChangedParts(): number {
  const [count, setCount] = useState<{ readonly by: CountChanged } | null>(null);
  const isTouched = useDocument(isBesideTouched);
  useEffect(() => {
    if (!isTouched || count !== null) return;
    let isHere = true;
    void import('../../state/files/countChanged').then(({ changedParts }) => isHere && setCount({ by: changedParts }));
    return () => {
      isHere = false;
    };
  }, [isTouched, count]);
  const countIn = useCallback(
    (document: OpenDocument | null) => (document !== null && isTouched && count !== null ? count.by(document) : 0),
    [isTouched, count],
  );
  return useDocument(countIn);
}

/** Whether the model may differ from its files. */
function isBesideTouched(document: OpenDocument | null): boolean {
  return (
    document !== null &&
    ((document.savedModel ?? document.content.model) !== document.content.model ||
      document.file.beside.some(({ known }) => known !== undefined))
  );
}

/** Says beside the file name that other files of the project changed too, with a link to them. */
export function OtherFiles({ count }: { readonly count: number }) {
  const showOverlay = useEditor((state) => state.showOverlay);
  if (count === 0) return null;
  return (
    <Button look="link" onClick={() => showOverlay('files')}>
      {counted(count, 'more file')} changed
    </Button>
  );
}
