/** What is measured by `ways.mjs`: each way with what is done before the clock runs and what is done while it does. */
const list = 'ol[aria-label="Steps"]';

/** Keys as somebody types them. The page is asked nothing meanwhile: its answer would come before the paint. */
async function keys(page, all) {
  for (const key of all) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

/** The list with a step of it open beside it. */
async function showSteps(page) {
  await page.keyboard.press('Escape');
  await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: 'Steps' }).click();
  await page.locator(list).waitFor();
  const filter = page.getByLabel('Filter by name');
  if ((await filter.inputValue()) !== '') await filter.fill('');
}

async function openStep(page, section) {
  await showSteps(page);
  await page.locator(list).getByRole('link').nth(3).click();
  const head = page.getByRole('button', { name: section });
  await head.waitFor();
  if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
}

async function wheel(page, selector, across, down) {
  const box = await page.locator(selector).first().boundingBox();
  await page.mouse.move(box.x + box.width / 2, 500);
  for (let turn = 0; turn < 25; turn += 1) {
    await page.mouse.wheel(across, down);
    await page.evaluate(() => probe.painted());
  }
}

async function openPlan(page) {
  await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: 'Plan' }).click();
  await page.getByRole('grid').waitFor();
}

async function settled(page) {
  await page.getByText('Plan up to date').waitFor({ state: 'attached', timeout: 60_000 });
  await page.waitForTimeout(800);
}

export const ways = {
  filter: {
    prepare: async (page) => {
      await showSteps(page);
      await page.getByLabel('Filter by name').click();
      await settled(page);
    },
    act: (page) => keys(page, ['4', '2', 'Backspace', 'Backspace', 's', 't', 'e', 'p', 'Backspace', 'Backspace']),
  },
  name: {
    prepare: async (page) => {
      await openStep(page, /^Name and notes/);
      await page.getByLabel('Name', { exact: true }).click();
      await settled(page);
    },
    act: async (page) => {
      await keys(page, [...' and more']);
      await keys(page, ['Enter']);
    },
  },
  script: {
    prepare: async (page) => {
      await openStep(page, /^What it does/);
      await page.locator('.cm-content').first().click();
      await settled(page);
    },
    act: (page) => keys(page, [...'echo more', 'Enter', ...'echo']),
  },
  notes: {
    prepare: async (page) => {
      await openStep(page, /^Name and notes/);
      await page.getByRole('textbox', { name: 'Notes', exact: true }).click();
      await settled(page);
    },
    act: (page) => keys(page, [...'see more', 'Enter', ...'here']),
  },
  expression: {
    prepare: async (page) => {
      await openStep(page, /^Conditions/);
      await page
        .getByRole('group', { name: 'Run condition' })
        .getByRole('radio', { name: /An expression is true/ })
        .check();
      await page.getByRole('combobox', { name: 'Expression', exact: true }).click();
      await settled(page);
    },
    act: (page) => keys(page, [...'#{Octopus.En', 'Enter']),
  },
  'arrow keys, list': {
    prepare: async (page) => {
      await showSteps(page);
      await page.locator(list).getByRole('link').nth(2).focus();
      await settled(page);
    },
    act: (page) => keys(page, [...Array(12).fill('ArrowDown'), 'End', 'Home', 'ArrowDown']),
  },
  'scrolling, list': {
    prepare: async (page) => {
      await showSteps(page);
      await settled(page);
    },
    act: (page) => wheel(page, list, 0, 300),
  },
  drag: {
    prepare: async (page) => {
      await showSteps(page);
      await page.getByRole('button', { name: 'Reorder', exact: true }).click();
      await page.getByRole('tree').waitFor();
      await settled(page);
    },
    act: async (page) => {
      const row = await page.getByRole('tree').getByText('Step 5', { exact: true }).last().boundingBox();
      const [x, y] = [row.x + 20, row.y + row.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= 30; step += 1) {
        await page.mouse.move(x, y + step * 8);
        await page.evaluate(() => probe.painted());
      }
      await page.keyboard.press('Escape');
      await page.mouse.up();
    },
  },
  'opening the plan': {
    isOpening: true,
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await showSteps(page);
      await settled(page);
    },
    act: openPlan,
  },
  'scrolling, matrix': {
    prepare: async (page) => {
      await openPlan(page);
      await settled(page);
    },
    act: async (page) => {
      await wheel(page, '[role="grid"]', 0, 300);
      await wheel(page, '[role="grid"]', 120, 0);
    },
  },
  'arrow keys, matrix': {
    prepare: async (page) => {
      await openPlan(page);
      await page
        .locator('[data-place="0:0"]')
        .first()
        .waitFor({ state: 'attached', timeout: 2000 })
        .catch(() => undefined);
      await page.locator('[role="grid"] [data-place]:not([data-place^="-1"])').first().focus();
      await settled(page);
    },
    act: (page) =>
      keys(page, [
        ...Array(8).fill('ArrowDown'),
        ...Array(8).fill('ArrowRight'),
        'PageDown',
        'Control+End',
        'Control+Home',
      ]),
  },
  'opening the reasons': {
    prepare: async (page) => {
      await openPlan(page);
      await page.keyboard.press('Escape');
      await settled(page);
    },
    act: async (page) => {
      await cellAt(page, 1).click();
      await page.getByRole('complementary', { name: 'Why' }).waitFor();
      await page.waitForTimeout(400);
      await cellAt(page, 4).click();
      await page.waitForTimeout(400);
    },
  },
  'taking in a plan': {
    prepare: async (page) => {
      await showSteps(page);
      await page.locator(list).getByRole('link').nth(3).focus();
      await page.keyboard.press('e');
      await openPlan(page);
      await settled(page);
    },
    act: async (page) => {
      for (const key of ['Control+z', 'Control+y', 'Control+z']) {
        await page.keyboard.press(key);
        await page.getByText('Plan up to date').waitFor({ state: 'attached' });
        await page.waitForTimeout(400);
      }
    },
  },
  'opening timeline and log': {
    isOpening: true,
    prepare: async (page) => {
      await openPlan(page);
      await page.keyboard.press('Escape');
      await form(page, 'Matrix');
      await settled(page);
    },
    act: async (page) => {
      await form(page, 'Timeline');
      await page.waitForTimeout(1500);
      await form(page, 'Log');
      await page.waitForTimeout(1500);
      await form(page, 'Matrix');
      await page.waitForTimeout(500);
    },
  },
  'opening Compare': opening('Compare'),
  'opening Model': opening('Model'),
  'opening Text': opening('Text'),
};

function cellAt(page, row) {
  return page.locator(`[role="gridcell"] [data-place^="${row}:"]`).last();
}

function form(page, name) {
  return page.getByRole('group', { name: 'View' }).getByRole('button', { name }).click();
}

function opening(tab) {
  return {
    isOpening: true,
    prepare: async (page) => {
      await page.keyboard.press('Escape');
      await showSteps(page);
      await settled(page);
    },
    act: async (page) => {
      await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: tab }).click();
      await page.waitForTimeout(2500);
    },
  };
}
