import type { DeploymentModel, Process } from '../../core/index';
import { useKnownProblems } from '../../rows/useKnownProblems';
import { selectDocument } from '../../state/selectors/document';
import { useEditor } from '../../state/useEditor';
import { EnvironmentLines } from './EnvironmentLines';
import { Findings } from './Findings';
import { NeedsAttention } from './NeedsAttention';
import { NextSteps } from './NextSteps';
import styles from './Overview.module.css';

/** What the process would do, in words and at a glance, while no step of it is chosen. */
export function ProcessOverview() {
  const document = useEditor(selectDocument);
  const plan = useEditor((state) => state.plan.plan);
  const status = useEditor((state) => state.plan.status);
  if (document === null) return null;
  const { process, model } = document.content;
  const names = model.environments.map(({ name }) => name);
  // The parts below wait until the first plan is complete, so that nothing moves while a person reads.
  const isPart = status === 'updating' && (plan === null || plan.environments.length < names.length);
  return (
    <div className={styles.overview} aria-busy={status === 'updating'}>
      <h2 className={styles.title}>{document.title}</h2>
      {plan === null ? (
        <p className={styles.quiet}>{instead[status] ?? 'Computing the plan…'}</p>
      ) : (
        <EnvironmentLines plan={plan} names={names} isStale={status !== 'fresh'} />
      )}
      {!isPart && status !== 'none' && (
        <>
          {plan !== null && <NeedsAttention plan={plan} />}
          <AfterChecks process={process} model={model} />
        </>
      )}
    </div>
  );
}

/** What stands under the problems comes when they are known, so that it does not move. */
function AfterChecks({ process, model }: { readonly process: Process; readonly model: DeploymentModel }) {
  const findings = useKnownProblems(process, model)?.all ?? null;
  return (
    <>
      <Findings process={process} findings={findings} />
      {findings !== null && <NextSteps />}
    </>
  );
}

/** The text if there is no plan and none is being computed. */
const instead: { readonly [status in string]?: string } = {
  failed: 'The plan could not be computed. The process itself is safe.',
  stopped: 'The plan was stopped before any of it was there.',
};
