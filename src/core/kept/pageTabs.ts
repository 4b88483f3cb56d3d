/** Messages between the pages of this app in all tabs of the browser. */
export type TabMessage =
  /** A process was written to storage: pages that show it read the new records. */
  | { readonly kind: 'wrote'; readonly key: string; readonly id: string }
  /** A page wants to edit a process: the page that edits it now hands it over. */
  | { readonly kind: 'take-over'; readonly id: string };

/** The right to edit one process; one page at a time holds it. */
export interface Hold {
  /** Releases the right, or stops waiting for it. */
  release(): void;
  /** Takes the right from a page that does not answer. */
  steal(): void;
}

export interface HoldEvents {
  readonly onHeld: () => void;
  /** Another page holds the right; `onHeld` follows when that page releases it. */
  readonly onElsewhere: () => void;
  /** Another page took the right by force. */
  readonly onLost: () => void;
}

/** This page and its connection to the other pages. */
export interface PageTabs {
  /** Identifies this page load; new each time the page is loaded. */
  readonly session: string;
  hold(id: string, events: HoldEvents): Hold;
  send(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  /** What happened to the page of a session: closed normally, crashed, or still open. */
  sessionState(session: string): Promise<'left' | 'crashed' | 'there'>;
  /** Waits up to `time` milliseconds for a page that is still open to close: a closing page releases its lock late. */
  goesWithin(session: string, time: number): Promise<boolean>;
  /** Records immediately that this page is closed normally, or that it is open again. */
  markLeft(isLeft: boolean): void;
}
