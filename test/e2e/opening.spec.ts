import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '../support/journey';
import { expectAccessible, fileFor, openFiles } from '../support/openApp';

const process =
  'step "build" {\n    name = "Build"\n\n    action {\n        action_type = "Octopus.Script"\n        environments = ["live"]\n    }\n}\n';
const environments = JSON.stringify({ ItemType: 'Environment', Items: [{ Id: 'Environments-1', Name: 'Live' }] });

test('a chosen folder is shown file by file, and one key opens it with its model', async ({ page }, info) => {
  const folder = info.outputPath('shop');
  for (const [name, text] of [
    ['.octopus/deployment_process.ocl', process],
    ['.octopus/environments.json', environments],
    ['.octopus/notes.txt', 'not for us'],
    ['.git/config.json', '{}'],
  ] as const) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await page.goto('./');
  await page.getByLabel('Folder to open').setInputFiles(folder);
  const files = page.getByRole('dialog', { name: 'What was found' }).getByRole('list', { name: 'Files' });
  await expect(files.getByRole('listitem')).toHaveCount(2);
  await expect(files).toContainText('Deployment process, 1 step');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  await page.getByRole('link', { name: 'Plan' }).click();
  await expect(page.getByRole('columnheader', { name: /Live/ })).toBeVisible();
});

test('a pasted text opens', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, process);
  await expect(page.getByRole('link', { name: /Build/ }).first()).toBeVisible();
});

test('the open process stays when a review of several files is cancelled', async ({ page }) => {
  await openFiles(page, fileFor('a.ocl', process), fileFor('b.ocl', process.replaceAll('uild', 'olt')));
  await page.getByRole('button', { name: 'Open 2 processes' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Processes' })).toHaveCount(0);
});

/** A file of the browser's own file system stands for one on disk: both are written through the same handle. */
async function openInPlace(page: Page) {
  await page.goto('./');
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('deployment_process.ocl', { create: true });
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
    Object.assign(window, { showOpenFilePicker: async () => [handle] });
  }, process);
  await page.getByRole('button', { name: 'Open a file' }).click();
  await page.getByRole('link', { name: /Build/ }).first().click();
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Compile');
}

const textOnDisk = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return (await (await root.getFileHandle('deployment_process.ocl')).getFile()).text();
  });

test('before the first overwrite the changed lines are shown; Enter saves exactly them', async ({ page }) => {
  await openInPlace(page);
  await page.keyboard.press('Control+s');
  const dialog = page.getByRole('dialog', { name: 'Save "deployment_process.ocl"?' });
  await expect(dialog).toContainText('1 line changed');
  await expectAccessible(page);
  expect(await textOnDisk(page)).toBe(process);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved "deployment_process.ocl". 1 line changed.')).toBeVisible();
  expect(await textOnDisk(page)).toBe(process.replace('"Build"', '"Compile"'));
});

test('a file changed outside is compared with its present content, and kept', async ({ page }) => {
  await openInPlace(page);
  const theirs = process.replace('Octopus.Script', 'Octopus.Manual');
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const handle = await root.getFileHandle('deployment_process.ocl');
    const writable = await handle.createWritable();
    await writable.write(text);
    await writable.close();
  }, theirs);
  await page.keyboard.press('Control+s');
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '"deployment_process.ocl" was changed outside Preflight' });
  await expect(dialog.getByRole('region', { name: 'Theirs', exact: true })).toContainText(
    'action_type = "Octopus.Manual"',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(await textOnDisk(page)).toBe(theirs);
});
