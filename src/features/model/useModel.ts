import {
  addToModel,
  changeInModel,
  type DeploymentModel,
  emptyModel,
  type ModelKind,
  type ModelThing,
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
    rename: (from: { readonly name: string }, to: string): string | null => {
      const problem = modelNameProblem(model(), kind, to, from.name);
      if (problem === null)
        edit(`rename ${from.name} to ${to.trim()}`, (now) => renameInModel(now, kind, from, to.trim()));
      return problem;
    },
    change: (thing: ModelThing, what: string, change: Parameters<typeof changeInModel>[3]) =>
      edit(`${what} of ${typeof thing === 'string' ? thing : thing.name}`, (now) =>
        changeInModel(now, kind, thing, change),
      ),
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
    remove: (thing: { readonly name: string }) => {
      edit(`remove ${thing.name}`, (now) => removeFromModel(now, kind, thing));
      getState().notify(`Removed ${thing.name} from the model.`, { undoable: true });
    },
  };
}
