import { useState } from 'react';
import { addFailure, packageAcquisition, setGuidance } from '../../core/index';
import { actionChoices, targetChoices } from '../../rows/actionChoices';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

const kinds = [
  { value: 'fail', label: 'fails' },
  { value: 'timeout', label: 'takes too long' },
  { value: 'unavailable', label: 'finds its target unavailable' },
] as const;
const attempts = [
  { value: 'all', label: 'every time' },
  { value: '1', label: 'once, then works' },
  { value: '2', label: 'twice, then works' },
  { value: '3', label: 'three times, then works' },
] as const;
const answers = [
  { value: '', label: 'nobody answers (no guided failure)' },
  { value: 'Retry', label: 'Retry' },
  { value: 'Ignore', label: 'Ignore' },
  { value: 'Exclude', label: 'Exclude the target' },
  { value: 'Fail', label: 'Fail' },
] as const;
const everywhere = '';

/** Which actions fail, how often, and how a person responds under guided failure. */
export function FailuresSection({ process, model, scenario, about, edit }: SectionProps) {
  const actions = [...actionChoices(process, model), { value: packageAcquisition, label: packageAcquisition }];
  const [action, setAction] = useState(about?.action ?? actions[0]?.value ?? '');
  const [target, setTarget] = useState(about?.target ?? everywhere);
  const [kind, setKind] = useState<(typeof kinds)[number]['value']>('fail');
  const [times, setTimes] = useState<string>('all');
  const targets = targetChoices(process, model, action);
  const askedOf = about?.field === 'guidance' && about.action !== null ? [about.action] : [];
  const failing = [...new Set([...askedOf, ...(scenario.inject ?? []).map((each) => each.action)])];
  const add = () =>
    edit(`${action} ${kinds.find((each) => each.value === kind)?.label}`, (old) =>
      addFailure(old, {
        action,
        ...(target === everywhere ? {} : { target }),
        ...(kind === 'fail' ? {} : { kind }),
        ...(times === 'all' ? {} : { attempts: Array.from({ length: Number(times) }, (_, at) => at + 1) }),
      }),
    );
  return (
    <>
      <div className={styles.line}>
        <Select
          aria-label="Action that fails"
          value={action}
          options={actions}
          onChange={(next) => {
            setAction(next);
            setTarget(everywhere);
          }}
        />
        <Select aria-label="How it fails" value={kind} options={kinds} onChange={(next) => setKind(kindOf(next))} />
        {targets.length > 0 && (
          <Select
            aria-label="Where it fails"
            value={target}
            options={[{ value: everywhere, label: 'on every target' }, ...targets.map(onTarget)]}
            onChange={setTarget}
          />
        )}
        <Select aria-label="How often it fails" value={times} options={attempts} onChange={setTimes} />
        <Button onClick={add}>Try</Button>
      </div>
      {failing.map((name) => (
        <Answers
          key={name}
          action={name}
          choices={scenario.guidance?.find((each) => each.action === name && each.target === undefined)?.choices ?? []}
          onChange={(choices) => edit(`answers to a failure of ${name}`, (old) => setGuidance(old, name, choices))}
        />
      ))}
    </>
  );
}

type Answer = Exclude<(typeof answers)[number]['value'], ''>;

interface AnswersProps {
  readonly action: string;
  readonly choices: readonly Answer[];
  readonly onChange: (choices: readonly Answer[]) => void;
}

/** A person's responses, failure by failure: after "Retry" comes the next one. */
function Answers({ action, choices, onChange }: AnswersProps) {
  const asked = choices.at(-1) === 'Retry' ? [...choices, null] : choices.length === 0 ? [null] : choices;
  return (
    <div className={styles.line} data-field="guidance">
      <span>A failure of {action} is answered</span>
      {asked.map((choice, at) => (
        <Select
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its turn
          key={at}
          aria-label={at === 0 ? `Answer to a failure of ${action}` : `Answer ${at + 1} to a failure of ${action}`}
          value={choice ?? ''}
          options={at === 0 ? answers : answers.map((each) => (each.value === '' ? nothingMore : each))}
          onChange={(next) => onChange([...choices.slice(0, at), ...(next === '' ? [] : [next as Answer])])}
        />
      ))}
    </div>
  );
}

const nothingMore = { value: '', label: 'then nobody answers' } as const;

function kindOf(value: string): (typeof kinds)[number]['value'] {
  return kinds.find((each) => each.value === value)?.value ?? 'fail';
}

function onTarget({ value, label }: { readonly value: string; readonly label: string }) {
  return { value, label: `on ${label}` };
}
