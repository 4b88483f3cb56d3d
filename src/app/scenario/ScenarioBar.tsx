import { asConfigured, whatIfsOf } from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import styles from './ScenarioBar.module.css';
import { askForScenarioFile, ScenarioFileField } from './ScenarioFileField';

/** What the plan assumes beyond what is configured; each can be taken back. The process itself is not touched by it. */
export function ScenarioBar() {
  const scenario = useEditor((state) => selectDocument(state)?.content.scenario ?? asConfigured);
  const { getState } = useEditorStore();
  const all = whatIfsOf(scenario);
  const { name } = scenario;
  const edit = () => {
    getState().changeView({ panel: { kind: 'scenario' } });
  };
  return (
    <div className={styles.place}>
      <ScenarioFileField />
      {all.length > 0 && (
        <section className={styles.bar} aria-label="What-if">
          <b>{name === undefined || name === asConfigured.name ? 'What if' : `What if: ${name}`}</b>
          <ul className={styles.list}>
            {all.map(({ sentence, without }) => (
              <li key={sentence} className={styles.item}>
                {sentence}
                <IconButton
                  icon="close"
                  label={`Remove what-if: ${sentence}`}
                  onClick={() => getState().edit(`Remove what-if "${sentence}"`, { scenario: () => without })}
                />
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={edit}>
            Edit…
          </Button>
          <Button look="quiet" onClick={() => getState().edit('Remove all what-ifs', { scenario: () => asConfigured })}>
            Drop all
          </Button>
          <Menu
            label="Menu of the what-ifs"
            align="end"
            trigger={<IconButton icon="more" label="Menu of the what-ifs" />}
            entries={() => [
              { label: 'Save as scenario file…', onSelect: () => getState().showOverlay('save-scenario') },
              { label: 'Open a scenario file…', onSelect: askForScenarioFile },
            ]}
          />
        </section>
      )}
    </div>
  );
}
