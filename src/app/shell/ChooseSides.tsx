import { useMemo } from 'react';
import { markedParts, maskSecrets, readProcess, unmaskSecrets } from '../../core/index';
import { MergeDialog } from '../../features/project-files/MergeDialog';
import type { OpenProblem } from '../../state/documentState';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';

export interface ChooseSidesProps {
  readonly problem: OpenProblem;
  readonly onOpened: (documentId: string) => void;
  readonly onCancel: () => void;
}

/** A file in which version control left both sides of a change. The chosen text is opened; the file on disk stays as it is. */
export function ChooseSides({ problem, onOpened, onCancel }: ChooseSidesProps) {
  const openRepaired = useEditor((state) => state.openRepaired);
  const text = problem.recovery?.text ?? '';
  const masked = useMemo(() => maskSecrets(text), [text]);
  const parts = useMemo(() => markedParts(masked.text), [masked]);
  // Marks can be part of a script: such a file can be read as it is.
  const isReadable = useMemo(() => readProcess(text).ok, [text]);
  if (parts === null) return null;
  const open = async (repaired: { readonly text: string } | 'as it is') => {
    const id = await openRepaired(problem.fileName, repaired);
    if (id !== null) onOpened(id);
    else onCancel();
  };
  return (
    <MergeDialog
      fileName={problem.fileName}
      parts={parts}
      note="This file has unresolved merge conflicts. The file on disk stays as it is until you save."
      others={
        isReadable ? (
          <Button onClick={() => void open('as it is')}>Open it with the conflict markers</Button>
        ) : undefined
      }
      onTake={(merged) => void open({ text: unmaskSecrets(merged, masked.secrets) })}
      onCancel={onCancel}
    />
  );
}
