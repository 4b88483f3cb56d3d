import { type PolicyResult, setDefects, setPolicies, setRunChoice } from '../../core/index';
import { useHalfTyped } from '../../state/useHalfTyped';
import { Button, IconButton } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { TextInput } from '../../ui/TextInput';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const approvals = [
  { value: '', label: 'Taken as approved' },
  { value: 'Approved', label: 'Approved' },
  { value: 'Pending', label: 'Not answered yet' },
  { value: 'Rejected', label: 'Rejected' },
] as const;
const actions = [
  { value: 'Block', label: 'blocks' },
  { value: 'Warn', label: 'warns' },
] as const;
const results = [
  { value: 'Allowed', label: 'is satisfied' },
  { value: 'Violated', label: 'is violated' },
  { value: 'Unknown', label: 'cannot be evaluated' },
] as const;

/** What can stop a run before its first step: approvals, a defect of the release, compliance policies. */
export function GatesSection({ process, scenario, edit }: SectionProps) {
  const { run = {}, defects = [], policies = [] } = scenario;
  const release = run.release ?? '1.0.0';
  const isDefect = defects.some((each) => (each.release ?? '1.0.0') === release && each.resolved !== true);
  return (
    <>
      <Field label="Approval" help="Which runs need one is set on the Model tab.">
        {(ties) => (
          <Select
            {...ties}
            value={run.approval ?? ''}
            options={approvals}
            onChange={(answer) =>
              edit('another answer to the approval', (old) =>
                setRunChoice(
                  old,
                  'approval',
                  answer === '' ? undefined : (answer as NonNullable<(typeof run)['approval']>),
                ),
              )
            }
          />
        )}
      </Field>
      {process.kind !== 'runbook' && (
        <Checkbox
          label={`Release ${release} is prevented from progressing`}
          checked={isDefect}
          onChange={(isOn) =>
            edit(`release ${release} is ${isOn ? 'prevented' : 'not prevented'}`, (old) =>
              setDefects(old, [
                ...(old.defects ?? []).filter((each) => (each.release ?? '1.0.0') !== release),
                ...(isOn ? [release === '1.0.0' ? {} : { release }] : []),
              ]),
            )
          }
        />
      )}
      {policies.map((policy, at) => {
        const change = (next: PolicyResult) =>
          edit(`another outcome of policy ${policy.name}`, (old) =>
            setPolicies(old, (old.policies ?? []).with(at, next)),
          );
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: two results may be of one policy
          <div key={at} className={styles.line}>
            <span>Policy {policy.name}</span>
            <Select
              aria-label={`What the policy ${policy.name} does`}
              value={policy.action}
              options={actions}
              onChange={(action) => change({ ...policy, action: action as PolicyResult['action'] })}
            />
            <Select
              aria-label={`Result of the policy ${policy.name}`}
              value={policy.result}
              options={results}
              onChange={(result) => change({ ...policy, result: result as PolicyResult['result'] })}
            />
            <IconButton
              icon="close"
              label={`Remove the policy ${policy.name}`}
              onClick={() =>
                edit(`nothing of policy ${policy.name}`, (old) =>
                  setPolicies(old, (old.policies ?? []).toSpliced(at, 1)),
                )
              }
            />
          </div>
        );
      })}
      <AddPolicy
        onAdd={(name) =>
          edit(`policy ${name} is violated`, (old) =>
            setPolicies(old, [...(old.policies ?? []), { name, action: 'Block', result: 'Violated' }]),
          )
        }
      />
    </>
  );
}

function AddPolicy({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useHalfTyped('compliance policy');
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') return;
        onAdd(name.trim());
        setName('');
      }}
    >
      <TextInput aria-label="Compliance policy" placeholder="Compliance policy" value={name} onChange={setName} />
      <Button type="submit" whyNot={name.trim() === '' ? 'Type the name of a policy' : null}>
        Add its result
      </Button>
    </form>
  );
}
