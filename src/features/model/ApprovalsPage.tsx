import { type ApprovalRule, counted } from '../../core/index';
import { Checkbox } from '../../ui/Choice';
import { CommitInput } from '../../ui/CommitInput';
import { NameListField } from '../../ui/NameListField';
import styles from './Gates.module.css';
import { ModelItemList } from './ModelItemList';
import { namesOf } from './namesOffered';
import { useModel, useModelEdits } from './useModel';

/** Who has to agree before a run starts. */
export function ApprovalsPage() {
  return (
    <ModelItemList
      kind="approval"
      isWide
      title="Approvals"
      about="Who has to approve before the first step of a deployment or runbook run. Several rules for one environment become one: all their approvers, the largest number. The answer is chosen under What if…; without one the run is taken as approved."
      empty={<p>There are no approval rules: a run starts without asking anybody.</p>}
      make={(name): ApprovalRule => ({ name, environments: [], approvers: [] })}
    >
      {(rule) => <RuleSettings rule={rule} />}
    </ModelItemList>
  );
}

function RuleSettings({ rule }: { readonly rule: ApprovalRule }) {
  const model = useModel();
  const { change } = useModelEdits('approval');
  const { name, environments, approvers, minimum = 1, allowSelf = true, disabled = false } = rule;
  const isTooFew = approvers.length < minimum && !approvers.some((each) => each.toLowerCase().startsWith('team:'));
  return (
    <div className={styles.gate}>
      <div className={styles.fields}>
        <NameListField
          label="Environments"
          of={name}
          names={environments}
          offers={namesOf(model.environments)}
          unknownNote="not in the model"
          onChange={(names) => change(rule, 'environments', { environments: names })}
        />
        <NameListField
          label="Approvers; a team is team:Name"
          of={name}
          names={approvers}
          offers={approversKnown(model.approvals ?? [])}
          onChange={(names) => change(rule, 'approvers', { approvers: names })}
        />
      </div>
      <div className={styles.line}>
        <span className={styles.count}>
          Needs
          <span className={styles.number}>
            <CommitInput
              field={`approvals of ${name}`}
              aria-label={`How many have to approve ${name}`}
              inputMode="numeric"
              value={String(minimum)}
              onCommit={(text) => {
                const count = Number(text);
                if (!Number.isInteger(count) || count < 1) return 'Type a whole number from 1.';
                change(rule, 'number of approvals', { minimum: count });
                return null;
              }}
            />
          </span>
          {minimum === 1 ? 'approval' : 'approvals'}
        </span>
        <Checkbox
          label="Whoever starts the run may approve it"
          checked={allowSelf}
          onChange={(allowed) => change(rule, 'self approval', { allowSelf: allowed })}
        />
        <Checkbox
          label="Switched off"
          checked={disabled}
          onChange={(isOff) => change(rule, 'state', { disabled: isOff ? true : undefined })}
        />
      </div>
      {environments.length === 0 && <p className={styles.note}>Without environments it applies nowhere.</p>}
      {environments.length > 0 && isTooFew && (
        <p className={styles.problem} role="alert">
          {approvers.length === 0
            ? 'Nobody may approve, so no run would ever start. Name an approver.'
            : `It needs ${counted(minimum, 'approval')} and has ${counted(approvers.length, 'approver')}. Name more, or lower the number.`}
        </p>
      )}
    </div>
  );
}

function approversKnown(rules: readonly ApprovalRule[]): readonly string[] {
  return [...new Set(rules.flatMap(({ approvers }) => approvers))];
}
