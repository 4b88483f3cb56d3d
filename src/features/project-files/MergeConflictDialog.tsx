import { useMemo } from 'react';
import { markedParts, maskSecrets, unmaskSecrets } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { MergeDialog } from './MergeDialog';

/** A file of which both this page and another program changed the same lines. */
export function MergeConflictDialog() {
  const mergeConflict = useEditor((state) => state.mergeConflict);
  const resolveConflict = useEditor((state) => state.resolveConflict);
  const masked = useMemo(() => maskSecrets(mergeConflict?.text ?? ''), [mergeConflict]);
  const parts = useMemo(() => markedParts(masked.text), [masked]);
  if (mergeConflict === null || parts === null) return null;
  return (
    <MergeDialog
      key={mergeConflict.text}
      fileName={mergeConflict.fileName}
      parts={parts}
      note="Ours is the text here, theirs is the text now in the file. Nothing is written until you save."
      onTake={(text) => void resolveConflict(unmaskSecrets(text, masked.secrets))}
      onCancel={() => void resolveConflict(null)}
    />
  );
}
