import { lazy, memo, type ReactNode, Suspense } from 'react';
import { counted, ownOf } from '../../core/index';
import { clockOrDay } from '../../state/dates';
import type { OpenDocument } from '../../state/openDocument';
import { editsSinceFile } from '../../state/selectors/changes';
import { useEditor } from '../../state/useEditor';
import { OutsideNote } from './OutsideNote';
import { ProcessLine } from './ProcessLine';
import { ProcessMenu } from './ProcessMenu';

const Findings = lazy(() => import('./Findings').then((module) => ({ default: module.Findings })));

export interface OpenProcessProps {
  readonly document: OpenDocument;
  /** The step that matches the search; empty if the name matches. */
  readonly foundStep: string;
  readonly onRemoved: (line: Element | number) => void;
  /** The folder it is listed under, which its path need not repeat. */
  readonly folder?: string | undefined;
  readonly children?: ReactNode;
}

/**
 * An open process: what distinguishes it, and what can be done with it as a whole. Rendered again only when it changes: there can
 * be hundreds.
 */
export const OpenProcess = memo(function OpenProcess({
  document,
  foundStep,
  onRemoved,
  folder,
  children,
}: OpenProcessProps) {
  const { id, title } = document;
  const editedAt = useEditor((state) => ownOf(state.library.editedAt, id));
  const dates = useEditor((state) => state.settings.dates);
  // What was never edited was stored when it was opened.
  const did = document.past.length + document.future.length > 0 ? 'edited' : 'opened';
  const note = (
    <>
      {[
        noteOf(document, folder),
        ...(editedAt === undefined ? [] : [`${did} ${clockOrDay(editedAt, Date.now(), dates)}`]),
      ].join(' · ')}
      <Suspense fallback={null}>
        <Findings document={document} />
      </Suspense>
      {foundStep !== '' && ` · has the step "${foundStep}"`}
      <OutsideNote document={document} />
    </>
  );
  return (
    <ProcessLine id={id} title={title} note={note} tools={<ProcessMenu document={document} onRemoved={onRemoved} />}>
      {children}
    </ProcessLine>
  );
});

function noteOf(document: OpenDocument, folder: string | undefined): string {
  const { steps, kind } = document.content.process;
  const edits = editsSinceFile(document);
  return [
    kind === 'runbook' ? 'Runbook' : '',
    counted(steps.length, 'step'),
    pathUnder(document.file.path, folder),
    document.unread.length === 0 ? '' : 'partly read',
    edits === 0 ? '' : `${counted(edits, 'edit')} since the file`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function pathUnder(path: string, folder: string | undefined): string {
  return folder !== undefined && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
