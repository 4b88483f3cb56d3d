/** What the pages of this app, in all tabs of the browser, tell each other. */
export type TabMessage =
  /** Something was written of a process: whoever shows it reads on. */
  | { readonly kind: 'wrote'; readonly key: string; readonly id: string }
  /** Somebody wants to edit a process here: whoever edits it hands it over. */
  | { readonly kind: 'take-over'; readonly id: string };

/** The right to edit one process, which one page at a time has. */
export interface Hold {
  /** Lets the next one have it, or stops waiting for it. */
  release(): void;
  /** Takes it from a page that does not answer. */
  steal(): void;
}

export interface HoldEvents {
  readonly onHeld: () => void;
  /** Another page has it; `onHeld` follows when that page lets go. */
  readonly onElsewhere: () => void;
  /** Another page took it without asking. */
  readonly onLost: () => void;
}

/** This page among the others. */
export interface PageTabs {
  /** Names this page; another one each time it is loaded. */
  readonly session: string;
  hold(id: string, events: HoldEvents): Hold;
  send(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): void;
  /** What became of the page of a session: closed normally, crashed, or still there. */
  fateOf(session: string): Promise<'left' | 'crashed' | 'there'>;
  /** Whether a page that is still there goes within a time, in milliseconds: one that is dying lets go late. */
  goesWithin(session: string, time: number): Promise<boolean>;
  /** Notes at once that this page is closed normally, or that it is there again. */
  markLeft(isLeft: boolean): void;
}
