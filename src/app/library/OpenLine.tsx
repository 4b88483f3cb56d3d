import { lazy, type ReactNode, Suspense, useState } from 'react';
import { counted } from '../../core/index';
import type { OpenDocument } from '../../state/openDocument';
import { editsSinceFile } from '../../state/selectors/changes';
import { useEditor } from '../../state/useEditor';
import { IconButton } from '../../ui/Button';
import { ProcessLine } from './ProcessLine';
import { RemoveButton } from './RemoveButton';

const Findings = lazy(() => import('./Findings').then((module) => ({ default: module.Findings })));
const RenameDialog = lazy(() => import('./RenameDialog').then((module) => ({ default: module.RenameDialog })));

/** An open process: what tells it apart, and what can be done with it as a whole. */
export function OpenLine({ document, children }: { readonly document: OpenDocument; readonly children?: ReactNode }) {
  const [renames, setRenames] = useState(false);
  const { id, title } = document;
  const editedAt = useEditor((state) => state.library.editedAt[id]);
  const note = (
    <>
      {[noteOf(document), ...(editedAt === undefined ? [] : [`edited ${timeWords(editedAt)}`])].join(' · ')}
      <Suspense fallback={null}>
        <Findings document={document} />
      </Suspense>
    </>
  );
  return (
    <ProcessLine
      id={id}
      title={title}
      note={note}
      tools={
        <>
          <IconButton icon="pencil" label={`Rename ${title}`} onClick={() => setRenames(true)} />
          <RemoveButton document={document} />
          {renames && (
            <Suspense fallback={null}>
              <RenameDialog document={document} onClose={() => setRenames(false)} />
            </Suspense>
          )}
        </>
      }
    >
      {children}
    </ProcessLine>
  );
}

/** "11:02" of today, else "28 Nov, 11:02". */
function timeWords(at: number): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date().toDateString();
  const day = isToday ? '' : `${date.toLocaleDateString([], { day: 'numeric', month: 'short' })}, `;
  return `${day}${date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' })}`;
}

function noteOf(document: OpenDocument): string {
  const { steps, kind } = document.content.process;
  const edits = editsSinceFile(document);
  return [
    kind === 'runbook' ? 'Runbook' : '',
    counted(steps.length, 'step'),
    document.file.name,
    document.unread.length === 0 ? '' : 'partly read',
    edits === 0 ? '' : `${counted(edits, 'edit')} since the file`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
