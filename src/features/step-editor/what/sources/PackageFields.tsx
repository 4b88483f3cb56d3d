import {
  type Action,
  type PackageChange,
  type PackageReference,
  propertyOf,
  removePackage,
  type Step,
  setPackage,
} from '../../../../core/index';
import { selectDocument } from '../../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../../state/useEditor';
import { FieldGroup } from '../../../../ui/Field';
import { Select } from '../../../../ui/Select';
import { useDraft } from '../../useDraft';
import { feedsInUse } from './feedsInUse';
import { SourceHead } from './SourceHead';
import styles from './Sources.module.css';
import { TextField } from './TextField';
import { isUse, UseFields } from './UseFields';

interface PackageFieldsProps {
  readonly step: Step;
  readonly action: Action;
  readonly reference: PackageReference;
  /** Its place in the action, from 0. */
  readonly at: number;
}

const locations = [
  { value: 'Server', label: 'By the server, then sent on' },
  { value: 'ExecutionTarget', label: 'By each target from the feed' },
  { value: 'NotAcquired', label: 'Not at all; only its version counts' },
];

/** One package: which, from where, and what is done with it. */
export function PackageFields({ step, action, reference, at }: PackageFieldsProps) {
  const { getState } = useEditorStore();
  const feeds = useEditor((state) => {
    const process = selectDocument(state)?.content.process;
    return process === undefined ? '' : feedsInUse(process).join('\n');
  });
  const { name, packageId, feed, acquisitionLocation, version, properties } = reference;
  const title = name === '' ? 'Package' : `Package ${name}`;
  const set = (what: string, change: PackageChange) =>
    getState().edit(
      `Change ${what} of the package of "${action.name}"`,
      (before) => setPackage(before, step.id, action.id, at, change),
      { fold: `package ${what} ${at} ${action.id}` },
    );
  const naming = useDraft(name, (text) => set('the name', { name: text.trim() }));
  const location = acquisitionLocation ?? '';
  const isOdd = location !== '' && !locations.some(({ value }) => value === location);
  const chosenBy = propertyOf(properties, 'PackageParameterName') ?? '';
  return (
    <section className={styles.source} aria-label={title}>
      <SourceHead
        title={title}
        removeLabel={`Remove ${title.toLowerCase()}`}
        onRemove={() =>
          void getState().edit(`Remove a package of "${action.name}"`, (before) =>
            removePackage(before, step.id, action.id, at),
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
        help={chosenBy === '' ? 'A text, or an expression.' : `Also the value of ${chosenBy}, which goes along.`}
        value={packageId ?? ''}
        onChange={(text) => void set('the id', { packageId: text })}
      />
      <TextField
        label="Feed"
        help="Slug or name of the feed, or an expression."
        value={feed ?? ''}
        offers={feeds === '' ? [] : feeds.split('\n')}
        onChange={(text) => void set('the feed', { feed: text })}
      />
      <FieldGroup label="Fetched" help={isOdd ? `"${location}" is not a standard value; kept as it is.` : undefined}>
        <Select
          aria-label={`Where ${title.toLowerCase()} is fetched`}
          value={location}
          options={[
            ...(location === '' ? [{ value: '', label: 'Not said' }] : []),
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
