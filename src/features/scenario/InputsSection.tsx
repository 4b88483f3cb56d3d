import { ownOf, setPromptAnswer, setRunChoice } from '../../core/index';
import { CommitInput } from '../../ui/CommitInput';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import { PreviewedRun } from './PreviewedRun';
import { StartSection } from './StartSection';
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
        <Field label="Release" name="release" help="Empty: 1.0.0">
          {(ties) => (
            <CommitInput
              {...ties}
              field="release of the run"
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
      <PreviewedRun process={process} model={model} />
      <StartSection scenario={scenario} edit={edit} />
      <Field label="Guided failure" name="guided">
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
        <Field key={name} name="prompt" label={name} help="A prompted variable. Empty: not answered.">
          {(ties) => (
            <CommitInput
              {...ties}
              field={`answer to ${name}`}
              value={ownOf(run.prompted ?? {}, name) ?? ''}
              onCommit={(text) => {
                edit(`an answer to ${name}`, (old) => setPromptAnswer(old, name, text === '' ? null : text));
                return null;
              }}
            />
          )}
        </Field>
      ))}
    </>
  );
}
