import { useState } from 'react';
import { hasName, type Phase } from '../../core/index';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { Menu } from '../../ui/Menu';
import { NameListField } from '../../ui/NameListField';
import styles from './LifecyclesPage.module.css';
import { namesOf } from './namesOffered';
import { useModel } from './useModel';
import { type Place, useMoves } from './useMoves';

export interface PhaseLineProps {
  readonly phase: Phase;
  /** Name of its lifecycle. */
  readonly of: string;
  readonly onChange: (phase: Phase) => void;
  readonly onRemove: () => void;
  /** Names of the other phases. */
  readonly taken: readonly string[];
  readonly place: Place;
  readonly onMove: (to: number) => void;
}

/** One phase: its environments, how many of them must succeed, and whether it can be left out. */
export function PhaseLine({ phase, of, onChange, onRemove, taken, place, onMove }: PhaseLineProps) {
  const { environments } = useModel();
  const [problem, setProblem] = useState<string | null>(null);
  const moves = useMoves(place, onMove);
  const isSaid = phase.environments.length > 0;
  const called = `${phase.name} of ${of}`;
  const rename = (text: string) => {
    if (text.trim() === '') return 'Type a name.';
    if (hasName(taken, text.trim())) return `There is already a phase "${text.trim()}".`;
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
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work on what is in the line, and its buttons do the same
    <div className={styles.phase} onKeyDown={moves.onKeyDown}>
      <div className={styles.fields}>
        <div className={styles.name}>
          <span className={styles.place}>Phase {place.at + 1}</span>
          <CommitInput
            field={`name of phase ${called}`}
            aria-label={`Name of phase ${called}`}
            value={phase.name}
            onCommit={rename}
            onProblem={setProblem}
          />
        </div>
        <NameListField
          label="Environments"
          of={called}
          names={phase.environments}
          offers={namesOf(environments)}
          unknownNote="not in the model"
          onChange={(names) => onChange(withEnvironments(phase, names))}
        />
        {isSaid ? (
          <NameListField
            label="Starts automatically in"
            of={called}
            names={phase.automatic ?? []}
            offers={phase.environments}
            unknownNote="not in this phase"
            onChange={(automatic) => onChange({ ...phase, automatic })}
          />
        ) : (
          <p className={styles.note}>Without environments it has every one that no earlier phase has.</p>
        )}
        <div className={styles.done}>
          <Checkbox
            label="Optional"
            checked={phase.optional === true}
            onChange={(optional) => onChange({ ...phase, optional })}
          />
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the field inside is its control */}
          <label className={styles.minimum}>
            <span>Must succeed (0 = all)</span>
            <span>
              <CommitInput
                field={`minimum of phase ${called}`}
                inputMode="numeric"
                value={String(phase.minimum ?? 0)}
                onCommit={setMinimum}
                onProblem={setProblem}
              />
            </span>
          </label>
        </div>
        {problem !== null && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
      <div className={styles.tools}>
        {moves.buttons.map(({ icon, label, whyNot, onClick }) => (
          <IconButton key={icon} icon={icon} label={`${label} phase ${called}`} whyNot={whyNot} onClick={onClick} />
        ))}
        <Menu
          label={`Menu of phase ${called}`}
          align="end"
          trigger={<IconButton icon="more" label={`Menu of phase ${called}`} />}
          entries={() => [...moves.entries, { kind: 'line' }, { label: 'Remove', danger: true, onSelect: onRemove }]}
        />
      </div>
    </div>
  );
}

/** What starts by itself is one of the environments of the phase. */
function withEnvironments({ automatic, ...phase }: Phase, environments: readonly string[]): Phase {
  const left = automatic?.filter((name) => hasName(environments, name)) ?? [];
  return { ...phase, environments, ...(left.length === 0 ? {} : { automatic: left }) };
}
