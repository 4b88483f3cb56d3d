import type { ReactNode } from 'react';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { OpenList } from './OpenList';

/**
 * The steps of the process on screen: found by name, previewed in an environment, opened, moved, deleted.
 *
 * @param waysOut  from a process without steps to another, for the list that has none
 */
export function StepList({ waysOut }: { readonly waysOut?: ReactNode }) {
  const documentId = useEditor((state) => selectDocument(state)?.id ?? null);
  const process = useEditor((state) => selectDocument(state)?.content.process ?? null);
  if (documentId === null || process === null) return null;
  return <OpenList key={documentId} documentId={documentId} process={process} waysOut={waysOut} />;
}
