import { type ReactNode, useState } from 'react';
import type { ModelKind } from '../../core/index';
import { IconButton } from '../../ui/Button';
import { CommitInput } from '../../ui/CommitInput';
import { Icon } from '../../ui/Icon';
import { Menu, type MenuEntry } from '../../ui/Menu';
import styles from './ModelItemList.module.css';
import { useModelEdits } from './useModel';
import { type Place, useMoves } from './useMoves';

export interface ModelItemLineProps {
  readonly kind: ModelKind;
  readonly thing: { readonly name: string };
  readonly isInferred: boolean;
  /** null if the order has no meaning, or the list is filtered. */
  readonly place: Place | null;
  readonly isWide: boolean;
  /** Called right before it is removed. */
  readonly onRemove: () => void;
  /** Above "Remove" in the menu. */
  readonly entries: readonly MenuEntry[];
  readonly children: ReactNode;
}

/** One object of the model: its name, its settings, and its place in the order if that has a meaning. */
export function ModelItemLine({
  kind,
  thing,
  isInferred,
  place,
  isWide,
  onRemove,
  entries,
  children,
}: ModelItemLineProps) {
  const { name } = thing;
  const edits = useModelEdits(kind);
  const [problem, setProblem] = useState<string | null>(null);
  const moves = useMoves(place, (to) => edits.move(name, to));
  const lines: readonly MenuEntry[] = [...moves.entries, ...entries];
  const remove = () => {
    onRemove();
    edits.remove(thing);
  };
  return (
    <li className={styles.line} data-line data-wide={isWide || undefined} onKeyDown={moves.onKeyDown}>
      <div className={styles.name}>
        {place !== null && <span className={styles.number}>{place.at + 1}</span>}
        <CommitInput
          field={`name of ${kind} ${name}`}
          aria-label={`Name of ${name}`}
          aria-invalid={problem !== null || undefined}
          value={name}
          onCommit={(text) => edits.rename(thing, text)}
          onProblem={setProblem}
        />
        {isInferred && (
          <span className={styles.inferred} title="Only the process names it; nothing else is known about it">
            inferred
          </span>
        )}
        {problem !== null && (
          <p className={styles.problem} role="alert">
            <Icon name="error" size={14} /> {problem}
          </p>
        )}
      </div>
      <div className={styles.settings}>{children}</div>
      <div className={styles.tools}>
        {moves.buttons.map(({ icon, label, whyNot, onClick }) => (
          <IconButton key={icon} icon={icon} label={`${label} ${name}`} whyNot={whyNot} onClick={onClick} />
        ))}
        <Menu
          label={`Menu of ${name}`}
          align="end"
          trigger={<IconButton icon="more" label={`Menu of ${name}`} />}
          entries={() => [
            ...lines,
            ...(lines.length > 0 ? [{ kind: 'line' as const }] : []),
            { label: 'Remove', danger: true, onSelect: remove },
          ]}
        />
      </div>
    </li>
  );
}
