import { type ProjectSettings, setRunbookSettings, settingsOf } from '../../core/index';
import { selectProcess } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';
import { useModel } from './useModel';

/** The settings a run goes by, and how to change them: a runbook keeps its own in its file, a project in the model. */
export function useRunSettings(): {
  readonly settings: ProjectSettings;
  readonly set: (change: ProjectSettings) => void;
} {
  const model = useModel();
  const process = useEditor(selectProcess);
  const { getState } = useEditorStore();
  return {
    settings: process === null ? model.settings : settingsOf(process, model),
    set: (change) => {
      const { edit } = getState();
      if (process?.kind === 'runbook') edit('Change settings of the runbook', (now) => setRunbookSettings(now, change));
      else
        edit('Change settings of the model', {
          model: (now) => ({ ...now, settings: { ...now.settings, ...change } }),
        });
    },
  };
}
