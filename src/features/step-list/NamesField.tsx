import { Field } from '../../ui/Field';
import { NameChips } from '../../ui/NameChips';
import { Select } from '../../ui/Select';
import type { NamesChange } from './together';

export interface NamesFieldProps {
  readonly label: string;
  readonly change: NamesChange;
  /** How many different values the rows have now. */
  readonly different: number;
  readonly offers: readonly string[];
  readonly onChange: (change: NamesChange) => void;
}

/** A list of names for several rows: kept, or set, or some added or removed. */
export function NamesField({ label, change, different, offers, onChange }: NamesFieldProps) {
  return (
    <Field label={label}>
      {(ties) => (
        <>
          <Select
            {...ties}
            value={change.way}
            options={[
              { value: 'keep', label: different > 1 ? `Keep as is (${different} different values)` : 'Keep as is' },
              { value: 'set', label: 'Set to' },
              { value: 'add', label: 'Add' },
              { value: 'remove', label: 'Remove' },
            ]}
            onChange={(way) => onChange({ ...change, way: way as NamesChange['way'] })}
          />
          {change.way !== 'keep' && (
            <NameChips
              field={null}
              label={label}
              names={change.names}
              offers={offers}
              onChange={(names) => onChange({ ...change, names })}
            />
          )}
        </>
      )}
    </Field>
  );
}
