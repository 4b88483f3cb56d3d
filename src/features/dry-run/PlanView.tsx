import { lazy, Suspense, useState } from 'react';
import { asConfigured, whatIfsOf } from '../../core/index';
import type { NamedVersion } from '../../state/openDocument';
import { selectDocument } from '../../state/selectors/document';
import { selectChosenScenario, selectScenarios } from '../../state/selectors/scenarios';
import { selectPart } from '../../state/selectors/view';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { HiddenTitle } from '../../ui/HiddenTitle';
import { Segments } from '../../ui/Segments';
import { Select } from '../../ui/Select';
import { Matrix } from './matrix/Matrix';
import type { RowsShown } from './matrix/visibleRows';
import { NoEnvironments } from './NoEnvironments';
import { PlanLimits } from './PlanLimits';
import { PlanStatus } from './PlanStatus';
import { PlanSummary } from './PlanSummary';
import styles from './PlanView.module.css';
import { PreviewSelects } from './PreviewSelects';
import { SinceFile } from './SinceFile';
import { shownEnvironment } from './shownEnvironment';
import { TimelineView } from './timeline/TimelineView';
import { keptMark, type MarkedAgainst, useMarks, versionMark } from './useMarks';
import { changesPart, usePlanForm } from './usePlanForm';

const ExportDialog = lazy(() => import('./export/ExportDialog').then((module) => ({ default: module.ExportDialog })));

/** The plan of every environment: which steps would run where. Each cell is a verdict and opens its reasons. */
export function PlanView() {
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  const preview = useEditor((state) => state.preview.environment);
  const [form, setForm] = usePlanForm();
  const asksChanges = useEditor(selectPart) === changesPart;
  const [wereAsked, setWereAsked] = useState(asksChanges);
  const [shown, setShown] = useState<RowsShown>(asksChanges ? 'marked' : 'all');
  const [against, setAgainst] = useState<MarkedAgainst>(asksChanges ? 'configured' : 'nothing');
  if (asksChanges !== wereAsked) {
    setWereAsked(asksChanges);
    if (asksChanges) {
      setShown('marked');
      setAgainst('configured');
    }
  }
  const hasWhatIfs = useEditor(
    (state) => whatIfsOf(selectDocument(state)?.content.scenario ?? asConfigured).length > 0,
  );
  const scenarios = useEditor(selectScenarios);
  const chosen = useEditor(selectChosenScenario);
  const kept = scenarios.flatMap(({ name }) =>
    name === undefined || (name === chosen?.name && chosen.isAsKept) ? [] : name,
  );
  const versions = useEditor((state) => selectDocument(state)?.versions ?? noVersions);
  const isGone =
    (against.startsWith(keptMark) && !kept.includes(against.slice(keptMark.length))) ||
    (against.startsWith(versionMark) && !versions.some(({ id }) => id === against.slice(versionMark.length)));
  const marked = (against === 'configured' && !hasWhatIfs) || isGone ? 'nothing' : against;
  const marks = useMarks(plan, form === 'matrix' ? marked : 'nothing');
  // Every row is shown until the marks are computed, and if nothing is marked any more.
  const rowsShown = shown === 'marked' && marks === null ? 'all' : shown;
  const [showsMore, setShowsMore] = useState(false);
  const [isExporting, setExporting] = useState(false);

  const store = useEditorStore();
  const openScenario = () => {
    store.getState().changeView({ panel: { kind: 'scenario' } });
  };

  const markEdits = () => {
    setForm('matrix');
    setAgainst('file');
    setShown('marked');
  };
  if (plan === null)
    return <p className={styles.empty}>{status === 'failed' ? neverComputed : 'Computing the plan…'}</p>;
  if (plan.rows.length === 0)
    return <p className={styles.empty}>This process has no steps yet. Add one to see its plan.</p>;
  if (plan.environments.length === 0) return <NoEnvironments />;
  const looked = shownEnvironment(plan, preview);
  return (
    <div className={styles.plan} aria-busy={status === 'updating'}>
      <HiddenTitle>Plan</HiddenTitle>
      <div className={styles.tools}>
        <Segments
          label="View"
          value={form}
          onChange={setForm}
          options={[
            { value: 'matrix', label: 'Matrix' },
            { value: 'timeline', label: 'Timeline' },
            { value: 'log', label: 'Log' },
          ]}
        />
        <IconButton
          icon="more"
          look="plain"
          className={styles.opener}
          label="More for the plan"
          aria-expanded={showsMore}
          onClick={() => setShowsMore(!showsMore)}
        />
        <PreviewSelects />
        <div className={styles.further} data-open={showsMore || undefined}>
          {form === 'matrix' && (
            <Segments
              label="Rows shown"
              value={rowsShown}
              onChange={setShown}
              options={[
                { value: 'all', label: 'All' },
                { value: 'differences', label: 'Differences' },
                { value: 'doubts', label: 'Needs attention' },
                ...(marked === 'nothing' ? [] : [{ value: 'marked' as const, label: 'Marked' }]),
              ]}
            />
          )}
          {form === 'matrix' && (
            <Select
              aria-label="Mark"
              value={marked}
              options={[
                { value: 'nothing', label: 'No marks' },
                { value: 'file', label: 'Mark edits' },
                ...(hasWhatIfs ? [{ value: 'configured', label: 'Mark what-ifs' }] : []),
                ...kept.map((name) => ({ value: `${keptMark}${name}`, label: `Mark against ${name}` })),
                ...versions.map(({ id, name }) => ({
                  value: `${versionMark}${id}`,
                  label: `Mark against version "${name}"`,
                })),
              ]}
              onChange={(value) => setAgainst(value as MarkedAgainst)}
            />
          )}
          <span className={styles.acts}>
            <Button onClick={openScenario}>What if…</Button>
            {looked !== null && (
              <Button
                onClick={() => setExporting(true)}
                whyNot={status === 'fresh' ? null : 'The plan is being updated'}
              >
                Export…
              </Button>
            )}
          </span>
        </div>
        <PlanStatus />
      </div>
      {looked !== null && <PlanSummary plan={looked} />}
      <SinceFile
        plan={plan}
        marks={marked === 'file' ? marks : null}
        mayAsk={form !== 'matrix' || marked === 'nothing'}
        onMark={markEdits}
      />
      {form === 'matrix' ? (
        <Matrix plan={plan} shown={rowsShown} marks={marks} />
      ) : (
        looked !== null && <TimelineView environment={looked.environment} form={form} />
      )}
      <PlanLimits plan={looked} />
      {isExporting && looked !== null && (
        <Suspense fallback={null}>
          <ExportDialog plan={plan} environment={looked.environment} onClose={() => setExporting(false)} />
        </Suspense>
      )}
    </div>
  );
}

const noVersions: readonly NamedVersion[] = [];
const neverComputed = 'The plan could not be computed. The process itself is safe.';
