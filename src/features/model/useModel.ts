import {
  addToModel,
  changeInModel,
  type DeploymentModel,
  emptyModel,
  type ModelKind,
  modelNameProblem,
  moveInModel,
  removeFromModel,
  renameInModel,
} from '../../core/index';
import { selectDocument } from '../../state/selectors/document';
import { useEditor, useEditorStore } from '../../state/useEditor';

/** What surrounds the process on screen. */
export function useModel(): DeploymentModel {
  return useEditor((state) => selectDocument(state)?.content.model ?? emptyModel);
}

/** The edits of one kind of thing in the model; each is one entry to undo. */
export function useModelEdits(kind: ModelKind) {
  const { getState } = useEditorStore();
  const model = () => selectDocument(getState())?.content.model ?? emptyModel;
  const edit = (label: string, change: (model: DeploymentModel) => DeploymentModel) =>
    getState().edit(`Model: ${label}`, { model: change });
  return {
    /** null when it was renamed, else why not. */
    rename: (from: string, to: string): string | null => {
      const problem = modelNameProblem(model(), kind, to, from);
      if (problem === null) edit(`rename ${from} to ${to.trim()}`, (now) => renameInModel(now, kind, from, to.trim()));
      return problem;
    },
    change: (name: string, what: string, change: Parameters<typeof changeInModel>[3]) =>
      edit(`${what} of ${name}`, (now) => changeInModel(now, kind, name, change)),
    /** null when it was added, else why not. */
    add: (thing: Parameters<typeof addToModel>[2]): string | null => {
      const problem = modelNameProblem(model(), kind, thing.name);
      if (problem === null) edit(`add ${thing.name}`, (now) => addToModel(now, kind, thing));
      return problem;
    },
    move: (name: string, to: number) => {
      edit(`move ${name} to ${to + 1}`, (now) => moveInModel(now, kind, name, to));
      getState().announce(`${name} is now ${to + 1}.`);
    },
    remove: (name: string) => {
      edit(`remove ${name}`, (now) => removeFromModel(now, kind, name));
      getState().notify(`Removed ${name} from the model.`, { undoable: true });
    },
  };
}
