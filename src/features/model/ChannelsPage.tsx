import { useId } from 'react';
import { type Channel, defaultRelease, ephemeralName, hasName } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { CommitInput } from '../../ui/CommitInput';
import { NameListField } from '../../ui/NameListField';
import { Select } from '../../ui/Select';
import styles from './Gates.module.css';
import { ModelItemList } from './ModelItemList';
import { namesOf, tenantTagsKnown } from './namesOffered';
import { tenantTagNote } from './tenantTagNote';
import { useModel, useModelEdits } from './useModel';

/** Channels: kinds of releases, each with a lifecycle of its own or the project's. */
export function ChannelsPage() {
  return (
    <ModelItemList
      kind="channel"
      title="Channels"
      about="Steps can be limited to releases of some channels. A channel has a lifecycle of its own or the project's."
      empty={<p>There are no channels: every release goes to the channel "Default".</p>}
      make={(name): Channel => ({ name })}
    >
      {(channel) => <ChannelSettings channel={channel} />}
    </ModelItemList>
  );
}

function ChannelSettings({ channel }: { readonly channel: Channel }) {
  const model = useModel();
  const { change } = useModelEdits('channel');
  const lifecycles = namesOf(model.lifecycles);
  const isEphemeral = channel.kind === 'Ephemeral';
  return (
    <>
      <ChannelKind channel={channel} />
      {!isEphemeral && (lifecycles.length > 0 || channel.lifecycle !== undefined) && (
        <Select
          aria-label={`Lifecycle of ${channel.name}`}
          value={channel.lifecycle ?? ''}
          options={[
            { value: '', label: 'Lifecycle of the project' },
            ...lifecycles.map((name) => ({ value: name, label: name })),
            ...(channel.lifecycle === undefined || hasName(lifecycles, channel.lifecycle)
              ? []
              : [{ value: channel.lifecycle, label: `${channel.lifecycle} (not in the model)` }]),
          ]}
          onChange={(lifecycle) =>
            change(channel.name, 'lifecycle', { lifecycle: lifecycle === '' ? undefined : lifecycle })
          }
        />
      )}
      {(model.tenants.length > 0 || channel.tenantTags !== undefined) && (
        <NameListField
          label="Only for tenants with"
          of={channel.name}
          names={channel.tenantTags ?? []}
          offers={tenantTagsKnown(model)}
          noteOf={tenantTagNote}
          onChange={(tenantTags) => change(channel.name, 'tenant tags', { tenantTags })}
        />
      )}
    </>
  );
}

/** Releases of an ephemeral channel go to the ephemeral environments of one parent, without a lifecycle. */
function ChannelKind({ channel }: { readonly channel: Channel }) {
  const model = useModel();
  const { change } = useModelEdits('channel');
  const { name, kind = 'Lifecycle', parentEnvironment } = channel;
  const parents = namesOf(model.environments.filter((each) => each.kind === 'Parent'));
  if (parents.length === 0 && kind !== 'Ephemeral') return null;
  return (
    <>
      <Select
        aria-label={`Kind of ${name}`}
        value={kind}
        options={[
          { value: 'Lifecycle', label: 'Through a lifecycle' },
          { value: 'Ephemeral', label: 'To ephemeral environments' },
        ]}
        onChange={(next) =>
          change(
            name,
            'kind',
            next === 'Ephemeral'
              ? { kind: next, parentEnvironment: parentEnvironment ?? parents[0] }
              : { kind: undefined, parentEnvironment: undefined, environmentNameTemplate: undefined },
          )
        }
      />
      {kind === 'Ephemeral' && (
        <Select
          aria-label={`Parent environment of ${name}`}
          value={parentEnvironment ?? ''}
          options={[
            ...(parentEnvironment === undefined ? [{ value: '', label: 'No parent environment' }] : []),
            ...parents.map((each) => ({ value: each, label: `Below ${each}` })),
            ...(parentEnvironment === undefined || hasName(parents, parentEnvironment)
              ? []
              : [{ value: parentEnvironment, label: `Below ${parentEnvironment} (not a parent)` }]),
          ]}
          onChange={(next) => change(name, 'parent environment', { parentEnvironment: next === '' ? undefined : next })}
        />
      )}
      {kind === 'Ephemeral' && <NameTemplate channel={channel} />}
    </>
  );
}

/** What the environments of an ephemeral channel are called, and the name that the release being previewed gives (E-11). */
function NameTemplate({ channel }: { readonly channel: Channel }) {
  const { change } = useModelEdits('channel');
  const run = useEditor((state) => selectDocument(state)?.content.scenario.run);
  const resultId = useId();
  const { name, environmentNameTemplate: template = '' } = channel;
  const made = template === '' ? null : ephemeralName(template, run ?? {});
  return (
    <div className={styles.template}>
      <CommitInput
        field={`environment names of ${name}`}
        code
        aria-label={`Names of the environments of ${name}`}
        aria-describedby={resultId}
        placeholder="Their names, such as pr-#{Octopus.Release.Number}"
        value={template}
        onCommit={(text) => {
          change(name, 'names of environments', { environmentNameTemplate: text.trim() === '' ? undefined : text });
          return null;
        }}
      />
      <p id={resultId} className={made?.ok === false ? styles.problem : styles.note}>
        {made === null ? '' : made.ok ? `Release ${run?.release ?? defaultRelease}: ${made.value}` : made.error}
      </p>
    </div>
  );
}
