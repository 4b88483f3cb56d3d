import type { Budget } from './evaluate/budget';

/** What filters know of the world. Core has no clock and no Markdown renderer of its own: they are handed in. */
export interface World {
  /** The moment of the evaluation in milliseconds since 1970 UTC; null = not known. */
  readonly now: number | null;
  /** The server's time zone, an IANA name. */
  readonly timeZone: string;
  /** CommonMark to HTML with the extensions that Octopus renders; null = there is none here. */
  readonly markdown: ((source: string) => string) | null;
  readonly budget: Budget;
}
