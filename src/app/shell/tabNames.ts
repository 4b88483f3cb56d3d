import type { Tab } from '../../state/viewState';
import type { IconName } from '../../ui/Icon';

interface TabName {
  readonly tab: Tab;
  readonly word: string;
  readonly key: string;
  /** Shown above the name where the views are a bar at the lower edge. */
  readonly icon: IconName;
}

/** The views of a process in their order, with the letter that follows `g`. */
export const tabs: readonly TabName[] = [
  { tab: 'steps', word: 'Steps', key: 's', icon: 'list' },
  { tab: 'plan', word: 'Plan', key: 'p', icon: 'grid' },
  { tab: 'compare', word: 'Compare', key: 'c', icon: 'columns' },
  { tab: 'text', word: 'Text', key: 't', icon: 'braces' },
  { tab: 'model', word: 'Model', key: 'm', icon: 'no-targets' },
];
