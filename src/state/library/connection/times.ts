/** How long a removed process can be brought back; like all times here, in milliseconds. */
export const longestRemoved = 30 * 24 * 3600 * 1000;
/** How long another tab may take to hand over what it edits, before it is taken without asking. */
export const longestHandover = 3_000;
/** How long the last write of a tab that was not waited for may take. */
export const longestLastWrite = 500;
/** Pauses before a failed write is retried; the last one repeats. */
export const retryPauses = [1_000, 2_000, 5_000, 15_000];
/** How long a page that is going away may keep its locks; after that they count as those of another live tab. */
export const longestShutdown = 20_000;
/** How long what is read at the start is gathered before it is shown. */
export const longestGathering = 150;
