import { useId } from 'react';
import { asConfigured } from '../../core/index';
import { selectChosenScenario, selectScenarios } from '../../state/selectors/scenarios';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { Select } from '../../ui/Select';
import styles from './ScenarioBar.module.css';

/** No name can be one of these: names have no line break. */
const configured = '\n';
const notKept = '\n?';

/** Which scenario is tried: the run as configured, or one that is kept. */
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
