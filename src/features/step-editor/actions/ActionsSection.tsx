import { type MouseEvent, useRef } from 'react';
import {
  type Action,
  type DeploymentModel,
  factsOf,
  type Process,
  type Step,
  targetTagsOf,
  windowSizeOf,
} from '../../../core/index';
import type { RowCommand } from '../../../rows/commandTable';
import { rowMenu } from '../../../rows/rowCommandEntries';
import { rowHref } from '../../../rows/rowHref';
import type { Selection } from '../../../state/openDocument';
import { selectDocument } from '../../../state/selectors/document';
import { selectPreviewCell } from '../../../state/selectors/plan';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Button, IconButton } from '../../../ui/Button';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { VerdictMark } from '../../../ui/VerdictMark';
import { useRowCommands } from '../useRowCommands';
import styles from './ActionsSection.module.css';

export interface ActionsSectionProps {
  readonly step: Step;
  readonly stepNumber: string;
  readonly process: Process;
  readonly model: DeploymentModel;
}

/** The child actions of a step in order, each with all that its row in the list can be asked to do. */
export function ActionsSection({ step, stepNumber, process, model }: ActionsSectionProps) {
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const { rowActions, subjectOf, dialog } = useRowCommands(process, (next) => {
    // The row stays in this list, or it has left it: then its place is gone, and what adds another is next to it.
    requestAnimationFrame(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const row = buttons.find((each) => each.dataset['row'] === next?.actionId);
      (row?.querySelector<HTMLElement>('[aria-haspopup]') ?? add.current)?.focus();
    });
  });
  const entries = (row: Selection): readonly MenuEntry[] => {
    const subject = subjectOf(row);
    return subject === null ? [] : rowMenu(subject, { has: isInMenu, showsKeys: false });
  };
  const hasSeveral = step.actions.length > 1;
  return (
    <>
      {hasSeveral && <p className={styles.help}>{together(step)}</p>}
      {hasSeveral && (
        <ol className={styles.actions} ref={list}>
          {step.actions.map((action, at) => (
            <ActionRow
              key={action.id}
              step={step}
              action={action}
              number={`${stepNumber}.${at + 1}`}
              model={model}
              open={(row) => rowActions.open(row)}
              entries={entries}
            />
          ))}
        </ol>
      )}
      {!hasSeveral && (
        <p className={styles.help}>
          With a second action this step takes both, in order, on each target. Tags, window, start and run condition
          stay on the step.
        </p>
      )}
      <Button icon="add" ref={add} onClick={() => rowActions.add({ at: 'into', stepId: step.id })}>
        Add child action
      </Button>
      {dialog}
    </>
  );
}

const isInMenu = ({ id }: RowCommand) => id !== 'cut';

/** "For each target with web, at most 2 at a time, in this order:" */
function together(step: Step): string {
  const tags = targetTagsOf(step);
  const window = windowSizeOf(step);
  if (tags.length === 0) return 'Run one after the other, once each:';
  const many = window === null ? '' : `, at most ${window} at a time`;
  return `For each target with ${tags.join(' or ')}${many}, in this order:`;
}

interface ActionRowProps {
  readonly step: Step;
  readonly action: Action;
  readonly number: string;
  readonly model: DeploymentModel;
  readonly open: (row: Selection) => void;
  readonly entries: (row: Selection) => readonly MenuEntry[];
}

function ActionRow({ step, action, number, model, open, entries }: ActionRowProps) {
  const row = { stepId: step.id, actionId: action.id };
  const cell = useEditor((state) => selectPreviewCell(state, step.id, action.id));
  const { getState } = useEditorStore();
  const document = selectDocument(getState());
  const href = document === null ? '#/' : rowHref(document.id, document.content.process, row);
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(row);
  };
  const called = `action ${number}, ${action.name}`;
  return (
    <li className={styles.action} data-row={action.id} data-off={action.isDisabled || undefined}>
      <span className={styles.number}>{number}</span>
      <div className={styles.what}>
        <a className={styles.name} href={href} onClick={follow}>
          {action.name}
        </a>
        <p className={styles.facts}>
          {[...factsOf(step, action, true, model), ...(action.isDisabled ? ['disabled'] : [])].join(' · ')}
        </p>
      </div>
      {cell !== null && <VerdictMark verdict={cell.verdict} label={cell.label} isAssumed={cell.assumed === true} />}
      <Menu
        label={`Actions for ${called}`}
        align="end"
        trigger={<IconButton icon="more" label={`Actions for ${called}`} />}
        entries={() => entries(row)}
      />
    </li>
  );
}
