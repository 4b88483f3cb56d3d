import { useState } from 'react';
import { counted, type EnvironmentPlan } from '../../core/index';
import { Button } from '../../ui/Button';
import { useIsPhone } from '../../ui/useIsPhone';
import styles from './PlanSummary.module.css';
import { RemarkLinks } from './RemarkLinks';

/** How many remarks are listed at first, so that the matrix stays in sight, and how many more each press shows. */
const atFirst = 5;
const atOnce = 50;

/** The warnings and notes of a plan. On a phone they are behind a button, so that the steps are in sight. */
export function Remarks({ plan }: { readonly plan: EnvironmentPlan }) {
  const isPhone = useIsPhone();
  const [isOpen, setOpen] = useState(false);
  const { environment, warnings, notes } = plan;
  const counts = [
    ...(warnings.length > 0 ? [counted(warnings.length, 'warning')] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
  ];
  if (counts.length === 0) return null;
  return (
    <>
      {isPhone && (
        <Button look="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide' : 'Show'} {counts.join(' and ')}
        </Button>
      )}
      {(isOpen || !isPhone) && (
        <>
          <RemarkList remarks={warnings} kind="warnings" label={`Warnings for ${environment}`} />
          <RemarkList remarks={notes} kind="notes" label={`Notes for ${environment}`} />
        </>
      )}
    </>
  );
}

interface RemarkListProps {
  readonly remarks: EnvironmentPlan['notes'];
  readonly kind: 'warnings' | 'notes';
  readonly label: string;
}

function RemarkList({ remarks, kind, label }: RemarkListProps) {
  const [most, setMost] = useState(atFirst);
  if (remarks.length === 0) return null;
  const left = remarks.length - most;
  const all = `all ${remarks.length} ${kind}`;
  return (
    <>
      <ul className={styles[kind]} aria-label={label}>
        {remarks.slice(0, most).map(({ stepId, code, sentence, links }) => (
          <li key={`${stepId ?? ''}${code}${sentence}`}>
            {sentence} <RemarkLinks links={links} of={sentence} />
          </li>
        ))}
      </ul>
      {remarks.length > atFirst && (
        <Button look="link" onClick={() => setMost(left > 0 ? most + atOnce : atFirst)}>
          {left > atOnce ? `Show ${atOnce} more of ${left} ${kind}` : left > 0 ? `Show ${all}` : `Show fewer ${kind}`}
        </Button>
      )}
    </>
  );
}
