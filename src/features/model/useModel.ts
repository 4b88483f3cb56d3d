import {
  addToModel,
  changeInModel,
  type DeploymentModel,
  emptyModel,
  type ModelItem,
  type ModelKind,
  modelNameProblem,
  moveInModel,
  removeFromModel,
  renameInModel,
} from '../../core/index';
import type { EditLabel } from '../../state/editLabel';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';

/** The model of the process on screen. */
export function useModel(): DeploymentModel {
  return useEditor((state) => selectDocument(state)?.content.model ?? emptyModel);
}

/** The edits of one kind of thing in the model; each is one entry to undo. */
export function useModelEdits(kind: ModelKind) {
  const { getState } = useEditorStore();
  const model = () => selectDocument(getState())?.content.model ?? emptyModel;
  const edit = (label: EditLabel, change: (model: DeploymentModel) => DeploymentModel) =>
    getState().edit(label, { model: change });
  return {
    /** null if it was renamed, otherwise why not. */
    rename: (from: { readonly name: string }, to: string): string | null => {
      const problem = modelNameProblem(model(), kind, to, from.name);
      if (problem === null)
        edit(`Rename ${from.name} to ${to.trim()} in the model`, (now) => renameInModel(now, kind, from, to.trim()));
      return problem;
    },
    change: (thing: ModelItem, what: string, change: Parameters<typeof changeInModel>[3]) =>
      edit(`Change ${what} of ${typeof thing === 'string' ? thing : thing.name}`, (now) =>
        changeInModel(now, kind, thing, change),
      ),
    /** null if it was added, otherwise why not. */
    add: (thing: Parameters<typeof addToModel>[2]): string | null => {
      const problem = modelNameProblem(model(), kind, thing.name);
      if (problem === null) edit(`Add ${thing.name} to the model`, (now) => addToModel(now, kind, thing));
      return problem;
    },
    move: (name: string, to: number) => {
      edit(`Move ${name} to ${to + 1} in the model`, (now) => moveInModel(now, kind, name, to));
      getState().announce(`${name} is now ${to + 1}.`);
    },
    remove: (thing: { readonly name: string }) => {
      edit(`Remove ${thing.name} from the model`, (now) => removeFromModel(now, kind, thing));
      getState().notify(`Removed ${thing.name} from the model.`, { undoable: true });
    },
  };
}
