import { useState } from 'react';
import { actionsRequired, hasName, leaveOutBefore, leaveOutOthers, setRunChoice } from '../../core/index';
import { Button } from '../../ui/Button';
import { Checkbox } from '../../ui/Choice';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

/** Steps that a person leaves out by hand when deploying. */
export function LeftOutSection({ process, scenario, about, edit }: SectionProps) {
  const skipped = scenario.run?.skip ?? [];
  const asked = process.steps.find(({ actions }) => actions.some(({ name }) => name === about?.action));
  const [from, setFrom] = useState((asked ?? process.steps[0])?.id ?? '');
  const chosen = process.steps.find(({ id }) => id === from) ?? process.steps[0];
  if (chosen === undefined) return <p className={styles.note}>This process has no steps yet.</p>;
  return (
    <>
      <div className={styles.line}>
        <Select
          aria-label="Step"
          value={chosen.id}
          options={process.steps.map(({ id, name }, at) => ({ value: id, label: `${at + 1} ${name}` }))}
          onChange={setFrom}
        />
        <Button
          onClick={() => edit(`a run from ${chosen.name} on`, (old) => leaveOutBefore(old, process, chosen.id))}
          whyNot={chosen === process.steps[0] ? 'Nothing is before it' : null}
        >
          From here on
        </Button>
        <Button onClick={() => edit(`a run of only ${chosen.name}`, (old) => leaveOutOthers(old, process, chosen.id))}>
          Only this
        </Button>
      </div>
      <div className={styles.checks}>
        {process.steps.map((step, at) => {
          const isRequired = actionsRequired(step);
          return (
            <Checkbox
              key={step.id}
              label={`${at + 1} ${step.name}${isRequired ? ' (required, cannot be left out)' : ''}`}
              checked={hasName(skipped, step.name)}
              disabled={isRequired && !hasName(skipped, step.name)}
              onChange={(isOut) =>
                edit(`${step.name} is ${isOut ? 'left out' : 'included'}`, (old) => {
                  const others = (old.run?.skip ?? []).filter((name) => !hasName([step.name], name));
                  return setRunChoice(old, 'skip', isOut ? [...others, step.name] : others);
                })
              }
            />
          );
        })}
      </div>
      <Button
        look="quiet"
        onClick={() => edit('nothing is left out', (old) => setRunChoice(old, 'skip', undefined))}
        whyNot={skipped.length === 0 ? 'Nothing is left out' : null}
      >
        Leave nothing out
      </Button>
    </>
  );
}
