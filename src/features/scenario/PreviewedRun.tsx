import { useEditor } from '../../state/useEditor';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import type { SectionProps } from './sectionProps';

/** The channel and the tenant of the run; the same choices as above the plan. */
export function PreviewedRun({ process, model }: Pick<SectionProps, 'process' | 'model'>) {
  const { channel, tenant } = useEditor((state) => state.preview);
  const setPreview = useEditor((state) => state.setPreview);
  const channels = process.kind === 'runbook' ? [] : model.channels.map(({ name }) => name);
  const tenants = model.tenants.map(({ name }) => name);
  return (
    <>
      {channels.length > 0 && (
        <Field label="Channel" name="channel">
          {(ties) => (
            <Select
              {...ties}
              value={channel}
              options={(channels.includes(channel) ? channels : [channel, ...channels]).map(optionOf)}
              onChange={(next) => setPreview({ channel: next })}
            />
          )}
        </Field>
      )}
      {tenants.length > 0 && (
        <Field label="Tenant" name="tenant">
          {(ties) => (
            <Select
              {...ties}
              value={tenant ?? ''}
              options={[{ value: '', label: 'Untenanted' }, ...tenants.map(optionOf)]}
              onChange={(next) => setPreview({ tenant: next === '' ? null : next })}
            />
          )}
        </Field>
      )}
    </>
  );
}

function optionOf(name: string) {
  return { value: name, label: name };
}
