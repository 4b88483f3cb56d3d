import { useMemo } from 'react';
import { selectProcess } from '../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import styles from './UpdateDialog.module.css';
import { updateOutdated, withoutLook } from './updateOutdated';
import { type OutdatedAction, outdatedIn, useTemplateStandingOf } from './useTemplateStanding';

/** Every step of the process with a newer template: those that can be updated at once, and those that need a look each. */
export function UpdateAllDialog({ onClose }: { readonly onClose: () => void }) {
  const { getState } = useEditorStore();
  const process = useEditor(selectProcess);
  const standingOf = useTemplateStandingOf();
  const behind = useMemo(() => (process === null ? [] : outdatedIn(process, standingOf)), [process, standingOf]);
  const easy = withoutLook(behind);
  const rest = behind.filter((each) => !easy.includes(each));
  const update = () => {
    const words = easy.length === 1 ? 'one step' : `${easy.length} steps`;
    const refusal = getState().edit(`Update ${words} to newer templates`, (before) => updateOutdated(before, easy));
    onClose();
    if (refusal !== null) getState().notify(refusal.message, { tone: 'error' });
    else getState().notify(`Updated ${words} to newer templates.`, { undoable: true });
  };
  return (
    <Dialog
      title="Update all steps to newer templates"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" whyNot={easy.length === 0 ? 'Each of them needs a review' : null} onClick={update}>
            {easy.length === 1 ? 'Update one step' : `Update ${easy.length} steps`}
          </Button>
        </>
      }
    >
      {easy.length > 0 && (
        <>
          <p>Their values stay, and what is new has a default:</p>
          <Steps some={easy} />
        </>
      )}
      {rest.length > 0 && (
        <>
          <p>
            These stay as they are, because a value is missing, may not fit, or would be lost. Update each by itself:
          </p>
          <Steps some={rest} />
        </>
      )}
    </Dialog>
  );
}

function Steps({ some }: { readonly some: readonly OutdatedAction[] }) {
  return (
    <ul className={styles.list}>
      {some.map(({ action, standing }) => (
        <li key={action.id}>
          {action.name}{' '}
          <span className={styles.quiet}>
            {standing.template.name}, version {standing.version ?? '?'} → {standing.template.version}
          </span>
        </li>
      ))}
    </ul>
  );
}
