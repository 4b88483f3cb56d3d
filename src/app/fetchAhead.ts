import { fetchFileActions } from '../state/files/filesOfProject';
import { fetchMenus } from '../ui/Menu';
import { screens } from './firstScreens';
import { fetchPalette } from './palette/fetchPalette';
import { laterScreens } from './shell/lazyScreens';

/** What a person is likely to need next, the likeliest first. */
const wanted: readonly (() => Promise<unknown>)[] = [
  fetchMenus,
  screens.processScreen,
  laterScreens.overview,
  laterScreens.stepEditor,
  laterScreens.planView,
  laterScreens.whyPanel,
  screens.openProblems,
  screens.saveReview,
  screens.filesDialog,
  fetchFileActions,
  screens.importReview,
  laterScreens.reorderPane,
  laterScreens.addStep,
  laterScreens.modelTab,
  laterScreens.compareView,
  fetchPalette,
  screens.shortcutDialog,
  screens.saveScenario,
  screens.saveTemplate,
  screens.saveVersion,
  screens.versions,
  screens.sharedScreen,
  screens.shareDialog,
  screens.assumedDialog,
  screens.addEnvironment,
  screens.newProcess,
  screens.settingsScreen,
  screens.templatesScreen,
];

/**
 * Fetches the screens a person is likely to need next, so that the next click opens them at once: one after the other, each when
 * the browser is idle.
 */
export async function fetchAhead(): Promise<void> {
  for (const screen of wanted) {
    await idle();
    // A failure here is ignored: the screen is fetched again, and a failure reported, when it is shown.
    await screen().catch(() => {});
  }
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 3000 });
    else setTimeout(done, 50);
  });
}
