import { memo } from 'react';
import type { Process } from '../../core/index';
import type { AddPlace } from '../../state/viewState';
import { Select } from '../../ui/Select';
import styles from './PlaceSelect.module.css';

export interface PlaceSelectProps {
  readonly process: Process;
  readonly place: AddPlace;
  readonly onChange: (place: AddPlace) => void;
}

/** Changes where the new step will go. */
export const PlaceSelect = memo(function PlaceSelect({ process, place, onChange }: PlaceSelectProps) {
  if (process.steps.length === 0) return null;
  const stepId = place.at === 'end' ? (process.steps.at(-1)?.id ?? '') : place.stepId;
  return (
    <div className={styles.place}>
      <Select
        aria-label="Place of the new step"
        value={place.at}
        options={ways}
        onChange={(at) => onChange(at === 'end' ? { at: 'end' } : { at: at as 'before' | 'after' | 'into', stepId })}
      />
      {place.at !== 'end' && (
        <Select
          aria-label="Beside or inside which step"
          value={stepId}
          options={process.steps.map((step, index) => ({
            value: step.id,
            label: `${index + 1} ${step.name}`,
            disabled: place.at === 'into' && step.processTemplate !== null,
          }))}
          onChange={(next) => onChange({ at: place.at, stepId: next })}
        />
      )}
    </div>
  );
});

const ways = [
  { value: 'end', label: 'At the end' },
  { value: 'before', label: 'Before' },
  { value: 'after', label: 'After' },
  { value: 'into', label: 'Inside' },
];
