import { expect, type Page } from '@playwright/test';
import type { MoveCase, MoveWay } from './moveTable';

const tree = (page: Page) => page.getByRole('tree', { name: 'Order of the steps' });
const row = (page: Page, number: string) =>
  tree(page).getByRole('treeitem', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
const pane = (page: Page) => page.getByRole('dialog', { name: 'Reorder Steps' });

export async function openPane(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  await expect(tree(page)).toBeVisible();
}

/** Selects the rows as a person does, and asks for the move. */
export async function askForMove(page: Page, way: MoveWay, move: MoveCase): Promise<void> {
  const numbers = move.rows.split(' ');
  for (const [at, number] of numbers.entries())
    await row(page, number).click(at === 0 ? {} : { modifiers: ['Control'] });
  const first = numbers[0] ?? '';
  switch (way) {
    case 'keys':
      await row(page, first).focus();
      await page.keyboard.press(move.keys ?? '');
      break;
    case 'toolbar':
      await pressButton(page, move.toolbar ?? '');
      break;
    case 'dialog':
      await row(page, first).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('textbox', { name: 'Position' })).toBeFocused();
      await page.keyboard.type(move.to);
      await page.keyboard.press('Enter');
      break;
    case 'drag':
      await drag(page, first, move);
  }
}

async function pressButton(page: Page, word: string): Promise<void> {
  const inside = /^inside (.+)$/.exec(word)?.[1];
  // A button that says why it cannot be pressed is pressed all the same: nothing must come of it.
  await pane(page)
    .getByRole('button', { name: inside === undefined ? word : 'Into…', exact: true })
    .click({ force: true });
  if (inside === undefined) return;
  const window = page.getByRole('dialog', { name: /^Move / });
  const options = window.getByRole('combobox').locator('option');
  const wanted = (await options.allTextContents()).find((text) => text.startsWith(`${inside} `));
  await window.getByRole('combobox').selectOption({ label: wanted ?? '' });
  await window.getByRole('button', { name: 'Move', exact: true }).click();
}

async function drag(page: Page, first: string, { drop }: MoveCase): Promise<void> {
  const from = await boxOf(page, first);
  const to = drop?.above === 'end' ? await boxOf(page, '8') : await boxOf(page, drop?.above ?? '');
  const x = from.x + 120;
  const y = drop?.above === 'end' ? to.y + to.height - 1 : to.y + 1;
  await page.mouse.move(x, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 3, from.y + from.height / 2 + 6);
  await page.mouse.move(x + (drop?.levels ?? 0) * 40, y, { steps: 4 });
  // The pane has seen where the pointer is once it draws the line there.
  await page.mouse.move(x + (drop?.levels ?? 0) * 40 + 1, y);
  await page.mouse.up();
}

async function boxOf(page: Page, number: string) {
  const box = await row(page, number).boundingBox();
  if (box === null) throw new Error(`Row ${number} is not on screen.`);
  return box;
}
