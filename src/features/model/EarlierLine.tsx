import { type EarlierDeployment, hasName } from '../../core/index';
import { IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { Select } from '../../ui/Select';
import styles from './ModelItemList.module.css';
import { namesOf } from './namesOffered';
import { useModel } from './useModel';

export interface EarlierLineProps {
  readonly deployment: EarlierDeployment;
  /** Counted from 1. */
  readonly number: number;
  readonly onChange: (deployment: EarlierDeployment) => void;
  readonly onRemove: () => void;
}

/** One earlier deployment: of which release, where, for whom and how it ended. */
export function EarlierLine({ deployment, number, onChange, onRemove }: EarlierLineProps) {
  const model = useModel();
  const { environment, release, tenant, success } = deployment;
  const setRelease = (text: string) => {
    const { release: _before, ...rest } = deployment;
    onChange(text.trim() === '' ? rest : { ...rest, release: text.trim() });
    return null;
  };
  const setTenant = (name: string) => {
    const { tenant: _before, ...rest } = deployment;
    onChange(name === '' ? rest : { ...rest, tenant: name });
  };
  return (
    <li className={styles.line} data-line>
      <Select
        aria-label={`Environment of deployment ${number}`}
        value={environment}
        options={options(namesOf(model.environments), environment)}
        onChange={(name) => onChange({ ...deployment, environment: name })}
      />
      <div className={styles.settings}>
        <div className={styles.release}>
          <CommitInput
            field={`release of deployment ${number}`}
            aria-label={`Release of deployment ${number}`}
            placeholder="1.0.0"
            value={release ?? ''}
            onCommit={setRelease}
          />
        </div>
        {(model.tenants.length > 0 || tenant !== undefined) && (
          <Select
            aria-label={`Tenant of deployment ${number}`}
            value={tenant ?? ''}
            options={[{ value: '', label: 'No tenant' }, ...options(namesOf(model.tenants), tenant)]}
            onChange={setTenant}
          />
        )}
        <Checkbox
          label="Succeeded"
          checked={success !== false}
          onChange={(succeeded) => onChange({ ...deployment, success: succeeded })}
        />
      </div>
      <IconButton icon="remove" label={`Remove deployment ${number}`} onClick={onRemove} />
    </li>
  );
}

/** Names to choose from; what is chosen and unknown says so. */
function options(names: readonly string[], chosen: string | undefined) {
  const known = names.map((name) => ({
    value: chosen !== undefined && hasName([chosen], name) ? chosen : name,
    label: name,
  }));
  if (chosen === undefined || hasName(names, chosen)) return known;
  return [...known, { value: chosen, label: `${chosen} (not in the model)` }];
}
