import type { DeploymentModel, Process, Result, Scenario, TextDiagnostic } from '../core/index';
import type { EditLabel } from './editLabel';
import type { Content, PendingText, TypedText } from './openDocument';

/** Why an edit was refused; `message` is a sentence for a person. */
export interface EditError {
  readonly kind: string;
  readonly message: string;
}

/**
 * What an edit does: most change the process, some another part, a few several that belong together, such as a rename
 * that variables and what-ifs follow.
 */
export type Change =
  | ((process: Process) => Result<Process, EditError>)
  | { readonly model: (model: DeploymentModel) => DeploymentModel }
  | { readonly scenario: (scenario: Scenario) => Scenario }
  | { readonly all: (content: Content) => Result<Partial<Content>, EditError> }
  /** All of it as it was at another time; what that does not have goes. */
  | { readonly content: Content };

/** Changes of the document on screen, and their history. */
export interface EditState {
  /**
   * The one way to change anything of the document on screen; one call is one entry to undo. Refusals come back; a change
   * of nothing makes no entry.
   *
   * @param options.fold  names the field being typed into: edits with the same name, each within a second of the one
   *                      before, become one entry
   */
  edit(label: EditLabel, change: Change, options?: { readonly fold?: string }): EditError | null;
  undo(): void;
  /** Takes one edit back, while it is the newest; nothing happens once another one came or it is undone. */
  undoEdit(id: number): void;
  redo(): void;
  /**
   * Takes a text for the whole process, as one edit. In the form of the file, which is the usual one, later edits and
   * saving go on from that very text; in the other form the file keeps its own layout where nothing changed.
   *
   * @returns what is wrong with it; empty when it was taken
   */
  applyText(text: string, form?: 'ocl' | 'json'): readonly TextDiagnostic[];
  /** Keeps a text that is being written; null when it was applied or discarded. */
  keepPendingText(pendingText: PendingText | null): void;
  /** Keeps what is typed in a field of the process on screen; null when it was taken in or dropped. */
  keepTyped(field: string, typed: TypedText | null): void;
}
