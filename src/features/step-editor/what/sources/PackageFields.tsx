import {
  type PackageChange,
  type PackageReference,
  propertyOf,
  removePackage,
  setPackage,
} from '../../../../core/index';
import { FieldGroup } from '../../../../ui/Field';
import { Select } from '../../../../ui/Select';
import { useAction, useShown } from '../../shownRow';
import { useDraft } from '../../useDraft';
import { useActionEdit } from '../../useRowEdit';
import { feedsInUse } from './feedsInUse';
import { SourceHead } from './SourceHead';
import styles from './Sources.module.css';
import { TextField } from './TextField';
import { isUse, UseFields } from './UseFields';

interface PackageFieldsProps {
  /** Its place in the action, from 0. */
  readonly at: number;
}

const locations = [
  { value: 'Server', label: 'By the server, then sent on' },
  { value: 'ExecutionTarget', label: 'By each target from the feed' },
  { value: 'NotAcquired', label: 'Not at all; only its version counts' },
];

/** One package: which, from where, and what is done with it. */
export function PackageFields({ at }: PackageFieldsProps) {
  const reference = useAction(({ packages }) => packages[at]);
  return reference === undefined ? null : <OnePackage reference={reference} at={at} />;
}

function OnePackage({ reference, at }: PackageFieldsProps & { readonly reference: PackageReference }) {
  const edit = useActionEdit();
  const feeds = useShown(({ content }) => feedsInUse(content.process));
  const { name, packageId, feed, acquisitionLocation, version, properties } = reference;
  const title = name === '' ? 'Package' : `Package ${name}`;
  const set = (what: string, change: PackageChange) =>
    edit(
      (action) => `Change ${what} of the package of "${action}"`,
      (before, stepId, actionId) => setPackage(before, stepId, actionId, at, change),
      `package ${what} ${at}`,
    );
  const naming = useDraft(`package ${at}`, name, (text) => set('the name', { name: text.trim() }));
  const location = acquisitionLocation ?? '';
  const isOdd = location !== '' && !locations.some(({ value }) => value === location);
  const chosenBy = propertyOf(properties, 'PackageParameterName') ?? '';
  return (
    <section className={styles.source} aria-label={title}>
      <SourceHead
        title={title}
        removeLabel={`Remove ${title.toLowerCase()}`}
        onRemove={() =>
          void edit(
            (action) => `Remove a package of "${action}"`,
            (before, stepId, actionId) => removePackage(before, stepId, actionId, at),
          )
        }
      />
      {name !== '' && (
        <TextField
          label="Reference name"
          help="Scripts find the package by it."
          error={naming.error}
          value={naming.text}
          onChange={naming.type}
        />
      )}
      <TextField
        label="Package ID"
        {...(chosenBy === '' ? {} : { name: chosenBy })}
        help={chosenBy === '' ? 'A text, or an expression.' : `Also the value of ${chosenBy}, which changes with it.`}
        value={packageId ?? ''}
        onChange={(text) => void set('the id', { packageId: text })}
      />
      <TextField
        label="Feed"
        help="Slug or name of the feed, or an expression."
        value={feed ?? ''}
        offers={feeds}
        onChange={(text) => void set('the feed', { feed: text })}
      />
      <FieldGroup label="Fetched" help={isOdd ? `"${location}" is not a standard value; kept as it is.` : undefined}>
        <Select
          aria-label={`Where ${title.toLowerCase()} is fetched`}
          value={location}
          options={[
            ...(location === '' ? [{ value: '', label: 'Not set' }] : []),
            ...locations,
            ...(isOdd ? [{ value: location, label: location }] : []),
          ]}
          onChange={(next) => void set('where it is fetched', { acquisitionLocation: next })}
        />
      </FieldGroup>
      {name !== '' && <UseFields title={title} properties={properties} set={set} />}
      <TextField
        label="Fixed version"
        help="Empty: the release decides."
        value={version ?? ''}
        onChange={(text) => void set('the version', { version: text === '' ? null : text })}
      />
      <Others reference={reference} />
    </section>
  );
}

/** What else the file says of the package, kept as it is. */
function Others({ reference }: { readonly reference: PackageReference }) {
  const others = [...reference.properties].filter(([key]) => !(reference.name !== '' && isUse(key)));
  const extras = reference.extras.map(({ name }) => name);
  if (others.length + extras.length === 0) return null;
  return (
    <p className={styles.note}>
      Kept as it is:{' '}
      {[...others.map(([key, value]) => `${key} ${typeof value === 'string' ? value : '••••'}`), ...extras].join(', ')}
    </p>
  );
}
