import { useEditor } from '../../state/useEditor';
import { FileField } from '../FileField';

const fieldId = 'scenario-file';

/** Asks for a scenario file, wherever the wish came from; the field that takes it is on every screen of a process. */
export function askForScenarioFile(): void {
  document.getElementById(fieldId)?.click();
}

/** Takes the scenario file a person chooses. */
export function ScenarioFileField() {
  const openScenario = useEditor((state) => state.openScenario);
  return (
    <FileField
      id={fieldId}
      label="Scenario file to open"
      accept=".json"
      onFiles={([file]) => {
        if (file !== undefined) openScenario(file);
      }}
    />
  );
}
