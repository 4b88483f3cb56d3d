import type { Plan, PlanCell, ProcessRow } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { VerdictMark } from '../../ui/VerdictMark';
import styles from './Overview.module.css';

/** Verdicts that need attention before deploying. */
const doubtful: readonly PlanCell['verdict'][] = ['Unknown', 'Error', 'Fails', 'No targets'];
const most = 6;

/** A row that needs attention, with the environments where the reason is the same. */
interface Doubt {
  readonly row: ProcessRow;
  readonly cell: PlanCell;
  readonly environments: readonly string[];
}

/** What is unknown, wrong or without a target, and why. */
export function NeedsAttention({ plan }: { readonly plan: Plan }) {
  const store = useEditorStore();
  const all = doubtsIn(plan);
  if (all.length === 0) return null;
  const explain = ({ row, environments }: Doubt) => {
    const { changeView, setPreview } = store.getState();
    const [environment] = environments.slice(-1);
    if (environment === undefined) return;
    const { stepId, actionId } = row;
    setPreview({ environment });
    changeView({
      selection: { stepId, actionId },
      panel: { kind: 'why', cell: { stepId, actionId, environment, target: null } },
    });
  };
  return (
    <section aria-labelledby="overview-doubts">
      <h3 id="overview-doubts">Needs attention</h3>
      <ul className={styles.lines}>
        {all.slice(0, most).map((doubt) => (
          <li key={`${doubt.row.stepId} ${doubt.row.actionId} ${doubt.cell.sentence}`}>
            <button type="button" className={styles.line} onClick={() => explain(doubt)}>
              <VerdictMark look="plain" verdict={doubt.cell.verdict} />
              <span>
                {doubt.row.number} {doubt.row.name}
                {doubt.environments.length < plan.environments.length && ` in ${doubt.environments.join(', ')}`}
              </span>
              <span className={styles.quiet}>{sentenceOf(doubt)}</span>
            </button>
          </li>
        ))}
      </ul>
      {all.length > most && (
        <p className={styles.quiet}>and {all.length - most} more, on the Plan tab under "Needs attention"</p>
      )}
    </section>
  );
}

/** A reason that holds in several environments names none of them. */
function sentenceOf({ cell, environments }: Doubt): string {
  const [first, second] = environments;
  return first === undefined || second === undefined ? cell.sentence : withoutPlace(cell.sentence, first);
}

/** A sentence without "in Test". The name alone may be a part of other names in it, such as "RunSmokeTests". */
function withoutPlace(sentence: string, environment: string): string {
  const place = ` in ${environment}`;
  return sentence
    .split(place)
    .reduce((text, next) => (/^[\p{L}\p{N}]/u.test(next) ? `${text}${place}${next}` : `${text}${next}`));
}

/** Rows that need attention, in process order; a step is left out if its action says the same. */
function doubtsIn({ rows, environments }: Plan): readonly Doubt[] {
  return rows.flatMap((row, at) => {
    const found = new Map<string, { readonly cell: PlanCell; readonly environments: string[] }>();
    for (const { environment, cells } of environments) {
      const cell = cells[at];
      if (cell === undefined || !doubtful.includes(cell.verdict)) continue;
      const key = `${cell.verdict} ${withoutPlace(cell.sentence, environment)}`;
      const same = found.get(key);
      if (same === undefined) found.set(key, { cell, environments: [environment] });
      else same.environments.push(environment);
    }
    return [...found.values()].map((each) => ({ row, ...each }));
  });
}
