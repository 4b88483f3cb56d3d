import type { StoreApi } from 'zustand';
import { asConfigured, type Scenario } from '../core/index';
import type { EditorState } from '../state/editorState';
import { selectChosenScenario, selectScenario } from '../state/selectors/scenarios';
import type { Address } from './address';
import { printWhatIfs } from './whatIfAddress';

/**
 * Applies the scenario of an address. Unsaved what-ifs are taken only from an address that came from outside; going back to an
 * older entry keeps the current ones.
 *
 * @returns  false where the what-ifs in use are others than those of the address
 */
export function takeScenario(
  { scenario, whatIfs }: Extract<Address, { readonly screen: 'process' }>,
  store: StoreApi<EditorState>,
): boolean {
  const state = store.getState();
  const chosen = selectChosenScenario(state);
  if (scenario !== null) {
    if (chosen?.name !== scenario) state.chooseScenario(scenario);
    return true;
  }
  const isFromOutside = window.history.state === null;
  if (whatIfs === null || !isFromOutside || state.view.screen !== 'process') return true;
  if (chosen !== null) return hasSameWhatIfs(whatIfs, selectScenario(state));
  state.edit('Use the what-ifs of the link', { scenario: () => ({ ...asConfigured, ...whatIfs }) });
  return true;
}

/** Said where they are others. */
export const otherWhatIfs =
  'Your own what-ifs stay in use, so this is not what the link was made for. Remove them, then follow the link again.';

/** Whether an address says the same of both. */
function hasSameWhatIfs(left: Scenario, right: Scenario): boolean {
  const printed = (scenario: Scenario) =>
    printWhatIfs(scenario)
      .map((pair) => pair.join('='))
      .sort()
      .join('&');
  return printed(left) === printed(right);
}
