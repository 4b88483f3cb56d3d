import { expect, type Page } from './journey';
import { planIsFresh } from './openApp';

/** The list of steps of the process on screen. */
export const stepList = (page: Page) => page.getByRole('list', { name: 'Steps', exact: true });

export const stepRow = (page: Page, name: string) => stepList(page).getByRole('link', { name, exact: true });

/** Names of the steps from top to bottom, child actions left out. */
export const stepOrder = (page: Page) =>
  stepList(page)
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.flatMap((item) => (item.parentElement?.closest('li') ? [] : [item.querySelector('a')?.textContent ?? ''])),
    );

/** The steps of the sample, with their verdicts. */
export async function openHarborWeb(page: Page): Promise<void> {
  await page.goto('./#/p/harbor-web/steps');
  await expect(stepRow(page, 'Seed reference data')).toBeVisible();
  await planIsFresh(page);
}
