import { asConfigured, whatIfsOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import styles from './ScenarioBar.module.css';

/** What the plan assumes beyond what is configured; each can be taken back. The process itself is not touched by it. */
export function ScenarioBar() {
  const scenario = useEditor((state) => selectDocument(state)?.content.scenario ?? asConfigured);
  const { getState } = useEditorStore();
  const all = whatIfsOf(scenario);
  return (
    <div className={styles.place}>
      {all.length > 0 && (
        <section className={styles.bar} aria-label="What-if">
          <b>What if</b>
          <ul className={styles.list}>
            {all.map(({ sentence, without }) => (
              <li key={sentence} className={styles.item}>
                {sentence}
                <IconButton
                  icon="close"
                  label={`Drop: ${sentence}`}
                  onClick={() => getState().editScenario(`What-if: drop "${sentence}"`, () => without)}
                />
              </li>
            ))}
          </ul>
          <Button
            look="quiet"
            onClick={() =>
              getState().editScenario('What-if: drop all', ({ name, history }) => ({
                ...(name === undefined ? {} : { name }),
                ...(history === undefined ? {} : { history }),
              }))
            }
          >
            Drop all
          </Button>
        </section>
      )}
    </div>
  );
}
