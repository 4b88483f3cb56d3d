import type { Page } from '@playwright/test';

/** What a page shows of a process: enough to tell one state of its history from another. */
export interface Shown {
  /** Number, name and switch of each row. */
  readonly rows: string;
  /** What undo and redo would take back, or nothing. */
  readonly undo: string;
  readonly redo: string;
  /** Whether the page says that all of it is kept in this browser. */
  readonly isKept: boolean;
  /** Whether another tab edits it, and this one reads along. */
  readonly isElsewhere: boolean;
  /** When it was drawn, in milliseconds since 1970. */
  readonly at: number;
}

/** What the page shows now. */
export function shownNow(page: Page): Promise<Shown> {
  return page.evaluate(() => ({ ...(window as unknown as { shownNow: () => Shown }).shownNow(), at: Date.now() }));
}

/**
 * Makes a page tell whatever it shows of a process, each change as it is drawn. What it told before its end was on
 * screen; what it drew last may be missing.
 */
export async function notesOf(page: Page): Promise<readonly Shown[]> {
  const notes: Shown[] = [];
  await page.exposeBinding('noteShown', (_source, shown: Shown) => void notes.push(shown));
  await page.addInitScript(() => {
    const label = (word: string) =>
      document.querySelector(`header button[aria-label^="${word}: "]`)?.getAttribute('aria-label') ?? '';
    const shown = () => ({
      rows: [...document.querySelectorAll('nav[aria-label="Steps"] [data-row]')]
        .map(
          (row) =>
            `${row.querySelector('span')?.textContent} ${row.querySelector('a')?.textContent}${row.hasAttribute('data-off') ? ' (off)' : ''}`,
        )
        .join('\n'),
      undo: label('Undo'),
      redo: label('Redo'),
      isElsewhere: document.body?.textContent?.includes('Open for editing in another tab.') === true,
      isKept: document.querySelector('footer')?.textContent?.includes('Kept in this browser') === true,
    });
    let last = '';
    const look = () => {
      const now = shown();
      const text = JSON.stringify(now);
      if (text === last || now.rows === '') return;
      last = text;
      void (window as unknown as { noteShown: (told: object) => void }).noteShown({ ...now, at: Date.now() });
    };
    Object.assign(window, { shownNow: shown });
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-label', 'data-off'],
    });
  });
  return notes;
}

/** Whether two states of a history are the same, kept or not. */
export function isSameState(left: Shown, right: Shown): boolean {
  return left.rows === right.rows && left.undo === right.undo;
}
