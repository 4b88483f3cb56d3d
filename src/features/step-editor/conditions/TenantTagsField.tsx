import { setTenantTags } from '../../../core/index';
import { FieldGroup } from '../../../ui/Field';
import { NameChips } from '../../../ui/NameChips';
import { expressionNote } from '../expression/expressionNote';
import { tenantTagsInUse } from '../namesInUse';
import { useAction, useShown } from '../shownRow';
import { useActionEdit } from '../useRowEdit';

/** The tags of the tenants an action runs for, where there are tenants or the file names tags. */
export function TenantTagsField() {
  const edit = useActionEdit();
  const names = useAction((action) => action.tenantTags);
  const hasTenants = useShown(({ content }) => content.model.tenants.length > 0);
  const offers = useShown(({ content }) => tenantTagsInUse(content.process, content.model));
  if (!hasTenants && names.length === 0) return null;
  return (
    <FieldGroup label="Tenant tags" name="tenant-tags" help="Empty for every tenant. Written as Set/Tag.">
      <NameChips
        field="tenant tags"
        label="Tenant tags"
        names={names}
        offers={offers}
        unknownNote="no tenant has it"
        noteOf={expressionNote}
        onChange={(next) =>
          edit(
            (name) => `Change the tenant tags of "${name}"`,
            (before, stepId, actionId) => setTenantTags(before, stepId, actionId, next),
          )
        }
      />
    </FieldGroup>
  );
}
