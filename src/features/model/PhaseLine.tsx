import type { Phase } from '../../core/index';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { Menu } from '../../ui/Menu';
import { NameListField } from '../../ui/NameListField';
import styles from './LifecyclesPage.module.css';
import { namesOf } from './namesOffered';
import { useModel } from './useModel';

export interface PhaseLineProps {
  readonly phase: Phase;
  /** Name of its lifecycle. */
  readonly of: string;
  readonly onChange: (phase: Phase) => void;
  readonly onRemove: () => void;
  /** null for the first. */
  readonly onMoveUp: (() => void) | null;
}

/** One phase: its environments, how many of them must succeed, and whether it can be left out. */
export function PhaseLine({ phase, of, onChange, onRemove, onMoveUp }: PhaseLineProps) {
  const { environments } = useModel();
  const called = `${phase.name} of ${of}`;
  const rename = (text: string) => {
    if (text.trim() === '') return 'Type a name.';
    onChange({ ...phase, name: text.trim() });
    return null;
  };
  const setMinimum = (text: string) => {
    const minimum = Number(text);
    if (!Number.isInteger(minimum) || minimum < 0) return 'Type a whole number; 0 means all.';
    onChange({ ...phase, minimum });
    return null;
  };
  return (
    <div className={styles.phase}>
      <div className={styles.fields}>
        <div className={styles.name}>
          <CommitInput aria-label={`Name of phase ${called}`} value={phase.name} onCommit={rename} />
        </div>
        <NameListField
          label="Environments"
          of={called}
          names={phase.environments}
          offers={namesOf(environments)}
          unknownNote="not in the model"
          onChange={(names) => onChange({ ...phase, environments: names })}
        />
        <Checkbox
          label="Optional"
          checked={phase.optional === true}
          onChange={(optional) => onChange({ ...phase, optional })}
        />
        {/* biome-ignore lint/a11y/noLabelWithoutControl: the field inside is its control */}
        <label className={styles.minimum}>
          <span>Must succeed (0 = all)</span>
          <span>
            <CommitInput inputMode="numeric" value={String(phase.minimum ?? 0)} onCommit={setMinimum} />
          </span>
        </label>
      </div>
      <Menu
        label={`Menu of phase ${called}`}
        align="end"
        trigger={<IconButton icon="more" label={`Menu of phase ${called}`} />}
        entries={() => [
          { label: 'Move up', whyNot: onMoveUp === null ? 'It is the first' : null, onSelect: () => onMoveUp?.() },
          { label: 'Remove', danger: true, onSelect: onRemove },
        ]}
      />
    </div>
  );
}
