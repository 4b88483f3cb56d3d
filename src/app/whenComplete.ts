import type { StoreApi } from 'zustand';
import type { EditorState } from '../state/editorState';
import { selectDocument } from '../state/selectors/document';
import { until } from '../state/until';

/** How long the page may stay empty for that, in milliseconds. */
const longestWait = 500;

/**
 * Waits until what the address leads to can be drawn whole, verdicts included: drawing it in parts takes a slow machine longer
 * than it gains. A process that takes longer is shown as it comes.
 */
export async function whenComplete(store: StoreApi<EditorState>): Promise<void> {
  await Promise.race([until(store, isWhole), new Promise((done) => setTimeout(done, longestWait))]);
}

function isWhole(state: EditorState): boolean {
  if (state.view.screen !== 'process') return true;
  const { status, plan } = state.plan;
  return selectDocument(state) !== null && (status !== 'updating' || plan !== null);
}

/** The plan of the process on screen is done: what may be needed later must not delay what is needed now. */
export function isSettled(state: EditorState): boolean {
  return state.view.screen !== 'process' || (selectDocument(state) !== null && state.plan.status !== 'updating');
}
