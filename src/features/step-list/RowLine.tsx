import { memo, useState } from 'react';
import { type Fact, type Finding, isSameRow } from '../../core/index';
import { countedProblems } from '../../rows/problemsByRow';
import { selectSelection } from '../../state/selectors/view';
import { useEditor } from '../../state/useEditor';
import { Hidden } from '../../ui/Hidden';
import { Icon } from '../../ui/Icon';
import { Marked } from '../../ui/Marked';
import { RowBadges } from './RowBadges';
import styles from './RowLine.module.css';
import { RowMenuButton } from './RowMenuButton';
import { RowVerdict } from './RowVerdict';
import { useRowLook } from './rowLook';
import type { ShownRow } from './shownSteps';

export interface RowLineProps {
  readonly row: ShownRow;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** What is wrong with it; of a folded step also with its actions. */
  readonly problems: readonly Finding[];
  /** null for a row that has nothing to open. */
  readonly isOpen: boolean | null;
  readonly isOff: boolean;
  readonly isContext: boolean;
  readonly isTabStop: boolean;
  /** null while rows are not ticked. */
  readonly isTicked: boolean | null;
  readonly isMenuOpen: boolean;
  /** Numbers of the steps it starts together with. */
  readonly togetherWith: string;
}

/** One row: a step or a child action, as a link to its settings, with its verdict and its menu. */
export const RowLine = memo(function RowLine(props: RowLineProps) {
  const { row, name, facts, problems, isOpen, isOff, isContext, isTabStop, isTicked, isMenuOpen } = props;
  const { handlers, look, words: marked } = useRowLook();
  const isSelected = useEditor((state) => {
    const selection = selectSelection(state);
    return selection !== null && isSameRow(selection, row);
  });
  // The button between two rows is seen only where the pointer or the focus is; made for all rows it would be a sixth of them.
  const [wasPointedAt, setPointedAt] = useState(false);
  const tabIndex = isTabStop ? 0 : -1;
  const about = `about-${row.key}`;
  const words = facts.map(({ text }) => text).join(' · ');
  const together = props.togetherWith === '' ? '' : `runs together with ${props.togetherWith}`;
  // The type of an action alone does not justify a second line for each row of a long group.
  const isQuiet = row.actionId !== null && facts.every(({ kind }) => kind === 'type');
  const hasLine = look === 'text' && words !== '' && !isQuiet;
  const unseen = [
    hasLine ? '' : words,
    problems.length > 0 ? `, ${countedProblems(problems)}: ${problems.map(({ message }) => message).join(' ')}` : '',
    isOff ? ', disabled' : '',
    together === '' ? '' : `, ${together}`,
    isContext ? ', shown for context' : '',
  ].join('');
  // An element less in nearly every row: what a list costs is its elements.
  const isAlone = problems.length === 0 && look !== 'signs';
  const called = `${row.actionId === null ? 'step' : 'action'} ${row.number}, ${name}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way to the menu, which has its own button
    <div
      className={styles.row}
      data-row={row.key}
      data-compact={look === 'signs' || undefined}
      data-line={hasLine || undefined}
      data-child={row.actionId !== null || undefined}
      data-selected={isSelected || undefined}
      data-off={isOff || undefined}
      data-context={isContext || undefined}
      data-ticked={isTicked ?? undefined}
      onFocus={() => handlers.focus(row)}
      onPointerEnter={() => setPointedAt(true)}
      onContextMenu={(event) => {
        event.preventDefault();
        handlers.menu(row.key);
      }}
    >
      {isOpen !== null && (
        <button
          type="button"
          className={styles.opener}
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-label={`${facts.some(({ kind }) => kind === 'template') ? 'Steps' : 'Actions'} of ${name}`}
          onClick={() => handlers.fold(row, isOpen)}
        >
          <Icon name={isOpen ? 'collapse' : 'expand'} size={14} />
        </button>
      )}
      {isTicked !== null && (
        <label className={styles.tickArea}>
          <input
            type="checkbox"
            className={styles.tick}
            checked={isTicked}
            tabIndex={tabIndex}
            aria-label={`Select ${called}`}
            onChange={() => handlers.tick(row)}
          />
        </label>
      )}
      <span className={styles.number}>{row.number}</span>
      <a
        className={styles.name}
        href={handlers.href(row)}
        tabIndex={tabIndex}
        aria-current={isSelected ? 'true' : undefined}
        aria-describedby={about}
        title={look === 'signs' ? undefined : told(name, words, together).join('\n')}
        data-focus-tip={look === 'signs' ? told(words, together).join(' · ') : undefined}
        draggable={false}
        data-alone={isAlone || undefined}
        onClick={(event) => handlers.click(row, event)}
      >
        {isAlone ? (
          <Marked text={name} words={marked} />
        ) : (
          <span className={styles.called}>
            <Marked text={name} words={marked} />
          </span>
        )}
        {problems.length > 0 && <ProblemMark problems={problems} />}
        {look === 'signs' && <RowBadges facts={facts} />}
      </a>
      <RowVerdict row={row} called={called} tabIndex={tabIndex} onWhy={handlers.why} />
      <RowMenuButton row={row} called={called} tabIndex={tabIndex} isOpen={isMenuOpen} />
      {row.actionId === null && isOpen !== true && (isTabStop || wasPointedAt) && (
        <button
          type="button"
          className={styles.insert}
          tabIndex={tabIndex}
          aria-label={`Add a step after ${row.number}, ${name}`}
          title="Add a step here"
          onClick={() => handlers.addAfter(row)}
        >
          <Icon name="add" size={12} />
        </button>
      )}
      {hasLine ? (
        <span className={styles.facts} id={about}>
          {words}
          {unseen !== '' && <Hidden>{unseen}</Hidden>}
        </span>
      ) : (
        <Hidden id={about}>{unseen}</Hidden>
      )}
    </div>
  );
});

function told(...parts: readonly string[]): readonly string[] {
  return parts.filter((part) => part !== '');
}

/** The sign beside the name; the row says the problems as text. */
function ProblemMark({ problems }: { readonly problems: readonly Finding[] }) {
  const severity = problems.some((each) => each.severity === 'error') ? 'error' : 'warning';
  return (
    <span
      className={styles.problem}
      data-severity={severity}
      data-tip={`${countedProblems(problems)}: ${problems.map(({ message }) => message).join(' ')}`}
      aria-hidden="true"
    >
      <Icon name={severity} size={14} />
    </span>
  );
}
