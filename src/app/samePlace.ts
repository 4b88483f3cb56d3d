import { shallow } from 'zustand/shallow';
import type { EditorState } from '../state/editorState';
import { selectScenario } from '../state/selectors/scenarios';
import { type Address, printAddress } from './address';

/** Whether two addresses differ at most in filter text, sorting or preview. */
export function isSamePlace(left: Address, right: Address): boolean {
  if (left.screen === 'library' && right.screen === 'library') return true;
  if (left.screen !== 'process' || right.screen !== 'process') return printAddress(left) === printAddress(right);
  const bare = (address: typeof left) =>
    printAddress({
      ...address,
      filter: '',
      field: null,
      preview: { environment: null, channel: null },
      scenario: null,
      whatIfs: null,
    });
  return bare(left) === bare(right);
}

/** Whether nothing changed of what an address says. */
export function isSameForAddress(state: EditorState, before: EditorState): boolean {
  return (
    state.view === before.view && state.preview === before.preview && selectScenario(state) === selectScenario(before)
  );
}

/** Whether the text of the filter is all that changed. */
export function isTypingOnly(
  { view, preview }: EditorState,
  { view: viewBefore, preview: previewBefore }: EditorState,
): boolean {
  if (preview !== previewBefore || view.screen !== 'process' || viewBefore.screen !== 'process') return false;
  return view.filter !== viewBefore.filter && shallow({ ...view, filter: '' }, { ...viewBefore, filter: '' });
}
