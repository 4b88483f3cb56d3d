import type { Page } from '@playwright/test';
import type { Random } from '../../support/random';

/** One edit as a person makes it, at a random row of the list. */
export async function editAtRandom(
  page: Page,
  random: Random,
  some: readonly [Edit, ...Edit[]] = edits,
): Promise<void> {
  await page.evaluate((share) => {
    const links = document.querySelectorAll<HTMLElement>('nav[aria-label="Steps"] [data-row] a');
    links[Math.floor(share * links.length)]?.focus();
  }, random.next());
  await random.of(some)(page, random);
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };

/** Edits that are one entry of the history each, drawn as one. */
export const wholeEdits: readonly [Edit, ...Edit[]] = [
  press('e'),
  press('Control+d'),
  press('Alt+ArrowDown'),
  press('Alt+ArrowUp'),
  press('Alt+]'),
  press('Alt+['),
];

/** The ways to edit; those that stand here twice are made twice as often. */
const edits: readonly [Edit, ...Edit[]] = [
  press('e'),
  press('e'),
  press('Control+d'),
  press('Alt+ArrowDown'),
  press('Alt+ArrowUp'),
  press('Alt+Shift+ArrowUp'),
  press('Alt+]'),
  press('Alt+['),
  press('Control+z'),
  press('Control+z'),
  press('Control+y'),
  // The name counts once the next edit leaves its field.
  async (page, random) => {
    await page.keyboard.press('F2');
    await page.keyboard.type(` ${random.below(1000)}`);
  },
];

type Edit = (page: Page, random: Random) => Promise<void>;
