import { useMemo } from 'react';
import type { Explanation, ReasonLink } from '../../../core/index';
import { selectPreviewCell } from '../../../state/selectors/plan';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { useExplanation } from '../../../state/useExplanation';
import { linkText, useFollowLink } from '../../../state/useFollowLink';
import { Button } from '../../../ui/Button';
import { VerdictMark } from '../../../ui/VerdictMark';
import { useShown } from '../shownRow';
import { rowOf } from '../subject';
import styles from './VerdictNote.module.css';

/** The verdict of the step in the preview environment as a sentence, with links to the reasons and the deciding setting. */
export function VerdictNote() {
  const { stepId, actionId } = useShown(rowOf);
  const cell = useEditor((state) => selectPreviewCell(state, stepId, actionId));
  const environment = useEditor((state) => state.preview.environment);
  const { getState } = useEditorStore();
  const follow = useFollowLink();
  const isAsked = cell !== null && cell.verdict !== 'Runs';
  const asked = useMemo(
    () => (environment === null || !isAsked ? null : { stepId, actionId, environment, target: null }),
    [stepId, actionId, environment, isAsked],
  );
  const { explanation } = useExplanation(asked);
  if (cell === null || environment === null) return null;
  const link = explanation === null ? null : decidingLink(explanation);
  const why = () => {
    getState().changeView({ panel: { kind: 'why', cell: { stepId, actionId, environment, target: null } } });
  };
  return (
    <p className={styles.note} data-verdict={cell.verdict}>
      <VerdictMark verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} look="plain" />
      <span className={styles.sentence}>
        <b>{environment}:</b> {cell.sentence}
      </span>
      <span className={styles.ways}>
        <Button look="link" onClick={why}>
          Show why
        </Button>
        {link !== null && (
          <Button look="link" onClick={() => follow(link)}>
            {linkText(link)}
          </Button>
        )}
      </span>
    </p>
  );
}

/** Where the first check that decides leads: to its setting if it has one, else to what it is on. */
function decidingLink({ checks }: Explanation): ReasonLink | null {
  const links = checks.find(({ mark }) => mark === 'failed' || mark === 'unknown')?.links ?? [];
  return links.find(({ kind }) => kind === 'setting') ?? links.find((link) => linkText(link) !== null) ?? null;
}
