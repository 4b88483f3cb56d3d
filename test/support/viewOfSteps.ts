import type { View } from '../../src/state/viewState';

/** The Steps tab of a document, with nothing selected. */
export function viewOfSteps(documentId: string): View {
  return {
    ...{ screen: 'process', documentId, tab: 'steps', part: null },
    ...{ selection: null, field: null, panel: null, filter: '' },
  };
}
