import type { EnvironmentPlan } from '../../core/index';
import { assumedWords, useAssumed } from '../../state/useAssumed';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './PlanSummary.module.css';
import { Remarks } from './Remarks';

/** The plan of an environment as a sentence, and what it assumes. */
export function PlanSummary({ plan }: { readonly plan: EnvironmentPlan }) {
  const blocked = plan.gate.code !== 'GATE_OK';
  return (
    <div>
      <p className={styles.summary}>
        <b>{plan.environment}:</b> {blocked ? plan.gate.sentence : plan.summary}
        {!blocked && outcomeWords[plan.outcome]}
      </p>
      {plan.assumptions.length > 0 && (
        <p className={`${styles.assumes} ${styles.assumed}`}>{assumesOf(plan.assumptions)}</p>
      )}
      <WhatIsAssumed />
      <Remarks key={plan.environment} plan={plan} />
    </div>
  );
}

/** How the run ends as a whole, where its steps do not say it: a run has failed even if later steps ran. */
const outcomeWords: Readonly<Record<EnvironmentPlan['outcome'], string>> = {
  Succeeded: '',
  SucceededWithWarnings: ' The run succeeds with warnings.',
  Failed: ' The run as a whole fails.',
  Paused: ' The run waits and does not end.',
  Blocked: '',
};

/** A line about what is assumed, with a link to all of it. */
function WhatIsAssumed() {
  const assumed = useAssumed();
  const showOverlay = useEditor((state) => state.showOverlay);
  if (assumed.length === 0) return null;
  return (
    <p className={styles.assumes}>
      Not in the files: {assumedWords(assumed)}.{' '}
      <Button look="link" onClick={() => showOverlay('assumed')}>
        See what is assumed
      </Button>
    </p>
  );
}

function assumesOf(assumptions: readonly string[]): string {
  const last = assumptions.at(-1);
  const all = assumptions.length < 2 ? last : `${assumptions.slice(0, -1).join(', ')} and that ${last}`;
  return `Assumes that ${all}. Nothing is run or contacted.`;
}
