import { counted, type Finding, type Fix, type Process, rowsOf } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './Overview.module.css';

const most = 6;

export interface FindingsProps {
  readonly process: Process;
  /** null while the checks run. */
  readonly findings: readonly Finding[] | null;
}

/** What the checks found, errors first; a click goes to the setting, or applies the fix where one is safe. */
export function Findings({ process, findings }: FindingsProps) {
  const store = useEditorStore();
  if (findings === null || findings.length === 0)
    return (
      <section aria-labelledby="overview-findings">
        <h3 id="overview-findings">Problems</h3>
        <p className={styles.quiet}>
          {findings === null ? 'Checking…' : `The checks found none in ${counted(process.steps.length, 'step')}.`}
        </p>
      </section>
    );
  const rows = new Map(rowsOf(process).map((row) => [`${row.stepId} ${row.actionId ?? ''}`, row]));
  const ordered = findings.toSorted((left, right) => rank(left) - rank(right));
  const open = ({ row, field }: Finding) => {
    store.getState().changeView({ tab: 'steps', part: null, selection: row, field });
  };
  return (
    <section aria-labelledby="overview-findings">
      <h3 id="overview-findings">Problems</h3>
      <ul className={styles.lines}>
        {ordered.slice(0, most).map((finding) => {
          const row = rows.get(`${finding.row.stepId} ${finding.row.actionId ?? ''}`);
          return (
            <li
              className={styles.finding}
              key={`${finding.code} ${finding.row.stepId} ${finding.row.actionId} ${finding.message}`}
            >
              <button type="button" className={styles.line} onClick={() => open(finding)}>
                <span className={styles.severity} data-severity={finding.severity}>
                  <Icon name={finding.severity === 'error' ? 'error' : 'warning'} size={13} />
                  {finding.severity === 'error' ? 'Error' : 'Warning'}
                </span>
                <span>{row === undefined ? '' : `${row.number} ${row.name}`}</span>
                <span className={styles.quiet}>{finding.message}</span>
              </button>
              {finding.fix !== undefined && <FixButton fix={finding.fix} name={row?.name ?? ''} />}
            </li>
          );
        })}
      </ul>
      {ordered.length > most && (
        <p className={styles.quiet}>and {ordered.length - most} more; type has:problem in the filter to see all</p>
      )}
    </section>
  );
}

/** Removes a problem by an edit that changes nothing about what runs. */
function FixButton({ fix: { label, change }, name }: { readonly fix: Fix; readonly name: string }) {
  const { getState } = useEditorStore();
  return (
    <Button
      look="link"
      aria-label={`${label}: ${name}`}
      onClick={() => {
        const refusal = getState().edit(`Apply "${label}" to "${name}"`, change);
        if (refusal !== null) getState().notify(refusal.message, { tone: 'error' });
      }}
    >
      {label}
    </Button>
  );
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
}
