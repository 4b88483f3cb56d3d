import { useEffect, useRef } from 'react';
import { duplicateStep, type Process, removeAction, removeSteps, setDisabled, typeNameOf } from '../../core/index';
import { selectLensCell } from '../../state/selectors/plan';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './EditorHead.module.css';
import { StepWalk } from './StepWalk';
import { isDisabled, type Subject, titleOf } from './subject';

/** Name, place and kind of the step, what it does in the lens environment, and what can be done with the whole of it. */
export function EditorHead({ subject, process }: { readonly subject: Subject; readonly process: Process }) {
  const { step, action, isChild, number } = subject;
  const store = useEditorStore();
  const title = useRef<HTMLHeadingElement>(null);
  const name = titleOf(subject);
  const off = isDisabled(subject);
  const goesWith = useEditor(({ view }) => view.screen === 'process' && view.field === null);
  const key = `${step.id} ${isChild ? action?.id : ''}`;

  // Opening a step from the list moves on to its heading only when the list asked for it by leaving focus on the page.
  useEffect(() => {
    if (key !== '' && goesWith && document.activeElement === document.body) title.current?.focus();
  }, [key, goesWith]);

  const { getState } = store;
  const toggle = () =>
    getState().edit(`${off ? 'Enable' : 'Disable'} "${name}"`, (before) =>
      setDisabled(before, step.id, isChild && action !== null ? action.id : null, !off),
    );
  const move = () => {
    const { view, navigate } = getState();
    if (view.screen !== 'process') return;
    const selected = [{ stepId: step.id, actionId: isChild && action !== null ? action.id : null }];
    navigate({ ...view, panel: { kind: 'reorder', selected } });
  };
  const remove = () => {
    const refusal = getState().edit(`Delete "${name}"`, (before) =>
      isChild && action !== null ? removeAction(before, step.id, action.id) : removeSteps(before, [step.id]),
    );
    getState().notify(refusal?.message ?? `Deleted ${number} "${name}".`, {
      tone: refusal === null ? 'info' : 'error',
      undoable: refusal === null,
    });
  };
  const crumb = isChild ? `Step ${subject.stepIndex + 1} ${step.name} / action ${number}` : null;
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <div className={styles.titles}>
          {crumb !== null && <p className={styles.meta}>{crumb}</p>}
          <h1 className={styles.title} tabIndex={-1} ref={title} data-off={off || undefined}>
            {name}
          </h1>
          <p className={styles.meta}>
            {isChild
              ? `Action ${subject.actionIndex + 1} of ${step.actions.length}`
              : `Step ${number} of ${process.steps.length}`}
            {' · '}
            {kindOf(subject)}
            {off && ' · disabled'}
          </p>
        </div>
        <div className={styles.buttons}>
          <StepWalk subject={subject} process={process} />
          <Button icon="reorder" onClick={move} whyNot={process.steps.length < 2 ? 'There is only one step' : null}>
            Move
          </Button>
          <Button onClick={toggle}>{off ? 'Enable' : 'Disable'}</Button>
          <Menu
            label={`More actions for ${name}`}
            align="end"
            trigger={<IconButton icon="more" look="plain" label="More actions" />}
            entries={() => [
              {
                label: 'Duplicate',
                whyNot: isChild ? 'A child action is duplicated with its step' : null,
                onSelect: () => void getState().edit(`Duplicate "${name}"`, (before) => duplicateStep(before, step.id)),
              },
              { kind: 'line' },
              { label: 'Delete', danger: true, onSelect: remove },
            ]}
          />
        </div>
      </div>
      <VerdictNote subject={subject} />
    </header>
  );
}

function kindOf({ action, step, isChild }: Subject): string {
  if (action !== null) return typeNameOf(action);
  if (step.processTemplate !== null) return `process template ${step.processTemplate.slug}`;
  return isChild ? '' : `${step.actions.length} child actions`;
}

function VerdictNote({ subject }: { readonly subject: Subject }) {
  const { step, action, isChild } = subject;
  const actionId = isChild && action !== null ? action.id : null;
  const cell = useEditor((state) => selectLensCell(state, step.id, actionId));
  const environment = useEditor((state) => state.lens.environment);
  const store = useEditorStore();
  if (cell === null || environment === null) return null;
  const why = () => {
    const { view, navigate } = store.getState();
    if (view.screen !== 'process') return;
    navigate({ ...view, panel: { kind: 'why', cell: { stepId: step.id, actionId, environment, target: null } } });
  };
  return (
    <p className={styles.note} data-verdict={cell.verdict}>
      <VerdictMark verdict={cell.verdict} label={cell.label} look="plain" />
      <span className={styles.sentence}>
        <b>{environment}:</b> {cell.sentence}
      </span>
      <Button look="link" onClick={why}>
        Show why
      </Button>
    </p>
  );
}
