import {
  addVariable,
  type DeploymentModel,
  emptyModel,
  hasName,
  removeVariable,
  renameVariable,
  setVariable,
  type Variable,
} from '../../core/index';
import type { EditLabel } from '../../state/editLabel';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';

export function useModel(): DeploymentModel {
  return useEditor((state) => selectDocument(state)?.content.model ?? emptyModel);
}

/** Why a variable cannot have a name, or null; `except` is the name it has now. */
export function variableNameProblem(model: DeploymentModel, name: string, except: string | null = null): string | null {
  if (name.trim() === '') return 'Type a name.';
  const others = model.variables
    .map((variable) => variable.name)
    .filter((each) => except === null || !hasName([except], each));
  return hasName(others, name.trim())
    ? `There is already a variable "${name.trim()}". Give it another value there.`
    : null;
}

/** The edits of variable values; each is one entry to undo. Places are those in the model. */
export function useVariableEdits() {
  const { getState } = useEditorStore();
  const edit = (label: EditLabel, change: (model: DeploymentModel) => DeploymentModel) =>
    getState().edit(label, { model: change });
  return {
    add: (variable: Variable) => edit(`Add variable ${variable.name}`, (model) => addVariable(model, variable)),
    set: (at: number, variable: Variable, what: string) =>
      edit(`Change ${what} of variable ${variable.name}`, (model) => setVariable(model, at, variable)),
    /** null when it was renamed, else why not: joined with another, nobody could tell their values apart. */
    rename: (from: string, to: string): string | null => {
      const problem = variableNameProblem(selectDocument(getState())?.content.model ?? emptyModel, to, from);
      if (problem === null) edit(`Rename variable ${from} to ${to}`, (model) => renameVariable(model, from, to));
      return problem;
    },
    remove: (at: number, name: string) => {
      edit(`Remove a value of variable ${name}`, (model) => removeVariable(model, at));
      getState().notify(`Removed a value of ${name}.`, { undoable: true });
    },
  };
}
