import type { EnvironmentPlan, Plan, ProcessRow } from '../../core/index';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { verdictTone } from '../../ui/VerdictMark';
import styles from './Overview.module.css';
import { stripMarks } from './stripMarks';

export interface EnvironmentLinesProps {
  readonly plan: Plan;
  /** All environments: a plan in progress lacks some, whose lines keep their place. */
  readonly names: readonly string[];
  readonly isStale: boolean;
}

/** Every environment as a sentence with a strip of its steps' verdicts; a click previews it. */
export function EnvironmentLines({ plan, names, isStale }: EnvironmentLinesProps) {
  const preview = useEditor((state) => state.preview.environment);
  const store = useEditorStore();
  return (
    <section aria-labelledby="overview-environments" data-stale={isStale || undefined}>
      <h3 id="overview-environments">What would happen</h3>
      <ul className={styles.environments}>
        {names.map((name) => {
          const planned = plan.environments.find(({ environment }) => environment === name);
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.environment}
                aria-pressed={name === preview}
                onClick={() => store.getState().setPreview({ environment: name })}
              >
                <b>{name}</b>
                <span>{planned === undefined ? '…' : sentenceOf(planned)}</span>
              </button>
              {planned === undefined ? (
                <div className={styles.strip} />
              ) : (
                <Strip rows={plan.rows} environment={planned} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function sentenceOf({ gate, summary }: EnvironmentPlan): string {
  return gate.code === 'GATE_OK' ? summary : gate.sentence;
}

/** The steps as marks, in order. Drawn only: the sentence above and the list beside it say the same. */
function Strip({ rows, environment }: { readonly rows: readonly ProcessRow[]; readonly environment: EnvironmentPlan }) {
  const store = useEditorStore();
  const open = (row: ProcessRow) => {
    const { changeView, setPreview } = store.getState();
    const { stepId, actionId } = row;
    setPreview({ environment: environment.environment });
    changeView({
      selection: { stepId, actionId },
      panel: { kind: 'why', cell: { stepId, actionId, environment: environment.environment, target: null } },
    });
  };
  return (
    <div className={styles.strip} aria-hidden="true">
      {stripMarks(rows, environment.cells).map(({ row, verdict, title }) => (
        <button
          key={row.stepId}
          type="button"
          tabIndex={-1}
          className={styles.mark}
          data-tone={verdictTone(verdict)}
          title={title}
          onClick={() => open(row)}
        />
      ))}
    </div>
  );
}
