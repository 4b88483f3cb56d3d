import { type ReactNode, Suspense } from 'react';
import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { EditorContext, useEditor } from '../state/useEditor';
import { TypedTextsContext } from '../ui/TypedTexts';
import { Boundary } from './Boundary';
import { DropZone } from './DropZone';
import {
  ImportReview,
  OpenProblems,
  ProcessScreen,
  SaveReview,
  SettingsScreen,
  SharedScreen,
  TemplatesScreen,
} from './firstScreens';
import { Library } from './library/Library';
import { Overlays } from './Overlays';
import { LiveRegion } from './shell/LiveRegion';
import { Notices } from './shell/Notices';
import { useDocumentTitle } from './useDocumentTitle';
import { useTakeImport } from './useOpenFiles';
import { useTypedTexts } from './useTypedTexts';
import { useViewFocus } from './useViewFocus';
import { type World, WorldContext } from './world';

export interface AppProps {
  readonly store: StoreApi<EditorState>;
  readonly world: World;
}

/** The whole app, given its store and what it needs of the browser. */
export function App({ store, world }: AppProps) {
  return (
    <EditorContext value={store}>
      <WorldContext value={world}>
        <KeepsTyped>
          <Boundary>
            <Screen />
          </Boundary>
          <Boundary>
            <Problems />
            <Reviews />
            <Overlays />
          </Boundary>
          <Notices />
          <LiveRegion />
          <DropZone />
        </KeepsTyped>
      </WorldContext>
    </EditorContext>
  );
}

/** Keeps pending text of fields with the process until it is applied. */
function KeepsTyped({ children }: { readonly children: ReactNode }) {
  return <TypedTextsContext value={useTypedTexts()}>{children}</TypedTextsContext>;
}

function Screen() {
  useDocumentTitle();
  useViewFocus();
  const screen = useEditor((state) => state.view.screen);
  if (screen === 'library') return <Library />;
  return (
    <Suspense fallback={null}>
      {screen === 'process' && <ProcessScreen />}
      {screen === 'templates' && <TemplatesScreen />}
      {screen === 'settings' && <SettingsScreen />}
      {screen === 'shared' && <SharedScreen />}
    </Suspense>
  );
}

function Problems() {
  const hasAny = useEditor((state) => state.openProblems.length > 0);
  return hasAny ? (
    <Suspense fallback={null}>
      <OpenProblems />
    </Suspense>
  ) : null;
}

function Reviews() {
  const takeImport = useTakeImport();
  const isOffered = useEditor((state) => state.importReview !== null);
  const isAsked = useEditor((state) => state.saveReview !== null);
  return (
    <Suspense fallback={null}>
      {isOffered && <ImportReview onTaken={takeImport} />}
      {isAsked && <SaveReview />}
    </Suspense>
  );
}
