import {
  addVariable,
  type DeploymentModel,
  emptyModel,
  removeVariable,
  renameVariable,
  setVariable,
  type Variable,
} from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';

export function useModel(): DeploymentModel {
  return useEditor((state) => selectDocument(state)?.content.model ?? emptyModel);
}

/** The edits of variable values; each is one entry to undo. Places are those in the model. */
export function useVariableEdits() {
  const { getState } = useEditorStore();
  const edit = (label: string, change: (model: DeploymentModel) => DeploymentModel) =>
    getState().editModel(`Variables: ${label}`, change);
  return {
    add: (variable: Variable) => edit(`add ${variable.name}`, (model) => addVariable(model, variable)),
    set: (at: number, variable: Variable, what: string) =>
      edit(`${what} of ${variable.name}`, (model) => setVariable(model, at, variable)),
    rename: (from: string, to: string) => edit(`rename ${from} to ${to}`, (model) => renameVariable(model, from, to)),
    remove: (at: number, name: string) => {
      edit(`remove a value of ${name}`, (model) => removeVariable(model, at));
      getState().notify(`Removed a value of ${name}.`, { undoable: true });
    },
  };
}
