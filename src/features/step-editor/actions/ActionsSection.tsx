import { useCallback, useRef } from 'react';
import { type Step, targetTagsOf, windowSizeOf } from '../../../core/index';
import type { RowCommand } from '../../../rows/commandTable';
import { rowMenu } from '../../../rows/rowCommandEntries';
import type { Selection } from '../../../state/openDocument';
import { Button } from '../../../ui/Button';
import type { MenuEntry } from '../../../ui/Menu';
import { useShown } from '../shownRow';
import { useRowCommands } from '../useRowCommands';
import { ActionRow } from './ActionRow';
import styles from './ActionsSection.module.css';

/** The child actions of a step in order, each with all commands of its row in the list. */
export function ActionsSection() {
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const stepId = useShown(({ step }) => step.id);
  const actionIds = useShown(({ step }) => step.actions.map(({ id }) => id));
  const words = useShown(({ step }) => together(step));
  const { rowActions, subjectOf, dialog } = useRowCommands((next) => {
    // Focus the row, or if it left this list, the button that adds one.
    requestAnimationFrame(() => {
      const buttons = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      const row = buttons.find((each) => each.dataset['row'] === next?.actionId);
      (row?.querySelector<HTMLElement>('[aria-haspopup]') ?? add.current)?.focus();
    });
  });
  const entries = useCallback(
    (row: Selection): readonly MenuEntry[] => {
      const subject = subjectOf(row);
      return subject === null ? [] : rowMenu(subject, { has: isInMenu, showsKeys: false });
    },
    [subjectOf],
  );
  const hasSeveral = actionIds.length > 1;
  return (
    <>
      {hasSeveral && <p className={styles.help}>{words}</p>}
      {hasSeveral && (
        <ol className={styles.actions} ref={list}>
          {actionIds.map((id) => (
            <ActionRow key={id} actionId={id} open={rowActions.open} entries={entries} />
          ))}
        </ol>
      )}
      {!hasSeveral && (
        <p className={styles.help}>
          With a second action this step takes both, in order, on each target. Tags, window, start and run condition
          stay on the step.
        </p>
      )}
      <Button icon="add" ref={add} onClick={() => rowActions.add({ at: 'into', stepId })}>
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
