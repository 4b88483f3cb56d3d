import type { Environment } from '../../core/index';
import { hasName } from '../../core/index';
import { Checkbox } from '../../ui/Choice';
import { NameListField } from '../../ui/NameListField';
import { Select } from '../../ui/Select';
import { environmentTagsKnown, namesOf } from './namesOffered';
import { tenantTagNote } from './tenantTagNote';
import { useModel, useModelEdits } from './useModel';

const kinds = [
  { value: 'Static', label: 'Static' },
  { value: 'Parent', label: 'Parent of ephemeral ones' },
  { value: 'Ephemeral', label: 'Ephemeral' },
] as const;

/** Whether an environment stays, holds the scopes of others, or comes and goes with a release (E-01). */
export function EnvironmentKind({ environment }: { readonly environment: Environment }) {
  const model = useModel();
  const { change } = useModelEdits('environment');
  const { name, kind = 'Static', parent, allowDynamicInfrastructure = true, tags = [] } = environment;
  const parents = namesOf(model.environments.filter((each) => each.kind === 'Parent' && each !== environment));
  return (
    <>
      <Select
        aria-label={`Kind of ${name}`}
        value={kind}
        options={kinds}
        onChange={(next) =>
          change(name, 'kind', {
            kind: next === 'Static' ? undefined : (next as NonNullable<Environment['kind']>),
            ...(next === 'Ephemeral' ? {} : { parent: undefined }),
          })
        }
      />
      {kind === 'Ephemeral' && (
        <Select
          aria-label={`Parent of ${name}`}
          value={parent ?? ''}
          options={[
            { value: '', label: parents.length === 0 ? 'No parent environment there' : 'No parent' },
            ...parents.map((each) => ({ value: each, label: `Child of ${each}` })),
            ...(parent === undefined || hasName(parents, parent)
              ? []
              : [{ value: parent, label: `Child of ${parent} (not a parent)` }]),
          ]}
          onChange={(next) => change(name, 'parent', { parent: next === '' ? undefined : next })}
        />
      )}
      <Checkbox
        label="Runs may create targets"
        checked={allowDynamicInfrastructure}
        onChange={(isAllowed) =>
          change(name, 'dynamic infrastructure', { allowDynamicInfrastructure: isAllowed ? undefined : false })
        }
      />
      <NameListField
        label="Tags"
        isBeside
        of={name}
        names={tags}
        offers={environmentTagsKnown(model)}
        noteOf={tenantTagNote}
        onChange={(next) => change(name, 'tags', { tags: next.length === 0 ? undefined : next })}
      />
    </>
  );
}
