import { rowsOf, targetTagsOf, type Variable, type VariableScope } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { NameListField } from '../../ui/NameListField';
import { useModel } from './useVariables';
import styles from './VariablesPage.module.css';
import { scopeKinds } from './variableGroups';

export interface ScopeFieldsProps {
  readonly variable: Variable;
  readonly onChange: (kind: keyof VariableScope, names: readonly string[]) => void;
}

/** All kinds of scope of one value. Within a kind one name must fit, and every kind that has names must (V-01). */
export function ScopeFields({ variable, onChange }: ScopeFieldsProps) {
  const offers = useOffers();
  return (
    <div className={styles.scopes}>
      {scopeKinds.map(({ key, label }) => (
        <NameListField
          key={key}
          label={label}
          of={variable.name}
          names={variable.scope?.[key] ?? []}
          offers={offers[key]}
          {...(unknownNotes[key] === undefined ? {} : { unknownNote: unknownNotes[key] })}
          onChange={(names) => onChange(key, names)}
        />
      ))}
    </div>
  );
}

/** Beside a name that is not offered; tags may belong to what nobody listed. */
const unknownNotes: Partial<Record<keyof VariableScope, string>> = {
  step: 'not in the process',
  machine: 'not in the model',
  tenant: 'not in the model',
  environment: 'not in the model',
  channel: 'not in the model',
};

function useOffers(): Readonly<Record<keyof VariableScope, readonly string[]>> {
  const model = useModel();
  const process = useEditor(selectProcess);
  const named = (things: readonly { readonly name: string }[]) => things.map((thing) => thing.name);
  return {
    step: process === null ? [] : [...new Set(rowsOf(process).map((row) => row.name))],
    machine: named(model.targets),
    role: [
      ...new Set([
        ...model.targets.flatMap((target) => target.roles),
        ...(process?.steps.flatMap((step) => targetTagsOf(step)) ?? []),
      ]),
    ].sort(),
    tenant: named(model.tenants),
    tenantTag: [...new Set(model.tenants.flatMap((tenant) => tenant.tags))].sort(),
    environment: named(model.environments),
    channel: named(model.channels),
    process: process?.kind === 'runbook' ? [process.name] : ['Deployment'],
  };
}
