import { actionTypeOf, propertyNames, propertyOf, setActionProperty } from '../../../core/index';
import { Field } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { useAction } from '../shownRow';
import { useActionEdit } from '../useRowEdit';

/** How often a failed action is tried again and how long an attempt may take; texts, since both may be expressions. */
export function RetryFields() {
  const shown = useAction((action) => {
    const isAllowed = actionTypeOf(action).canRetry;
    return allFields.filter(({ key, needs }) => {
      const isStored = propertyOf(action.properties, key) !== null;
      const isMeant = needs === null || (propertyOf(action.properties, needs) ?? '') !== '';
      return isStored || (isAllowed && isMeant);
    });
  });
  return shown.map((field) => <RetryField key={field.key} field={field} />);
}

function RetryField({ field: { key, name, label, help } }: { readonly field: (typeof allFields)[number] }) {
  const edit = useActionEdit();
  const isAllowed = useAction((action) => actionTypeOf(action).canRetry);
  const text = useAction((action) => propertyOf(action.properties, key) ?? '');
  const set = (next: string) =>
    void edit(
      (action) => `Change the ${label.toLowerCase()} of "${action}"`,
      (before, stepId, actionId) => setActionProperty(before, stepId, actionId, key, next.trim() === '' ? null : next),
      key,
    );
  return (
    <Field label={label} name={name} help={isAllowed ? numberHelp(text, help) : notRetried}>
      {(ties) => <TextInput {...ties} letterFirst inputMode="numeric" value={text} onChange={set} />}
    </Field>
  );
}

const allFields = [
  {
    key: propertyNames.retries,
    name: 'retries',
    label: 'Retries',
    help: 'How often it is retried after a failure.',
    needs: null,
  },
  {
    key: propertyNames.retryBackoff,
    name: 'retry-wait',
    label: 'Wait before',
    help: 'Seconds before each retry; 15 if empty.',
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

const notRetried = 'This type of step has no retries or time limit; kept as it is.';

function numberHelp(text: string, help: string): string {
  return text === '' || text.includes('#{') || /^\d+$/.test(text.trim()) ? help : 'Not a whole number; kept as it is.';
}
