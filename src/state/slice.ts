import type { EditorState } from './editorState';
import type { Ports } from './ports';

/** What a slice of the store is created with. */
export interface SliceTools {
  readonly get: () => EditorState;
  readonly set: (change: Partial<EditorState> | ((state: EditorState) => Partial<EditorState>)) => void;
  readonly ports: Ports;
}

/** A slice of the store: some fields of the state with the functions that change them. */
export type Slice<Part extends Partial<EditorState>, Tools = SliceTools> = (tools: Tools) => Part;

/** The functions among the fields of the state. */
export type ActionsOf<Part> = Pick<
  Part,
  { [K in keyof Part]: Part[K] extends (...args: never) => unknown ? K : never }[keyof Part]
>;

/** The tools of a slice that needs no ports. */
export type PlainTools = Omit<SliceTools, 'ports'>;
