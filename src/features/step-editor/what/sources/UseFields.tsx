import { type PackageChange, type PackageReference, propertyOf, withProperty } from '../../../../core/index';
import { Checkbox } from '../../../../ui/Choice';
import { FieldGroup } from '../../../../ui/Field';
import { Select } from '../../../../ui/Select';
import { TextField } from './TextField';

/** Whether a property of a package has a field here. Exact, as a name in another spelling is kept as it is. */
export const isUse = (key: string): boolean => key === 'Extract' || key === 'Purpose';

interface UseFieldsProps {
  /** What the package is called on screen. */
  readonly title: string;
  readonly properties: PackageReference['properties'];
  readonly set: (what: string, change: PackageChange) => void;
}

const purposes = [
  { value: '', label: 'Files for the script' },
  { value: 'DockerImageReference', label: 'A container image' },
];

/** What is done with a referenced package: unpacked or not, and what it is for. */
export function UseFields({ title, properties, set }: UseFieldsProps) {
  const extract = propertyOf(properties, 'Extract') ?? '';
  const purpose = propertyOf(properties, 'Purpose') ?? '';
  const isOdd = !purposes.some(({ value }) => value === purpose);
  const setUnpacking = (value: string) => set('unpacking', { properties: withProperty(properties, 'Extract', value) });
  return (
    <>
      {/^(true|false)?$/i.test(extract) ? (
        <FieldGroup label="Extract" isLabelShownInside>
          <Checkbox
            label="Unpack it before the script runs"
            checked={extract.toLowerCase() === 'true'}
            onChange={(on) => setUnpacking(on ? 'True' : 'False')}
          />
        </FieldGroup>
      ) : (
        <TextField
          label="Extract"
          help="Not a standard value; kept as it is. True unpacks the package before the script runs."
          value={extract}
          onChange={setUnpacking}
        />
      )}
      <FieldGroup label="Purpose" help={isOdd ? `"${purpose}" is not a standard value; kept as it is.` : undefined}>
        <Select
          aria-label={`What ${title.toLowerCase()} is for`}
          value={purpose}
          options={[...purposes, ...(isOdd ? [{ value: purpose, label: purpose }] : [])]}
          onChange={(next) => set('the purpose', { properties: withProperty(properties, 'Purpose', next) })}
        />
      </FieldGroup>
    </>
  );
}
