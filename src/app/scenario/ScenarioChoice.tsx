import { useId } from 'react';
import { asConfigured } from '../../core/index';
import { selectChosenScenario, selectScenarios } from '../../state/selectors/scenarios';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Select } from '../../ui/Select';
import styles from './ScenarioBar.module.css';

/** Cannot be the name of a scenario: names have no line break. */
const configured = '\n';
const notKept = '\n?';

/** Chooses the scenario: the run as configured, or a saved one. */
export function ScenarioChoice() {
  const scenarios = useEditor(selectScenarios);
  const chosen = useEditor(selectChosenScenario);
  const { getState } = useEditorStore();
  const id = useId();
  const value = chosen === null ? configured : (chosen.name ?? notKept);
  return (
    <label htmlFor={id} className={styles.choice}>
      <span>Scenario</span>
      <Select
        id={id}
        value={value}
        options={[
          { value: configured, label: asConfigured.name ?? '' },
          ...scenarios.map(({ name = '' }) => ({
            value: name,
            label: name === chosen?.name && !chosen.isAsKept ? `${name} (changed)` : name,
          })),
          ...(value === notKept ? [{ value: notKept, label: 'Not kept' }] : []),
        ]}
        onChange={(next) => getState().chooseScenario(next === configured ? null : next)}
      />
    </label>
  );
}
