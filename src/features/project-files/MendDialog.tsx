import { useMemo } from 'react';
import { markedParts, maskSecrets, unmaskSecrets } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { MergeDialog } from './MergeDialog';

/** A file of which both this page and something else changed the same lines. */
export function MendDialog() {
  const mending = useEditor((state) => state.mending);
  const mend = useEditor((state) => state.mend);
  const masked = useMemo(() => maskSecrets(mending?.text ?? ''), [mending]);
  const parts = useMemo(() => markedParts(masked.text), [masked]);
  if (mending === null || parts === null) return null;
  return (
    <MergeDialog
      key={mending.text}
      fileName={mending.fileName}
      parts={parts}
      note="Ours is what is here, theirs is what something else wrote into the file. Nothing is written until you save."
      onTake={(text) => void mend(unmaskSecrets(text, masked.secrets))}
      onCancel={() => void mend(null)}
    />
  );
}
