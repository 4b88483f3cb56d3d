import { expect, type Page, test } from '../support/journey';
import { planIsFresh } from '../support/openApp';

/** What a screen of 1280 × 1024 has at 400 %. */
test.use({ viewport: { width: 320, height: 256 } });

/** Whether the middle of a control is its own: nothing lies over it. */
const isCovered = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    const covered: string[] = [];
    function* ancestors(element: Element) {
      for (let box = element.parentElement; box !== null; box = box.parentElement) yield box;
    }
    for (const each of document.querySelectorAll(wanted)) {
      const { left, top, width, height } = each.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      // What is scrolled away lies under nothing.
      const clips = [...ancestors(each)].some((box) => {
        const inside = box.getBoundingClientRect();
        return getComputedStyle(box).overflowY !== 'visible' && (y < inside.top || y >= inside.bottom);
      });
      if (clips || width === 0 || x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) continue;
      const over = document.elementFromPoint(x, y);
      if (over !== null && !each.contains(over) && !over.contains(each))
        covered.push(`${each.textContent?.slice(0, 40)} under ${over.outerHTML.slice(0, 80)}`);
    }
    return covered;
  }, selector);

test('at 400 % the list keeps three rows, and nothing lies over them', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  const links = page.getByRole('list', { name: 'Steps', exact: true }).getByRole('link');
  await links.nth(0).focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowDown');
  await expect(links.nth(5)).toBeFocused();
  await expect(links.nth(5)).toBeInViewport({ ratio: 1 });
  const whole = () =>
    links.evaluateAll(
      (rows) =>
        rows.filter((row) => {
          const { left, top, bottom, height } = row.getBoundingClientRect();
          const middle = document.elementFromPoint(left + 4, (top + bottom) / 2);
          return top >= 0 && bottom <= innerHeight && height > 0 && middle !== null && row.contains(middle);
        }).length,
    );
  await expect.poll(whole).toBeGreaterThanOrEqual(3);
});

for (const [what, at] of [
  ['steps', 'steps'],
  ['a step', 'steps/smoke-test'],
  ['the plan', 'plan'],
  ['the reasons', 'steps/smoke-test?row=smoke-test&env=Production'],
  ['the text', 'text'],
  ['the model', 'model'],
  ['the reorder pane', 'reorder'],
  ['the gallery', 'add'],
  ['the export', 'plan'],
] as const)
  test(`at 400 % nothing of ${what} overlaps or goes beyond the side`, async ({ page }) => {
    await page.goto(`./#/p/harbor-web/${at}`);
    await planIsFresh(page);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
    if (what === 'the export') {
      await page.getByRole('button', { name: 'More for the plan' }).click();
      await page.getByRole('button', { name: 'Export…' }).click();
    }
    const isWindow = /pane|gallery|export/.test(what);
    await expect(page.getByRole('dialog')).toHaveCount(isWindow ? 1 : 0);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const scope = isWindow ? '[role="dialog"] ' : '#root ';
    const controls = `${scope}button, ${scope}input, ${scope}select, ${scope}a[href]`;
    await expect.poll(() => isCovered(page, controls)).toEqual([]);
  });
