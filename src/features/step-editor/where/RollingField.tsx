import { setWindowSize, windowSizeOf } from '../../../core/index';
import type { EditError } from '../../../state/editState';
import { Checkbox } from '../../../ui/Choice';
import { Field, FieldGroup } from '../../../ui/Field';
import { TextInput } from '../../../ui/TextInput';
import { useShown } from '../shownRow';
import { useDraft } from '../useDraft';
import { useRowEdit } from '../useRowEdit';

/** Whether a step takes its targets a few at a time, and how many. */
export function RollingField() {
  const edit = useRowEdit();
  const size = useShown(({ step }) => windowSizeOf(step));
  const set = (value: string | null) =>
    edit(
      (name) => (value === null ? `Disable the rolling deployment of "${name}"` : `Change the window of "${name}"`),
      (before, stepId) => setWindowSize(before, stepId, value),
      'window',
    );
  // Emptied on the way to another number, it still rolls: only the tick ends that.
  const draft = useDraft('window size', size ?? '', (text) => (text.trim() === '' ? noWindow : set(text)));
  return (
    <FieldGroup label="Rolling" name="window-size">
      <Checkbox
        label="A few targets at a time, all actions on each"
        checked={size !== null}
        onChange={(on) => set(on ? '1' : null)}
      />
      {size !== null && (
        <Field
          label="At most"
          help="How many targets at once: a number, or an expression such as #{WindowSize}."
          error={draft.error}
        >
          {(ties) => <TextInput {...ties} code letterFirst value={draft.text} onChange={draft.type} />}
        </Field>
      )}
    </FieldGroup>
  );
}

const noWindow: EditError = {
  kind: 'not-a-number',
  message: 'Type how many targets at once, or untick to stop rolling.',
};
