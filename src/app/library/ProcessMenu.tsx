import { lazy, Suspense, useRef, useState } from 'react';
import type { OpenDocument } from '../../state/openDocument';
import { hasTyped } from '../../state/typedText';
import { useEditor, useEditorStore } from '../../state/useEditor';
import type { Overlay, Tab } from '../../state/viewState';
import { IconButton } from '../../ui/Button';
import { Menu, type MenuEntry } from '../../ui/Menu';
import { showDocument } from '../showDocument';
import { isOnDisk } from './outsideChanges';

const RemoveQuestion = lazy(() => import('./RemoveQuestion').then((module) => ({ default: module.RemoveQuestion })));
const RenameDialog = lazy(() => import('./RenameDialog').then((module) => ({ default: module.RenameDialog })));

export interface ProcessMenuProps {
  readonly document: OpenDocument;
  readonly onRemoved: (line: Element | number) => void;
}

/** Commands for a process as a whole. None of them touches a file. */
export function ProcessMenu({ document, onRemoved }: ProcessMenuProps) {
  const store = useEditorStore();
  const [asks, setAsks] = useState<'rename' | 'remove' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { id, title } = document;
  // A stored process can be brought back; one that is not stored would be lost.
  const isKept = useEditor(({ library, keeping }) => library.status === 'ready' && keeping !== 'failed');
  const wouldLose = !isKept && (document.past.length > 0 || hasTyped(document));
  const remove = () => {
    const line = button.current?.closest('[data-line]');
    if (line) onRemoved(line);
    store.getState().close(id);
  };
  const go = (part: { readonly tab?: Tab; readonly overlay?: Overlay }) => {
    showDocument(store, id);
    if (part.tab !== undefined) store.getState().changeView({ tab: part.tab });
    if (part.overlay !== undefined) store.getState().showOverlay(part.overlay);
  };
  const entries = (): readonly MenuEntry[] => [
    {
      label: 'Open in a new tab',
      onSelect: () => void window.open(`#/p/${encodeURIComponent(id)}/steps`, '_blank', 'noopener'),
    },
    { label: 'Rename…', onSelect: () => setAsks('rename') },
    { label: 'Duplicate', onSelect: () => void store.getState().duplicate(id) },
    { kind: 'line' },
    { label: 'Share…', onSelect: () => go({ overlay: 'share' }) },
    { label: 'Compare…', onSelect: () => go({ tab: 'compare' }) },
    { label: 'Versions…', onSelect: () => go({ overlay: 'versions' }) },
    ...(isOnDisk(document)
      ? [{ label: 'Check for changes on disk', onSelect: () => void store.getState().checkFiles(true, [id]) }]
      : []),
    { kind: 'line' },
    {
      label: 'Remove from this browser',
      danger: true,
      onSelect: () => (wouldLose ? setAsks('remove') : remove()),
    },
  ];
  return (
    <>
      <Menu
        label={`Actions for ${title}`}
        align="end"
        trigger={<IconButton ref={button} icon="more" label={`Actions for ${title}`} />}
        entries={entries}
      />
      <Suspense fallback={null}>
        {asks === 'rename' && <RenameDialog document={document} onClose={() => setAsks(null)} />}
        {asks === 'remove' && (
          <RemoveQuestion title={title} fileName={document.file.name} onKeep={() => setAsks(null)} onRemove={remove} />
        )}
      </Suspense>
    </>
  );
}
