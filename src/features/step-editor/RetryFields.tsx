import { type Action, propertyNames, propertyOf, type Step, setActionProperty } from '../../core/index';
import { useEditorStore } from '../../state/useEditor';
import { Field } from '../../ui/Field';
import { TextInput } from '../../ui/TextInput';

/** How often a failed action is tried again and how long an attempt may take; texts, since both may be expressions. */
export function RetryFields({ step, action }: { readonly step: Step; readonly action: Action }) {
  const { getState } = useEditorStore();
  const set = (key: string, label: string, text: string) =>
    getState().edit(
      `Change the ${label} of "${action.name}"`,
      (before) => setActionProperty(before, step.id, action.id, key, text.trim() === '' ? null : text),
      { fold: `${key} ${action.id}` },
    );
  const retries = propertyOf(action.properties, propertyNames.retries) ?? '';
  const minutes = propertyOf(action.properties, propertyNames.timeoutMinutes) ?? '';
  return (
    <>
      <Field label="Retries" name="retries" help={numberHelp(retries, 'How often it is tried again after a failure.')}>
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="numeric"
            value={retries}
            onChange={(text) => set(propertyNames.retries, 'retries', text)}
          />
        )}
      </Field>
      <Field
        label="Time limit"
        name="time-limit"
        help={numberHelp(minutes, 'Minutes after which an attempt is stopped; empty for none.')}
      >
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="numeric"
            value={minutes}
            onChange={(text) => set(propertyNames.timeoutMinutes, 'time limit', text)}
          />
        )}
      </Field>
    </>
  );
}

function numberHelp(text: string, help: string): string {
  return text === '' || /^\d+$/.test(text.trim()) ? help : 'Not a whole number; kept as it is.';
}
