import { Suspense } from 'react';
import { useEditor } from '../state/useEditor';
import {
  AddEnvironment,
  AssumedDialog,
  FilesDialog,
  MergeConflictDialog,
  NameScenario,
  NewProcessDialog,
  SaveScenario,
  SaveTemplateWindow,
  SaveVersion,
  ShareDialog,
  ShortcutDialog,
  Versions,
} from './firstScreens';
import { Palette } from './palette/Palette';

/** Dialogs that a key opens over any screen. */
export function Overlays() {
  const overlay = useEditor((state) => state.overlay);
  const hasConflict = useEditor((state) => state.mergeConflict !== null);
  const show = useEditor((state) => state.showOverlay);
  return (
    <Suspense fallback={null}>
      {overlay === 'palette' && <Palette onClose={() => show(null)} />}
      {overlay === 'save-scenario' && <SaveScenario onClose={() => show(null)} />}
      {overlay === 'keep-scenario' && <NameScenario mode="keep" onClose={() => show(null)} />}
      {overlay === 'rename-scenario' && <NameScenario mode="rename" onClose={() => show(null)} />}
      {overlay === 'save-version' && <SaveVersion onClose={() => show(null)} />}
      {overlay === 'share' && <ShareDialog onClose={() => show(null)} />}
      {overlay === 'versions' && <Versions onClose={() => show(null)} />}
      {overlay === 'assumed' && <AssumedDialog onClose={() => show(null)} />}
      {overlay === 'add-environment' && <AddEnvironment onClose={() => show(null)} />}
      {overlay === 'files' && <FilesDialog onClose={() => show(null)} />}
      {hasConflict && <MergeConflictDialog />}
      {overlay === 'new-process' && <NewProcessDialog onClose={() => show(null)} />}
      {typeof overlay === 'object' && overlay !== null && (
        <SaveTemplateWindow row={overlay.row} onClose={() => show(null)} />
      )}
      {overlay === 'shortcuts' && <ShortcutDialog onClose={() => show(null)} />}
    </Suspense>
  );
}
