/** How long what was removed can be brought back, in milliseconds as all of these. */
export const longestRemoved = 30 * 24 * 3600 * 1000;
/** How long another tab may take to hand over what it edits, before it is taken without asking. */
export const longestHandover = 3_000;
/** How long the last write of a tab that was not waited for may take. */
export const longestLastWrite = 500;
/** After how long a failed write is tried again; the longest time comes again and again. */
export const retryPauses = [1_000, 2_000, 5_000, 15_000];
/** How long a page that is dying may keep its locks; they are told from another tab's by going. */
export const longestDying = 20_000;
/** How long what is read at the start is gathered before it is shown. */
export const longestGathering = 150;
