import { useId } from 'react';
import { type Action, moveAction, removeAction, renameAction, type Step, typeNameOf } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { TextInput } from '../../ui/TextInput';
import styles from './ActionsSection.module.css';
import { useDraft } from './useDraft';

/** The child actions of a step in order: rename in place, open, move, remove, add. */
export function ActionsSection({ step, stepNumber }: { readonly step: Step; readonly stepNumber: string }) {
  const { getState } = useEditorStore();
  const add = () => {
    const { view, navigate } = getState();
    if (view.screen === 'process')
      navigate({ ...view, panel: { kind: 'add', place: { at: 'into', stepId: step.id } } });
  };
  const hasSeveral = step.actions.length > 1;
  return (
    <>
      {hasSeveral && (
        <ol className={styles.actions}>
          {step.actions.map((action, at) => (
            <ActionRow key={action.id} step={step} action={action} at={at} number={`${stepNumber}.${at + 1}`} />
          ))}
        </ol>
      )}
      {!hasSeveral && (
        <p className={styles.help}>
          With a second action this step takes both, in order, on each target. Tags, window, start and run condition
          stay on the step.
        </p>
      )}
      <Button icon="add" onClick={add}>
        Add child action
      </Button>
    </>
  );
}

interface ActionRowProps {
  readonly step: Step;
  readonly action: Action;
  readonly at: number;
  readonly number: string;
}

function ActionRow({ step, action, at, number }: ActionRowProps) {
  const { getState } = useEditorStore();
  const errorId = useId();
  const last = step.actions.length - 1;
  const draft = useDraft(action.name, (text) =>
    getState().edit(`Rename to "${text.trim()}"`, (before) => renameAction(before, step.id, action.id, text), {
      fold: `name ${action.id}`,
    }),
  );
  const moveTo = (to: number) =>
    void getState().edit(`Move "${action.name}" to ${to + 1}`, (before) => moveAction(before, step.id, action.id, to));
  const open = () => {
    const { view, navigate } = getState();
    if (view.screen === 'process')
      navigate({ ...view, selection: { stepId: step.id, actionId: action.id }, field: null });
  };
  const remove = () => {
    const refusal = getState().edit(`Remove "${action.name}"`, (before) => removeAction(before, step.id, action.id));
    getState().notify(refusal?.message ?? `Removed ${number} "${action.name}".`, {
      tone: refusal === null ? 'info' : 'error',
      undoable: refusal === null,
    });
  };
  return (
    <li className={styles.action} data-off={action.isDisabled || undefined}>
      <span className={styles.number}>{number}</span>
      <div className={styles.name}>
        <TextInput
          aria-label={`Name of action ${number}`}
          value={draft.text}
          onChange={draft.type}
          aria-invalid={draft.error !== null}
          aria-describedby={draft.error === null ? undefined : errorId}
        />
        {draft.error !== null && (
          <p className={styles.error} id={errorId}>
            {draft.error}
          </p>
        )}
        <p className={styles.kind}>
          {typeNameOf(action)}
          {action.isDisabled && ' · disabled'}
        </p>
      </div>
      <Button onClick={open} aria-label={`Open ${number} ${action.name}`}>
        Open
      </Button>
      <Menu
        label={`Actions for ${number}, ${action.name}`}
        align="end"
        trigger={<IconButton icon="more" label={`More for ${number} ${action.name}`} />}
        entries={() => [
          { label: 'Move up', whyNot: at === 0 ? 'Already first' : null, onSelect: () => moveTo(at - 1) },
          { label: 'Move down', whyNot: at === last ? 'Already last' : null, onSelect: () => moveTo(at + 1) },
          { kind: 'line' },
          { label: 'Remove', danger: true, onSelect: remove },
        ]}
      />
    </li>
  );
}
