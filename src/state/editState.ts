import type { DeploymentModel, Process, Result, Scenario, TextDiagnostic } from '../core/index';
import type { EditLabel } from './editLabel';
import type { Content, PendingText, TypedText } from './openDocument';

/** Why an edit was refused; `message` is a sentence for a person. */
export interface EditError {
  readonly kind: string;
  readonly message: string;
}

/**
 * What an edit changes: most often the process, sometimes another part, or several together, such as a rename that also changes
 * variables and what-ifs.
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
   * The one way to change the document on screen; one call is one undo entry. A refusal is returned; a change without effect adds
   * no entry.
   *
   * @param options.fold  names the field being typed into: edits with the same name, each within a second of the one
   *                      before, become one entry
   * @param options.applies  the field whose pending text it applies, which is then pending no more
   * @param options.notice  a message that appears with it and offers to undo it
   */
  edit(
    label: EditLabel,
    change: Change,
    options?: { readonly fold?: string; readonly applies?: string | null; readonly notice?: string },
  ): EditError | null;
  undo(): void;
  /** Undoes one edit while it is the newest; does nothing once another edit followed or it is undone. */
  undoEdit(id: number): void;
  redo(): void;
  /**
   * Applies a text as the whole process, as one edit. In the format of the file (the default) later edits and saving continue
   * from that text; in the other format the file keeps its own layout where nothing changed.
   *
   * @returns what is wrong with it; empty if it was applied
   */
  applyText(text: string, form?: 'ocl' | 'json'): readonly TextDiagnostic[];
  /** Keeps pending text; null when it was applied or discarded. */
  keepPendingText(pendingText: PendingText | null): void;
  /** Keeps pending text of a field of the process on screen; null when it was applied or discarded. */
  keepTyped(field: string, typed: TypedText | null): void;
}
