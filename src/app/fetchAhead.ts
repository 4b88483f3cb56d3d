import { fetchFileActions } from '../state/files/filesOfProject';
import { screens } from './firstScreens';
import { fetchPalette } from './palette/fetchPalette';
import { laterScreens } from './shell/lazyScreens';

/** What a person is about to need, the likeliest first. */
const wanted: readonly (() => Promise<unknown>)[] = [
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
 * Fetches the screens a person is about to need, so that the next click finds them there: one after the other, each when
 * the browser has nothing else to do.
 */
export async function fetchAhead(): Promise<void> {
  for (const screen of wanted) {
    await idle();
    // What fails here is asked for again, and told, when it is shown.
    await screen().catch(() => {});
  }
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 3000 });
    else setTimeout(done, 50);
  });
}
