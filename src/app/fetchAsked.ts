import { screens } from './firstScreens';
import { laterScreens } from './shell/lazyScreens';

/**
 * Requests the code of the screen that an address leads to, which is shown once the rest of the app has loaded.
 *
 * @param hasProcesses  whether the library had processes at the last visit
 * @returns when it is there or cannot be fetched
 */
export async function fetchAsked(hash: string, hasProcesses: boolean): Promise<void> {
  const [, page, , tab = 'steps', step] = (hash.split('?')[0] ?? '').split('/');
  const wanted =
    page === 'p' ? [screens.processScreen, step ? laterScreens.stepEditor : ofTab(tab)] : ofPage(page, hasProcesses);
  // A failure here is ignored: the screen is fetched again, and a failure reported, when it is shown.
  await Promise.allSettled(wanted.map((fetch) => fetch()));
}

function ofPage(page: string | undefined, hasProcesses: boolean) {
  if (page === 'settings') return [screens.settingsScreen];
  if (page === 'templates') return [screens.templatesScreen];
  return hasProcesses ? [screens.processList] : [];
}

function ofTab(tab: string): () => Promise<unknown> {
  if (tab === 'plan') return laterScreens.planView;
  if (tab === 'compare') return laterScreens.compareView;
  if (tab === 'text') return laterScreens.textView;
  if (tab === 'model') return laterScreens.modelTab;
  return laterScreens.overview;
}
