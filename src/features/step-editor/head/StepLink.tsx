import type { ReactNode } from 'react';
import { useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { useShownRow } from '../shownRow';

interface StepLinkProps {
  readonly label?: string;
  readonly children: ReactNode;
}

/** From a child action to its step. */
export function StepLink({ label, children }: StepLinkProps) {
  const { getState } = useEditorStore();
  const { row } = useShownRow();
  const open = () => {
    getState().changeView({ selection: { stepId: row.stepId, actionId: null }, field: null });
  };
  return (
    <Button look="link" onClick={open} aria-label={label}>
      {children}
    </Button>
  );
}
