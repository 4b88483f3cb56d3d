import type { Tab } from '../../state/viewState';

/** The views of a process in their order, with the letter that follows `g`. */
export const tabs: readonly { readonly tab: Tab; readonly word: string; readonly key: string }[] = [
  { tab: 'steps', word: 'Steps', key: 's' },
  { tab: 'plan', word: 'Plan', key: 'p' },
  { tab: 'compare', word: 'Compare', key: 'c' },
  { tab: 'text', word: 'Text', key: 't' },
  { tab: 'model', word: 'Model', key: 'm' },
];
