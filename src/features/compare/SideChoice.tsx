import { ownOf, whatIfsOf } from '../../core/index';
import type { ComparisonSide } from '../../state/comparison';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { versionOf } from '../../state/versions';
import { Select } from '../../ui/Select';
import styles from './CompareView.module.css';

export interface SideChoiceProps {
  /** "Left side", "Right side". */
  readonly label: string;
  readonly side: ComparisonSide;
  readonly onChange: (side: ComparisonSide) => void;
}

/** Chooses one side of the comparison. Only parts with more than one choice are shown. */
export function SideChoice({ label, side, onChange }: SideChoiceProps) {
  const document = useEditor(selectDocument);
  const documents = useEditor((state) => state.documents);
  const order = useEditor((state) => state.order);
  const preview = useEditor((state) => state.preview);
  if (document === null) return null;
  const { version } = side;
  const isAnother = typeof version === 'object' && 'document' in version;
  const compared = isAnother ? ownOf(documents, version.document) : document;
  const { versions = [] } = document;
  const keptVersion = typeof version === 'object' && 'kept' in version ? versionOf(versions, version.kept) : null;
  const { model, scenario, scenarios = [], process } = keptVersion?.content ?? (compared ?? document).content;
  const kept = scenarios.flatMap(({ name }) => name ?? []);
  const others = order.filter((id) => id !== document.id).flatMap((id) => ownOf(documents, id) ?? []);
  const names = model.environments.map(({ name }) => name);
  const channels = process.kind === 'runbook' ? [] : model.channels.map(({ name }) => name);
  const tenants = model.tenants.map(({ name }) => name);
  return (
    <fieldset className={styles.side}>
      <legend>{label}</legend>
      <Select
        aria-label={`${label}: environment`}
        value={side.environment}
        options={(names.includes(side.environment) ? names : [side.environment, ...names]).map(optionOf)}
        onChange={(environment) => onChange({ ...side, environment })}
      />
      <Select
        aria-label={`${label}: version`}
        value={versionValue(version)}
        options={[
          { value: 'now', label: 'Now' },
          { value: 'file', label: 'In the file' },
          ...versions.toReversed().map(({ id, name }) => ({ value: `kept ${id}`, label: `Version "${name}"` })),
          ...others.map(({ id, title }) => ({ value: `with ${id}`, label: title })),
        ]}
        onChange={(value) => onChange({ ...side, version: versionFrom(value) })}
      />
      {(whatIfsOf(scenario).length > 0 || kept.length > 0) && (
        <Select
          aria-label={`${label}: scenario`}
          value={typeof side.scenario === 'object' ? `kept ${side.scenario.kept}` : side.scenario}
          options={[
            {
              value: 'current',
              label: whatIfsOf(scenario).length > 0 ? 'With the what-ifs' : 'Current what-ifs (none)',
            },
            { value: 'configured', label: 'As configured' },
            ...kept.map((name) => ({ value: `kept ${name}`, label: name })),
          ]}
          onChange={(value) => onChange({ ...side, scenario: scenarioOf(value) })}
        />
      )}
      {channels.length > 1 && (
        <Select
          aria-label={`${label}: channel`}
          value={side.channel ?? preview.channel}
          options={channels.map(optionOf)}
          onChange={(channel) => onChange({ ...side, channel: channel === preview.channel ? null : channel })}
        />
      )}
      {tenants.length > 0 && (
        <Select
          aria-label={`${label}: tenant`}
          value={side.tenant ?? preview.tenant ?? ''}
          options={[...(preview.tenant === null ? [{ value: '', label: 'Untenanted' }] : []), ...tenants.map(optionOf)]}
          onChange={(tenant) =>
            onChange({ ...side, tenant: tenant === '' || tenant === preview.tenant ? null : tenant })
          }
        />
      )}
    </fieldset>
  );
}

function optionOf(name: string) {
  return { value: name, label: name };
}

function versionValue(version: ComparisonSide['version']): string {
  if (typeof version === 'string') return version;
  return 'kept' in version ? `kept ${version.kept}` : `with ${version.document}`;
}

function versionFrom(value: string): ComparisonSide['version'] {
  if (value === 'now' || value === 'file') return value;
  if (value.startsWith('kept ')) return { kept: value.slice('kept '.length) };
  return { document: value.slice('with '.length) };
}

function scenarioOf(value: string): ComparisonSide['scenario'] {
  if (value === 'current' || value === 'configured') return value;
  return { kept: value.slice('kept '.length) };
}
