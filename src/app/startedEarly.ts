import { allowOwnScripts } from './ownScripts';
import { startEarly } from './startEarly';

allowOwnScripts();

/** The first thing that is run, before React and the rest of the first file: on a slow machine these take a tenth of a second. */
export const address = window.location.hash;
export const started = startEarly(address);
