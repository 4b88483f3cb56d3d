import { useEditor } from '../../state/useEditor';
import { FileField } from '../FileField';

const fieldId = 'scenario-file';

/** Opens the picker for a scenario file, from menu, palette or bar; its field is on every screen of a process. */
export function askForScenarioFile(): void {
  document.getElementById(fieldId)?.click();
}

/** Receives the scenario file a person chooses. */
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
