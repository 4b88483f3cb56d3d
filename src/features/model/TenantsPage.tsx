import type { Tenant } from '../../core/index';
import { Checkbox } from '../../ui/Choice';
import { NameListField } from '../../ui/NameListField';
import { ModelItemList } from './ModelItemList';
import { namesOf, tenantTagsKnown } from './namesOffered';
import { TagSets } from './TagSets';
import { tenantTagNote } from './tenantTagNote';
import { useModel, useModelEdits } from './useModel';

/** Tenants with their tags and the environments they are connected to. */
export function TenantsPage() {
  return (
    <ModelItemList
      kind="tenant"
      title="Tenants"
      about="Customers, regions or whatever the process is deployed for one by one. A tag is written Set/Tag, such as Region/Europe. Nothing is deployed for a disabled tenant."
      empty={<p>There are no tenants: the process is deployed once for each environment.</p>}
      above={<TagSets />}
      make={(name): Tenant => ({ name, tags: [], environments: [] })}
    >
      {(tenant) => <TenantSettings tenant={tenant} />}
    </ModelItemList>
  );
}

function TenantSettings({ tenant }: { readonly tenant: Tenant }) {
  const model = useModel();
  const { change } = useModelEdits('tenant');
  return (
    <>
      <Checkbox
        label="Disabled"
        checked={tenant.disabled === true}
        onChange={(isOff) => change(tenant.name, 'state', { disabled: isOff ? true : undefined })}
      />
      <NameListField
        label="Environments"
        of={tenant.name}
        names={tenant.environments}
        offers={namesOf(model.environments)}
        unknownNote="not in the model"
        onChange={(environments) => change(tenant.name, 'environments', { environments })}
      />
      <NameListField
        label="Tags"
        of={tenant.name}
        names={tenant.tags}
        offers={tenantTagsKnown(model)}
        noteOf={tenantTagNote}
        onChange={(tags) => change(tenant.name, 'tags', { tags })}
      />
    </>
  );
}
