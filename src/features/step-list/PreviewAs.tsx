import { memo } from 'react';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { Select } from '../../ui/Select';
import styles from './ListTools.module.css';

/** Which run the verdicts of the list are for; shared with the plan. */
export const PreviewAs = memo(function PreviewAs() {
  const model = useEditor((state) => selectDocument(state)?.content.model ?? null);
  const isRunbook = useEditor((state) => selectDocument(state)?.content.process.kind === 'runbook');
  const planned = useEditor((state) => state.plan.plan?.environments ?? null);
  const preview = useEditor((state) => state.preview);
  const setPreview = useEditor((state) => state.setPreview);
  const showOverlay = useEditor((state) => state.showOverlay);
  if (model === null) return null;
  const environments = planned?.map((each) => each.environment) ?? model.environments.map((each) => each.name);
  if (environments.length === 0) return null;
  const channels = isRunbook ? [] : model.channels;
  return (
    <div className={styles.preview} role="group" aria-label="Preview as">
      <span className={styles.as} aria-hidden="true">
        Preview as
      </span>
      <Select
        className={styles.environment}
        aria-label="Preview as environment"
        value={preview.environment ?? ''}
        options={[...namesAsOptions(environments), { value: '', label: 'No preview' }, addEnvironment]}
        onChange={(environment) => {
          if (environment === addEnvironment.value) showOverlay('add-environment');
          else setPreview({ environment: environment === '' ? null : environment });
        }}
      />
      {channels.length > 1 && (
        <Select
          className={styles.other}
          aria-label="Preview as channel"
          value={preview.channel}
          options={namesAsOptions(channels.map((channel) => channel.name))}
          onChange={(channel) => setPreview({ channel })}
        />
      )}
      {model.tenants.length > 0 && (
        <Select
          className={styles.other}
          aria-label="Preview as tenant"
          value={preview.tenant ?? ''}
          options={[{ value: '', label: 'Untenanted' }, ...namesAsOptions(model.tenants.map((tenant) => tenant.name))]}
          onChange={(tenant) => setPreview({ tenant: tenant === '' ? null : tenant })}
        />
      )}
    </div>
  );
});

/** No name of an environment can be this: names have no line break. */
const addEnvironment = { value: '\n', label: '+ Environment…' };

function namesAsOptions(names: readonly string[]) {
  return names.map((name) => ({ value: name, label: name }));
}
