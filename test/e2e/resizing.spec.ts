import { expect, type Locator, type Page, test } from '../support/journey';

/** One on each side of every breakpoint, and back. */
const widths = [1000, 700, 360, 700, 1440];

/** Where a person is in the middle of writing, and what to do to be there. */
const places: readonly {
  readonly name: string;
  readonly address: string;
  readonly section?: RegExp;
  readonly field: (page: Page) => Locator;
  readonly typed: string;
}[] = [
  {
    name: 'the name of a step',
    address: 'steps/smoke-test',
    section: /^Name and notes/,
    field: (page) => page.getByRole('textbox', { name: 'Name', exact: true }),
    typed: 'Smoke of all',
  },
  {
    name: 'the expression of a run condition',
    address: 'steps/smoke-test',
    field: (page) => page.getByRole('combobox', { name: 'Expression' }),
    typed: '#{unless Octopus',
  },
  {
    name: 'a script',
    address: 'steps/fetch-secrets',
    section: /^What it does/,
    // The code editor itself, not the plain field that stands there until it has loaded.
    field: (page) => page.getByRole('textbox', { name: 'Script', exact: true }).and(page.locator('[aria-multiline]')),
    typed: 'echo half a li',
  },
  {
    name: 'a name among the environments',
    address: 'steps/collect-logs',
    field: (page) => page.getByRole('combobox', { name: 'Add to Environments it runs in' }),
    typed: 'Stag',
  },
  {
    name: 'the filter of the list',
    address: 'steps',
    field: (page) => page.getByRole('textbox', { name: 'Filter by name' }),
    typed: 'deploy w',
  },
  {
    name: 'the name of an environment',
    address: 'model?tab=environments',
    field: (page) => page.getByRole('textbox', { name: 'Name of Staging' }),
    typed: 'Stage for all',
  },
  {
    name: 'the text of the file',
    address: 'text',
    field: (page) => page.getByRole('textbox', { name: /OCL of the/ }),
    typed: 'step "half',
  },
  {
    name: 'the search of the gallery',
    address: 'add',
    field: (page) => page.getByRole('textbox', { name: /^Search \d+ templates/ }),
    typed: 'slac',
  },
];

for (const place of places)
  test(`a window that narrows and widens in the middle of typing leaves alone: ${place.name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 800 });
    await page.goto(`./#/p/harbor-web/${place.address}`);
    await openSection(page, place.section);
    if (place.address === 'steps/collect-logs')
      await page.getByRole('group', { name: 'Environments' }).getByRole('radio', { name: 'Only these' }).click();
    if (place.address === 'text') await page.getByRole('button', { name: 'Edit text' }).click();
    const field = place.field(page);
    await field.click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(place.typed);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    const before = await held(page);
    expect(before.text).toContain(place.typed);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      await twoFrames(page);
      await expect(field).toBeFocused();
      expect(await held(page), `at ${width} px`).toEqual(before);
    }
    await page.keyboard.type('X');
    const written = `${place.typed.slice(0, -2)}X${place.typed.slice(-1)}`;
    expect((await held(page)).text).toContain(written);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await held(page)).text).toContain(place.typed);
  });

test('resizing keeps the scroll position and the undo list', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto('./#/p/two-hundred-steps/steps');
  const list = page.getByRole('navigation', { name: 'Steps' });
  const row = list.getByRole('button', { name: /^Actions for step 120,/ });
  await expect(list).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('120');
  await page.keyboard.press('Enter');
  await expect(row).toBeInViewport();
  await page.getByRole('button', { name: 'Disable', exact: true }).click();
  const undo = page.getByRole('button', { name: /^Undo: Disable/ });
  await expect(undo).toBeEnabled();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await twoFrames(page);
  }
  await expect(row).toBeInViewport();
  await undo.click();
  await expect(page.getByRole('button', { name: 'Disable', exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Redo: Disable/ }).click();
  await expect(page.getByRole('button', { name: 'Enable', exact: true })).toBeVisible();
});

test('resizing keeps an open dialog with its choices', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 800 });
  await page.goto('./#/p/harbor-web/steps/smoke-test');
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  const pane = page.getByRole('dialog', { name: 'Reorder Steps' });
  const rows = pane.getByRole('treeitem');
  await rows.first().focus();
  await page.keyboard.press('Alt+ArrowDown');
  const moved = pane.getByRole('treeitem', { name: /^2 Approve release, moved, was 1/ });
  await expect(moved).toBeFocused();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await twoFrames(page);
    await expect(pane).toBeVisible();
    await expect(moved, `at ${width} px`).toBeFocused();
  }
  await expect(rows.nth(1)).toHaveAccessibleName(/^2 Approve release, moved, was 1/);
  await expect(rows.nth(2)).toHaveAccessibleName(/^3 /);
});

async function openSection(page: Page, name: RegExp | undefined): Promise<void> {
  if (name === undefined) return;
  const button = page.getByRole('button', { name });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
}

/**
 * The text being written and what of it is selected, as places in that text: the colours of a code editor cut its elements
 * anew at any time.
 */
async function held(page: Page) {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement) {
      const { value: text, selectionStart: from, selectionEnd: to, selectionDirection } = active;
      return { text, from, to, isBackward: selectionDirection === 'backward' };
    }
    const withoutMarks = (text: string) => text.replaceAll('\u200b', '');
    const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
    const placeOf = (node: Node | null | undefined, offset = 0) => {
      if (!node || !active?.contains(node)) return -1;
      const before = document.createRange();
      before.setStart(active, 0);
      before.setEnd(node, offset);
      return withoutMarks(before.toString()).length;
    };
    const [anchor, head] = [placeOf(anchorNode, anchorOffset), placeOf(focusNode, focusOffset)];
    return {
      text: withoutMarks(active?.textContent ?? ''),
      from: Math.min(anchor, head),
      to: Math.max(anchor, head),
      isBackward: head < anchor,
    };
  });
}

/** The layout answers a size in a frame; what it caused is there in the next. */
async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
