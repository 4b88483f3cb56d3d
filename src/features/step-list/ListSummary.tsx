import { memo, useEffect, useRef } from 'react';
import { selectDocument } from '../../state/selectors/document';
import { selectPreviewPlan } from '../../state/selectors/plan';
import { selectDocumentId } from '../../state/selectors/view';
import { useAssumed } from '../../state/useAssumed';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './ListTools.module.css';

/** Id of the element that describes the list. */
export const summaryId = 'steps-summary';

/** The answer in one line: how many steps run in the environment of the preview. */
export const ListSummary = memo(function ListSummary() {
  const plan = useEditor(selectPreviewPlan);
  const status = useEditor((state) => state.plan.status);
  const knowsNone = useEditor(
    (state) => state.plan.plan?.environments.length === 0 && selectDocument(state)?.content.process.steps.length !== 0,
  );
  const isPreviewed = useEditor((state) => state.preview.environment !== null);
  useSaidChanges();
  const documentId = useEditor((state) => selectDocument(state)?.id ?? '');
  if (knowsNone) {
    return (
      <p className={styles.summary}>
        <a href={`#/p/${encodeURIComponent(documentId)}/model`}>Add environments</a> to preview which steps run.
      </p>
    );
  }
  if (plan === null) {
    if (!isPreviewed) return null;
    // Reserves space while the plan is computed, so that the rows do not jump.
    return <p className={styles.summary}>{status === 'failed' ? 'The plan could not be computed.' : '\u00a0'}</p>;
  }
  if (plan.gate.code !== 'GATE_OK') return <p className={styles.summary}>{plan.gate.sentence}</p>;
  const [first, ...others] = plan.shortSummary;
  return (
    <p className={styles.summary} id={summaryId} title={plan.summary} aria-busy={status === 'updating'}>
      <b>{first}</b>
      {others.map((part) => ` · ${part}`)}
      <AssumedLink />
    </p>
  );
});

/** A link to the assumptions, if the summary rests on any. */
function AssumedLink() {
  const assumed = useAssumed();
  const showOverlay = useEditor((state) => state.showOverlay);
  if (assumed.length === 0) return null;
  return (
    <>
      {' '}
      <Button
        look="link"
        title={assumed.map(({ sentence }) => sentence).join(' ')}
        onClick={() => showOverlay('assumed')}
      >
        What is assumed
      </Button>
    </>
  );
}

/** Announces the new summary after an edit, not after a change of the preview. */
function useSaidChanges(): void {
  const { getState } = useEditorStore();
  const place = useEditor((state) => JSON.stringify([selectDocumentId(state), state.preview]));
  const summary = useEditor((state) =>
    state.plan.status === 'fresh' ? (selectPreviewPlan(state)?.shortSummary.join(', ') ?? '') : '',
  );
  const last = useRef({ place: '', summary: '' });
  useEffect(() => {
    if (summary === '') return;
    const { environment } = getState().preview;
    if (last.current.place === place && last.current.summary !== summary)
      getState().announce(`${environment}: ${summary}.`);
    last.current = { place, summary };
  }, [place, summary, getState]);
}
