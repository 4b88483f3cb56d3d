import { useMemo } from 'react';
import { markedParts } from '../../core/index';
import { useEditor } from '../../state/useEditor';
import { MergeDialog } from './MergeDialog';

/** A file of which both this page and something else changed the same lines. */
export function MendDialog() {
  const mending = useEditor((state) => state.mending);
  const mend = useEditor((state) => state.mend);
  const parts = useMemo(() => (mending === null ? null : markedParts(mending.text)), [mending]);
  if (mending === null || parts === null) return null;
  return (
    <MergeDialog
      key={mending.text}
      fileName={mending.fileName}
      parts={parts}
      note="Ours is what is here, theirs is what something else wrote into the file. Nothing is written until you save."
      onTake={(text) => void mend(text)}
      onCancel={() => void mend(null)}
    />
  );
}
