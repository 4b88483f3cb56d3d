import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './PlanStatus.module.css';

/** The progress of a slow plan with a button to stop it; or that it was stopped or failed. */
export function PlanStatus() {
  const status = useEditor((state) => state.plan.status);
  const progress = useEditor((state) => state.planProgress);
  const stop = useEditor((state) => state.stopPlan);
  const resume = useEditor((state) => state.resumePlan);
  const isLong = status === 'updating' && progress !== null && progress.of > 1;
  return (
    <div className={styles.line} data-shown={status === 'updating' || undefined}>
      <span className={styles.said} role="status">
        {status === 'updating' && 'Updating…'}
        {status === 'failed' && failed}
        {status === 'stopped' && stopped}
      </span>
      {isLong && (
        <>
          <progress className={styles.bar} aria-label="Environments computed" value={progress.done} max={progress.of} />
          <span className={styles.count} aria-hidden="true">
            {progress.done} of {progress.of} environments
          </span>
        </>
      )}
      {isLong && (
        <Button look="quiet" onClick={stop}>
          Stop
        </Button>
      )}
      {status === 'stopped' && (
        <Button look="quiet" onClick={resume}>
          Continue
        </Button>
      )}
    </div>
  );
}

const failed = 'The plan could not be computed. The last one is shown; the process itself is safe.';
const stopped = 'Stopped. What is shown may be from before the last change.';
