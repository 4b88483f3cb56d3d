import { type ComponentType, type CSSProperties, Suspense } from 'react';
import { summaryId } from '../../features/step-list/ListSummary';
import { StepList } from '../../features/step-list/StepList';
import type { OpenDocument } from '../../state/openDocument';
import { selectDocument } from '../../state/selectors/document';
import { selectPanel, selectSelection, selectTab } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import type { Panel, Tab } from '../../state/viewState';
import { Hidden } from '../../ui/Hidden';
import { Boundary } from '../Boundary';
import { ScenarioBar } from '../scenario/ScenarioBar';
import { Header } from './Header';
import { ListWidth } from './ListWidth';
import { LostNote } from './LostNote';
import {
  CompareView,
  ModelTab,
  PlanView,
  ProcessOverview,
  ScenarioPanel,
  StepEditor,
  TextView,
  WhyPanel,
} from './lazyScreens';
import { OtherTabNote } from './OtherTabNote';
import { OtherWays } from './OtherWays';
import { Panels } from './Panels';
import styles from './ProcessScreen.module.css';
import { SkipLinks } from './SkipLinks';
import { StatusLine } from './StatusLine';
import { Tabs } from './Tabs';

interface TabScreen {
  /** Names the region for screen readers. */
  readonly label: string;
  readonly Screen: ComponentType;
  /** Whether the step list is beside it. */
  readonly hasList: boolean;
}

const stepsScreen: TabScreen = { label: 'Step details', Screen: StepEditor, hasList: true };
const overviewScreen: TabScreen = { label: 'Overview', Screen: ProcessOverview, hasList: true };
const tabScreens: Partial<Record<Tab, TabScreen>> = {
  plan: { label: 'Plan', Screen: PlanView, hasList: false },
  compare: { label: 'Compare', Screen: CompareView, hasList: false },
  text: { label: 'Text', Screen: TextView, hasList: true },
  model: { label: 'Model', Screen: ModelTab, hasList: false },
};

/** The panel beside the tab. A dialog over the page changes nothing here, so it opens without rendering everything again. */
function panelBeside(panel: Panel | null): 'why' | 'scenario' | null {
  return panel?.kind === 'why' || panel?.kind === 'scenario' ? panel.kind : null;
}

/** One process: its steps beside the one being edited, or its plan; the reasons of a verdict beside either. */
export function ProcessScreen() {
  const isOpen = useEditor((state) => selectDocument(state) !== null);
  const tab = useEditor(selectTab);
  const width = useEditor((state) => state.settings.listWidth);
  const pane = useEditor((state) => (selectSelection(state) === null ? 'list' : 'details'));
  const panel = useEditor((state) => panelBeside(selectPanel(state)));
  const hasOverview = useEditor((state) => selectSelection(state) === null && hasSteps(selectDocument(state)));
  const { label, Screen, hasList } = tabScreens[tab] ?? (hasOverview ? overviewScreen : stepsScreen);
  if (!isOpen) return <p className={styles.loading}>Opening…</p>;
  return (
    <>
      <SkipLinks hasList={hasList} details={label} />
      <div className={styles.screen}>
        <Header />
        <Tabs />
        <div>
          <OtherTabNote />
          <LostNote />
          <ScenarioBar />
        </div>
        <div
          className={styles.panes}
          style={{ '--list-width': `${width}px` } as CSSProperties}
          data-tab={tab}
          data-list={hasList || undefined}
          data-pane={pane}
          data-why={panel !== null || undefined}
        >
          <main className={styles.main}>
            {hasList && (
              <nav className={styles.list} aria-label="Steps" aria-describedby={summaryId} id="steps" tabIndex={-1}>
                {tab === 'steps' && pane === 'list' && <StepsTitle />}
                <Boundary>
                  <StepList waysOut={<OtherWays />} />
                </Boundary>
                <ListWidth />
              </nav>
            )}
            <section className={styles.details} aria-label={label} id="details" tabIndex={-1}>
              <Boundary>
                <Suspense fallback={null}>
                  <Screen />
                </Suspense>
              </Boundary>
            </section>
          </main>
          {panel === 'scenario' && (
            <div className={styles.why}>
              <Boundary>
                <Suspense fallback={null}>
                  <ScenarioPanel />
                </Suspense>
              </Boundary>
            </div>
          )}
          {panel === 'why' && (
            <div className={styles.why}>
              <Boundary>
                <Suspense fallback={null}>
                  <WhyPanel />
                </Suspense>
              </Boundary>
            </div>
          )}
        </div>
        <StatusLine />
      </div>
      <Boundary>
        <Panels />
      </Boundary>
    </>
  );
}

function hasSteps(document: OpenDocument | null): boolean {
  return document !== null && document.content.process.steps.length > 0;
}

/** The title of the page while no step provides one. */
function StepsTitle() {
  const title = useEditor((state) => selectDocument(state)?.title ?? '');
  return (
    <h1 tabIndex={-1}>
      <Hidden>Steps of {title}</Hidden>
    </h1>
  );
}
