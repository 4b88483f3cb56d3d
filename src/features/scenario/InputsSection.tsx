import { setPromptAnswer, setRunChoice } from '../../core/index';
import { CommitInput } from '../../ui/CommitInput';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import styles from './ScenarioPanel.module.css';
import type { SectionProps } from './sectionProps';

/** What the person who starts the run chooses. */
export function InputsSection({ process, model, scenario, edit }: SectionProps) {
  const { run = {} } = scenario;
  const prompts = model.variables.filter(({ prompt }) => prompt !== undefined);
  const names = [...new Set(prompts.map(({ name }) => name))];
  const guided = run.guidedFailure === undefined ? 'default' : run.guidedFailure ? 'on' : 'off';
  return (
    <>
      {process.kind !== 'runbook' && (
        <Field label="Release" help="Empty: 1.0.0">
          {(ties) => (
            <CommitInput
              {...ties}
              value={run.release ?? ''}
              onCommit={(text) => {
                edit(`release ${text}`, (old) =>
                  setRunChoice(old, 'release', text.trim() === '' ? undefined : text.trim()),
                );
                return null;
              }}
            />
          )}
        </Field>
      )}
      <Field label="Starts at" help="Decides about deployment freezes. Empty: no freeze is looked at.">
        {(ties) => (
          <input
            {...ties}
            className={styles.moment}
            type="datetime-local"
            value={localOf(run.startsAt)}
            onChange={(event) =>
              edit('start time', (old) => setRunChoice(old, 'startsAt', momentOf(event.target.value)))
            }
          />
        )}
      </Field>
      <Field label="Guided failure">
        {(ties) => (
          <Select
            {...ties}
            value={guided}
            options={[
              { value: 'default', label: 'As the project and environment say' },
              { value: 'on', label: 'On: a person answers each failure' },
              { value: 'off', label: 'Off' },
            ]}
            onChange={(value) =>
              edit(`guided failure ${value}`, (old) =>
                setRunChoice(old, 'guidedFailure', value === 'default' ? undefined : value === 'on'),
              )
            }
          />
        )}
      </Field>
      {names.map((name) => (
        <Field key={name} label={name} help="A prompted variable. Empty: not answered.">
          {(ties) => (
            <CommitInput
              {...ties}
              value={run.prompted?.[name] ?? ''}
              onCommit={(text) => {
                edit(`answer to ${name}`, (old) => setPromptAnswer(old, name, text === '' ? null : text));
                return null;
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}

/** What the browser's field shows: local time without a zone. */
function localOf(moment: string | undefined): string {
  if (moment === undefined) return '';
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return '';
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** A local time as a moment with its zone; undefined for an empty or half-typed field. */
function momentOf(local: string): string | undefined {
  const time = new Date(local);
  if (local === '' || Number.isNaN(time.getTime())) return undefined;
  const minutes = -time.getTimezoneOffset();
  const two = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
  return `${local}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
