import type { EditorState } from './editorState';
import type { Ports } from './ports';

/** What a part of the store is made with. */
export interface SliceTools {
  readonly get: () => EditorState;
  readonly set: (change: Partial<EditorState> | ((state: EditorState) => Partial<EditorState>)) => void;
  readonly ports: Ports;
}

/** A part of the store: some fields of the state with the functions that change them. */
export type Slice<Part extends Partial<EditorState>, Tools = SliceTools> = (tools: Tools) => Part;

/** What a part is made with that needs nothing of the world. */
export type PlainTools = Omit<SliceTools, 'ports'>;
