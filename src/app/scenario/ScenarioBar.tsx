import { asConfigured, whatIfsOf } from '../../core/index';
import { selectChosenScenario, selectScenario, selectScenarios } from '../../state/selectors/scenarios';
import { selectModel } from '../../state/selectors/templates';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Button, IconButton } from '../../ui/Button';
import styles from './ScenarioBar.module.css';
import { ScenarioChoice } from './ScenarioChoice';
import { ScenarioFileField } from './ScenarioFileField';
import { ScenarioMenu } from './ScenarioMenu';

/** What the plan assumes beyond the configuration; each can be removed. The process itself does not change. */
export function ScenarioBar() {
  const scenario = useEditor(selectScenario);
  const hasKept = useEditor((state) => selectScenarios(state).length > 0);
  const chosen = useEditor(selectChosenScenario);
  const { getState } = useEditorStore();
  const model = useEditor(selectModel);
  const all = whatIfsOf(scenario, model);
  const edit = () => {
    getState().changeView({ panel: { kind: 'scenario' } });
  };
  const keep = () => {
    if (chosen?.name == null) getState().showOverlay('keep-scenario');
    else getState().keepScenario(chosen.name);
  };
  return (
    <div className={styles.place}>
      <ScenarioFileField />
      {(all.length > 0 || hasKept) && (
        <section className={styles.bar} aria-label="What-if" data-quiet={all.length === 0 || undefined}>
          {hasKept ? <ScenarioChoice /> : <b>What if</b>}
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
          {chosen !== null && !chosen.isAsKept && (
            <Button look="quiet" onClick={keep}>
              {chosen.name === null ? 'Keep…' : 'Keep changes'}
            </Button>
          )}
          <Button look="quiet" onClick={edit}>
            Edit…
          </Button>
          {all.length > 0 && (
            <Button
              look="quiet"
              onClick={() => getState().edit('Remove all what-ifs', { scenario: () => asConfigured })}
            >
              Remove all
            </Button>
          )}
          <ScenarioMenu />
        </section>
      )}
    </div>
  );
}
