import type { Target } from '../../core/index';
import { NameListField } from '../../ui/NameListField';
import { Select } from '../../ui/Select';
import { namesOf, tenantTagsKnown } from './namesOffered';
import { tenantModes } from './tenantModes';
import { tenantTagNote } from './tenantTagNote';
import { useModel, useModelEdits } from './useModel';

/** For which tenants a target is used; asked for only in a model with tenants. */
export function TargetTenants({ target }: { readonly target: Target }) {
  const model = useModel();
  const { change } = useModelEdits('target');
  const { name, tenantMode = 'Untenanted' } = target;
  return (
    <>
      <Select
        aria-label={`Tenanted deployments to ${name}`}
        value={tenantMode}
        options={tenantModes}
        onChange={(mode) => change(name, 'tenanted mode', { tenantMode: mode as NonNullable<Target['tenantMode']> })}
      />
      {tenantMode !== 'Untenanted' && (
        <>
          <NameListField
            label="Tenants"
            of={name}
            names={target.tenants ?? []}
            offers={namesOf(model.tenants)}
            unknownNote="not in the model"
            onChange={(tenants) => change(name, 'tenants', { tenants })}
          />
          <NameListField
            label="Tenant tags"
            of={name}
            names={target.tenantTags ?? []}
            offers={tenantTagsKnown(model)}
            noteOf={tenantTagNote}
            onChange={(tenantTags) => change(name, 'tenant tags', { tenantTags })}
          />
        </>
      )}
    </>
  );
}
