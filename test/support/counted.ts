import { expect, type Locator, type Page } from '@playwright/test';

/**
 * The clicks, taps, keys and typed fields of a person. One click, one tap, one key or chord, or typing into one field
 * counts one, however long the text is; reading and waiting are free.
 */
export interface Counted {
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  click(what: Locator): Promise<void>;
  tap(what: Locator): Promise<void>;
  /** Something dropped on the page. */
  drop(files: () => Promise<void>): Promise<void>;
  /** Fails when the task took more than the ideal and a quarter of it, rounded up. */
  isWithin(ideal: number): void;
}

export function counting(page: Page): Counted {
  let count = 0;
  const one = async (act: Promise<void>) => {
    count += 1;
    await act;
  };
  return {
    press: (keys) => one(page.keyboard.press(keys)),
    type: (text) => one(page.keyboard.type(text)),
    click: (what) => one(what.click()),
    tap: (what) => one(what.tap()),
    drop: (files) => one(files()),
    isWithin: (ideal) => {
      expect(count, `interactions; ${ideal} would be ideal`).toBeLessThanOrEqual(Math.ceil(ideal * 1.25));
    },
  };
}
