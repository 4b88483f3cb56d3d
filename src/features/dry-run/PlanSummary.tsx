import { useState } from 'react';
import { counted, type EnvironmentPlan } from '../../core/index';
import { assumedWords, useAssumed } from '../../state/useAssumed';
import { useEditor } from '../../state/useEditor';
import { Button } from '../../ui/Button';
import { useIsPhone } from '../../ui/useIsPhone';
import styles from './PlanSummary.module.css';
import { RemarkLinks } from './RemarkLinks';

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

/** The warnings and notes of the plan. On a phone they are behind a button, so that the steps are in sight. */
function Remarks({ plan }: { readonly plan: EnvironmentPlan }) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const counts = [
    ...(plan.warnings.length > 0 ? [counted(plan.warnings.length, 'warning')] : []),
    ...(plan.notes.length > 0 ? [counted(plan.notes.length, 'note')] : []),
  ];
  if (counts.length === 0) return null;
  return (
    <>
      {isPhone && (
        <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {counts.join(' and ')}
        </Button>
      )}
      {(isOpen || !isPhone) && <RemarkLists plan={plan} />}
    </>
  );
}

function RemarkLists({ plan }: { readonly plan: EnvironmentPlan }) {
  return (
    <>
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
    </>
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
