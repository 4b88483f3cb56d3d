import type { Budget } from './evaluate/budget';

/** What filters need from outside. Core has no clock and no Markdown renderer, so they are passed in. */
export interface World {
  /** The time of the evaluation in milliseconds since 1970 UTC; null = not known. */
  readonly now: number | null;
  /** The server's time zone, an IANA name. */
  readonly timeZone: string;
  /** Renders CommonMark to HTML with the extensions of Octopus; null if no renderer is available. */
  readonly markdown: ((source: string) => string) | null;
  readonly budget: Budget;
}
