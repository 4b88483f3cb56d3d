import { sameName, setManualAnswer } from '../../../core/index';
import { selectDocument } from '../../../state/selectors/document';
import { useEditor, useEditorStore } from '../../../state/useEditor';
import { Segments } from '../../../ui/Segments';
import styles from './Timeline.module.css';

/** The answers a person may give where the run waits for one; each is a what-if. */
export function PersonChoices({ action }: { readonly action: string }) {
  const scenario = useEditor((state) => selectDocument(state)?.content.scenario ?? null);
  const store = useEditorStore();
  const given = scenario?.manual?.find((each) => each.target === undefined && sameName(each.action, action));
  return (
    <div className={styles.choices}>
      <span>{action} waits for a person. What if the answer is</span>
      <Segments
        label={`Answer to ${action}`}
        value={given?.choice ?? 'Proceed'}
        options={[
          { value: 'Proceed', label: 'Proceed' },
          { value: 'Abort', label: 'Abort' },
          { value: 'Hold', label: 'None yet' },
        ]}
        onChange={(choice) =>
          store.getState().edit(`Assume '${action}' is answered ${choice}`, {
            scenario: (old) => setManualAnswer(old, action, choice),
          })
        }
      />
    </div>
  );
}
