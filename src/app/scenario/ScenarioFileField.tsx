import { type ChangeEvent, useRef } from 'react';
import { useEditor } from '../../state/useEditor';
import { useWorld } from '../world';
import styles from './ScenarioBar.module.css';

const fieldId = 'scenario-file';

/** Asks for a scenario file, wherever the wish came from; the field that takes it is on every screen of a process. */
export function askForScenarioFile(): void {
  document.getElementById(fieldId)?.click();
}

/** Takes the scenario file a person chooses. */
export function ScenarioFileField() {
  const { fromInput } = useWorld();
  const openScenario = useEditor((state) => state.openScenario);
  const field = useRef<HTMLInputElement>(null);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = await fromInput([...(target.files ?? [])].slice(0, 1));
    // The same file can be chosen again only when the field is empty.
    target.value = '';
    if (file !== undefined) openScenario(file);
  };
  return (
    <input
      ref={field}
      id={fieldId}
      className={styles.field}
      type="file"
      accept=".json"
      aria-label="Scenario file to open"
      tabIndex={-1}
      onChange={(event) => void take(event)}
    />
  );
}
