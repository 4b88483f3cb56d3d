import { lazy, Suspense } from 'react';
import type { EditorState } from '../../state/editorState';
import { useEditor } from '../../state/useEditor';
import { lazyScreen } from '../../ui/lazyScreen';
import { Page, PageTitle } from '../../ui/Page';
import { screens } from '../firstScreens';
import { LostNote } from '../shell/LostNote';
import { OpenButtons } from '../shell/OpenButtons';
import { useWorld } from '../world';
import styles from './Library.module.css';
import { ProcessLine } from './ProcessLine';
import { usePasteKey } from './usePasteKey';

const ProcessList = lazyScreen(screens.processList, (module) => module.ProcessList);
const StoredLine = lazy(() => import('./StoredLine').then((module) => ({ default: module.StoredLine })));
const UnopenedProcesses = lazy(() =>
  import('./UnopenedProcesses').then((module) => ({ default: module.UnopenedProcesses })),
);

/** Home: open processes, samples, and the ways to open more. */
export function Library() {
  usePasteKey();
  const hasOpen = useEditor((state) => state.order.length > 0);
  const isKnown = useEditor(isKnownToHaveProcesses);
  const hasAside = useEditor(({ library }) => library.setAside.length + library.removed.length > 0);
  const isReading = useEditor((state) => state.library.status === 'reading' && isKnownToHaveProcesses(state));
  return (
    <Page
      crumbs={[]}
      links={
        <>
          <a href="#/templates">Templates</a>
          <a href="#/settings">Settings</a>
        </>
      }
      note={<LostNote />}
    >
      {isKnown ? <PageTitle>Library</PageTitle> : <FirstVisit />}
      <div className={styles.open}>
        <OpenButtons />
      </div>
      <Reading />
      {/* The list stands above the samples: they come together, so that nothing jumps. */}
      <Suspense fallback={null}>
        {hasOpen && <ProcessList />}
        {!isReading && <Samples />}
      </Suspense>
      {hasAside && (
        <Suspense fallback={null}>
          <UnopenedProcesses />
        </Suspense>
      )}
      {hasOpen && (
        <Suspense fallback={null}>
          <StoredLine />
        </Suspense>
      )}
    </Page>
  );
}

function FirstVisit() {
  return (
    <PageTitle lead="Open the deployment process of an Octopus project: one file of it, or drop its whole .octopus folder. Your files stay on this device; nothing is run or contacted.">
      See which steps would run, and why, before you deploy
    </PageTitle>
  );
}

/** Whether there are processes, or were at the last visit: the page must not jump once they are read. */
function isKnownToHaveProcesses({ order, library, settings }: EditorState): boolean {
  return order.length > 0 || (library.status === 'reading' && Object.keys(settings.openedAt).length > 0);
}

/** Says that the browser's storage is still being read; the rest of the screen does not wait for it. */
function Reading() {
  const status = useEditor((state) => state.library.status);
  const problem = useEditor((state) => state.library.problem);
  if (status === 'failed') return <p className={styles.problem}>{problem}</p>;
  return status === 'reading' ? <p className={styles.reading}>Reading what this browser keeps…</p> : null;
}

function Samples() {
  const { samples } = useWorld();
  return (
    <section className={styles.section} aria-labelledby="samples">
      <h2 id="samples" className={styles.heading}>
        Samples
      </h2>
      <ul className={styles.list}>
        {samples.map((sample) => (
          <ProcessLine key={sample.slug} id={sample.slug} title={sample.title} note={sample.description} />
        ))}
      </ul>
    </section>
  );
}
