import type { MouseEvent } from 'react';
import { type ActionId, factsOf } from '../../../core/index';
import { rowHref } from '../../../rows/rowHref';
import type { Selection } from '../../../state/openDocument';
import { selectDocument } from '../../../state/selectors/document';
import { selectPreviewCell } from '../../../state/selectors/plan';
import { useEditor } from '../../../state/useEditor';
import { IconButton } from '../../../ui/Button';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { VerdictMark } from '../../../ui/VerdictMark';
import { type Shown, useShown } from '../shownRow';
import styles from './ActionsSection.module.css';

interface ActionRowProps {
  readonly actionId: ActionId;
  readonly open: (row: Selection) => void;
  readonly entries: (row: Selection) => readonly MenuEntry[];
}

/** A child action as a line: its name as a link, what is special about it, its verdict and its menu. */
export function ActionRow({ actionId, open, entries }: ActionRowProps) {
  const line = useShown((shown) => lineOf(shown, actionId));
  const row = { stepId: useShown(({ step }) => step.id), actionId };
  const cell = useEditor((state) => selectPreviewCell(state, row.stepId, actionId));
  const href = useEditor((state) => {
    const document = selectDocument(state);
    return document === null ? '#/' : rowHref(document.id, document.content.process, row);
  });
  if (line === null) return null;
  const { name, number, facts, isDisabled } = line;
  const follow = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(row);
  };
  const called = `action ${number}, ${name}`;
  return (
    <li className={styles.action} data-row={actionId} data-off={isDisabled || undefined}>
      <span className={styles.number}>{number}</span>
      <div className={styles.what}>
        <a className={styles.name} href={href} onClick={follow}>
          {name}
        </a>
        <p className={styles.facts}>{facts}</p>
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

function lineOf({ step, number, content }: Shown, actionId: ActionId) {
  const at = step.actions.findIndex(({ id }) => id === actionId);
  const action = step.actions[at];
  if (action === undefined) return null;
  const { name, isDisabled } = action;
  const facts = [...factsOf(step, action, true, content.model), ...(isDisabled ? ['disabled'] : [])].join(' · ');
  return { name, isDisabled, facts, number: `${number}.${at + 1}` };
}
