import { expect, type Page, test } from '../support/journey';
import { fileFor, openFiles, savedText } from '../support/openApp';

const text = ['Build', 'Deploy', 'Notify']
  .map(
    (name) => `step "${name.toLowerCase()}" {
    name = "${name}"

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.Script.ScriptBody = "echo ${name}"
        }
    }
}
`,
  )
  .join('\n');

async function openDeploy(page: Page) {
  await openFiles(page, fileFor('deployment_process.ocl', text));
  await page
    .getByRole('link', { name: /Deploy/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy', exact: true })).toBeVisible();
}

test('saving an untouched file gives its exact bytes', async ({ page }) => {
  await openDeploy(page);
  await page.getByRole('button', { name: 'Process menu' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Download a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('deployment_process.ocl');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toBe(text);
});

test('an edit changes one line of the file, and undo takes it back', async ({ page }) => {
  await openDeploy(page);
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('1 edit since the file')).toBeVisible();
  const saved = await savedText(page);
  const added = saved.split('\n').filter((line) => !text.split('\n').includes(line));
  expect(added).toEqual(['        is_disabled = true']);
  await expect(page.getByText('Downloaded "deployment_process.ocl". 1 line added.')).toBeVisible();
  await expect(page.getByText('since the file')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  expect(await savedText(page)).toBe(text);
});

test('text still being typed is saved too', async ({ page }) => {
  await openDeploy(page);
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Ship');
  expect(await savedText(page)).toContain('    name = "Ship"');
});

test('an edit survives a reload', async ({ page }) => {
  await openDeploy(page);
  await page.getByRole('button', { name: 'Disable' }).click();
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enable' })).toBeVisible();
  await expect(page.getByText('1 edit since the file')).toBeVisible();
  const saved = await savedText(page);
  expect(saved.split('\n').filter((line) => !text.split('\n').includes(line))).toEqual(['        is_disabled = true']);
});

test('Back closes the topmost panel first', async ({ page }) => {
  await openDeploy(page);
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Reorder Steps' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Add step' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/steps\/deploy$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/steps$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Deploy', exact: true })).toHaveCount(0);
});

test('a script is written in place; Tab leaves it until it shall indent', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/fetch-secrets');
  await page.getByRole('button', { name: /^What it does/ }).click();
  const script = page.getByRole('textbox', { name: 'Script', exact: true });
  await expect(script).toHaveAttribute('aria-multiline', 'true');
  await script.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' # done');
  await expect(page.getByRole('button', { name: /^Undo: Change Script of "Fetch secrets"/ })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(script).not.toBeFocused();
  await script.click();
  await page.keyboard.press('Control+m');
  await expect(page.getByRole('button', { name: 'Tab indents' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(script).toBeFocused();
});

test('text typed before the code editor has loaded carries over to it, in the same place', async ({ page }) => {
  let letCome = () => {};
  const mayCome = new Promise<void>((done) => {
    letCome = done;
  });
  await page.route(/CodeEditor.*\.js/, async (route) => {
    await mayCome;
    await route.continue();
  });
  await page.goto('./#/p/harbor-web/steps/fetch-secrets');
  await page.getByRole('button', { name: /^What it does/ }).click();
  const script = page.getByRole('textbox', { name: 'Script', exact: true });
  await script.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('echo one wo');
  for (let count = 0; count < 3; count++) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  letCome();
  await expect(script).toHaveAttribute('aria-multiline', 'true');
  await expect(script).toBeFocused();
  // The selection goes on at the end it was growing at.
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('NE');
  await expect(script).toHaveText('echo oNE wo');
});

/** A file behind the browser's own picker: the page's private file system stands in for the disk. */
async function openWithPicker(page: Page, content: string) {
  await page.addInitScript((body) => {
    const world = window as unknown as { picked?: FileSystemFileHandle; showOpenFilePicker: () => Promise<unknown> };
    world.showOpenFilePicker = async () => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle('deployment_process.ocl', { create: true });
      const writable = await handle.createWritable();
      await writable.write(body);
      await writable.close();
      world.picked = handle;
      return [handle];
    };
  }, content);
  await page.goto('./');
  await page.getByRole('button', { name: 'Open a file' }).click();
  const onDisk = () =>
    page.evaluate(async () => {
      const { picked } = window as unknown as { picked: FileSystemFileHandle };
      return (await picked.getFile()).text();
    });
  const changeOnDisk = (body: string) =>
    page.evaluate(async (newText) => {
      const { picked } = window as unknown as { picked: FileSystemFileHandle };
      // The clock of the file system counts milliseconds; the change must not share one with the opening.
      const before = (await picked.getFile()).lastModified;
      do {
        const writable = await picked.createWritable();
        await writable.write(newText);
        await writable.close();
      } while ((await picked.getFile()).lastModified === before);
    }, body);
  return { onDisk, changeOnDisk };
}

test('a file opened by the browser’s own picker is saved in place', async ({ page }) => {
  const { onDisk } = await openWithPicker(page, text);
  await page
    .getByRole('link', { name: /Deploy/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const review = page.getByRole('dialog', { name: 'Save "deployment_process.ocl"?' });
  await expect(review).toContainText('is_disabled = true');
  await review.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved "deployment_process.ocl". 1 line added.')).toBeVisible();
  expect((await onDisk()).split('\n').filter((line) => !text.split('\n').includes(line))).toEqual([
    '        is_disabled = true',
  ]);
});

test('a file that another program changed is not overwritten', async ({ page }) => {
  const { onDisk, changeOnDisk } = await openWithPicker(page, text);
  await page
    .getByRole('link', { name: /Deploy/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Disable' }).click();
  await changeOnDisk('changed by a colleague');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  const question = page.getByRole('dialog', { name: /was changed outside Preflight/ });
  await expect(question).toContainText('so it was not overwritten');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await onDisk()).toBe('changed by a colleague');
  await expect(page.getByText('1 edit since the file')).toBeVisible();
});
