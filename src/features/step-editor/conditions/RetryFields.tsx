import {
  type Action,
  actionTypeOf,
  propertyNames,
  propertyOf,
  type Step,
  setActionProperty,
} from '../../../core/index';
import { useEditorStore } from '../../../state/useEditor';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';

interface RetryFieldsProps {
  readonly step: Step;
  readonly action: Action;
}

/** How often a failed action is tried again and how long an attempt may take; texts, since both may be expressions. */
export function RetryFields({ step, action }: RetryFieldsProps) {
  const isAllowed = actionTypeOf(action).canRetry;
  const { getState } = useEditorStore();
  const set = (key: string, label: string, text: string) =>
    void getState().edit(
      `Change the ${label} of "${action.name}"`,
      (before) => setActionProperty(before, step.id, action.id, key, text.trim() === '' ? null : text),
      { fold: `${key} ${action.id}` },
    );
  const fields = allFields.filter(({ key, needs }) => {
    const isStored = propertyOf(action.properties, key) !== null;
    const isMeant = needs === null || (propertyOf(action.properties, needs) ?? '') !== '';
    return isStored || (isAllowed && isMeant);
  });
  return fields.map(({ key, name, label, help }) => {
    const text = propertyOf(action.properties, key) ?? '';
    return (
      <Field key={key} label={label} name={name} help={isAllowed ? numberHelp(text, help) : notRetried}>
        {(ties) => (
          <TextInput
            {...ties}
            inputMode="numeric"
            value={text}
            onChange={(next) => set(key, label.toLowerCase(), next)}
          />
        )}
      </Field>
    );
  });
}

const allFields = [
  {
    key: propertyNames.retries,
    name: 'retries',
    label: 'Retries',
    help: 'How often it is tried again after a failure.',
    needs: null,
  },
  {
    key: propertyNames.retryBackoff,
    name: 'retry-wait',
    label: 'Wait before',
    help: 'Seconds before it is tried again; 15 when empty.',
    needs: propertyNames.retries,
  },
  {
    key: propertyNames.timeoutMinutes,
    name: 'time-limit',
    label: 'Time limit',
    help: 'Minutes after which an attempt is stopped; empty for none.',
    needs: null,
  },
] as const;

const notRetried = 'This kind of step is neither tried again nor stopped; kept as it is.';

function numberHelp(text: string, help: string): string {
  return text === '' || text.includes('#{') || /^\d+$/.test(text.trim()) ? help : 'Not a whole number; kept as it is.';
}
