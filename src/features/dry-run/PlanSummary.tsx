import type { EnvironmentPlan } from '../../core/index';
import { assumedWords, useAssumed } from '../../state/useAssumed';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import styles from './PlanSummary.module.css';
import { RemarkLinks } from './RemarkLinks';

/** The answer as a sentence that could be read aloud, and what it takes for granted. */
export function PlanSummary({ plan }: { readonly plan: EnvironmentPlan }) {
  const blocked = plan.gate.code !== 'GATE_OK';
  return (
    <div>
      <p className={styles.summary}>
        <b>{plan.environment}:</b> {blocked ? plan.gate.sentence : plan.summary}
        {!blocked && outcomeWords[plan.outcome]}
      </p>
      {plan.assumptions.length > 0 && <p className={styles.assumes}>{assumesOf(plan.assumptions)}</p>}
      <WhatIsAssumed />
      {plan.warnings.length > 0 && (
        <ul className={styles.warnings} aria-label={`Warnings for ${plan.environment}`}>
          {plan.warnings.map((warning) => (
            <li key={`${warning.stepId ?? ''}${warning.code}${warning.sentence}`}>
              {warning.sentence} <RemarkLinks links={warning.links} of={warning.sentence} />
            </li>
          ))}
        </ul>
      )}
      {plan.notes.length > 0 && (
        <ul className={styles.notes} aria-label={`Notes for ${plan.environment}`}>
          {plan.notes.map((note) => (
            <li key={`${note.stepId ?? ''}${note.code}${note.sentence}`}>
              {note.sentence} <RemarkLinks links={note.links} of={note.sentence} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How the run ends as a whole, where its steps do not say it: also a rescued run has failed. */
const outcomeWords: Readonly<Record<EnvironmentPlan['outcome'], string>> = {
  Succeeded: '',
  SucceededWithWarnings: ' The run succeeds with warnings.',
  Failed: ' The run as a whole fails.',
  Paused: ' The run waits and does not end.',
  Blocked: '',
};

/** What nobody gave, in a line, and the way to all of it. */
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
