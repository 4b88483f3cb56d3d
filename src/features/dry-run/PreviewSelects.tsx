import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Select } from '../../ui/Select';
import styles from './PreviewSelects.module.css';
import { shownEnvironment } from './shownEnvironment';

/** Chooses the run: the environment of the summary, and the channel and tenant of every column. */
export function PreviewSelects() {
  const model = useEditor((state) => selectDocument(state)?.content.model ?? null);
  const isRunbook = useEditor((state) => selectDocument(state)?.content.process.kind === 'runbook');
  const plan = useEditor((state) => state.plan.plan);
  const preview = useEditor((state) => state.preview);
  const setPreview = useEditor((state) => state.setPreview);
  const showOverlay = useEditor((state) => state.showOverlay);
  if (model === null || plan === null) return null;
  const channels = isRunbook ? [] : model.channels;
  return (
    <>
      <Choice
        label="Environment"
        value={shownEnvironment(plan, preview.environment)?.environment ?? ''}
        names={plan.environments.map((each) => each.environment)}
        more={addEnvironment}
        onChange={(environment) => {
          if (environment === addEnvironment.value) showOverlay('add-environment');
          else setPreview({ environment });
        }}
      />
      {channels.length > 1 && (
        <Choice
          label="Channel"
          value={preview.channel}
          names={channels.map((channel) => channel.name)}
          onChange={(channel) => setPreview({ channel })}
        />
      )}
      {model.tenants.length > 0 && (
        <Choice
          label="Tenant"
          value={preview.tenant ?? ''}
          names={model.tenants.map((tenant) => tenant.name)}
          none="Untenanted"
          onChange={(tenant) => setPreview({ tenant: tenant === '' ? null : tenant })}
        />
      )}
    </>
  );
}

/** Cannot be the name of an environment: names have no line break. */
const addEnvironment = { value: '\n', label: '+ Add…' };

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly none?: string;
  /** A command after the names. */
  readonly more?: { readonly value: string; readonly label: string };
  readonly onChange: (name: string) => void;
}

function Choice({ label, value, names, none, more, onChange }: ChoiceProps) {
  const options = [
    ...(none === undefined ? [] : [{ value: '', label: none }]),
    ...names.map((name) => ({ value: name, label: name })),
    ...(more === undefined ? [] : [more]),
  ];
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the select inside
    <label className={styles.choice}>
      <span>{label}</span>
      <Select value={value} options={options} onChange={onChange} />
    </label>
  );
}
