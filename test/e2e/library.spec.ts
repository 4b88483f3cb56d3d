import { expect, test } from '../support/journey';
import { fileFor, openFiles, planIsFresh } from '../support/openApp';

const oneStep =
  'step "build" {\n    name = "Build"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

test('the first visit shows the samples, and one click leads to a plan', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Plan of Simple process' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeAttached();
  await planIsFresh(page);
  await expect(page).toHaveTitle('Plan · Simple process · Preflight');
});

test('every sample opens without a problem and has a plan', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('link', { name: /^Plan of/ })).toHaveCount(5);
  for (let at = 0; at < 4; at += 1) {
    await page.goto('./#/');
    await page
      .getByRole('region', { name: 'Samples' })
      .getByRole('link', { name: /^Plan of/ })
      .nth(at)
      .click();
    await planIsFresh(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});

test('an address can be opened as it is', async ({ page }) => {
  await page.goto('./#/p/harbor-web/steps/smoke-test?field=expression');
  await expect(page.getByRole('heading', { level: 1, name: 'Smoke test' })).toBeVisible();
  await expect(page.getByLabel('Expression', { exact: true })).toBeFocused();
});

test('an unknown process leads to the library with a sentence', async ({ page }) => {
  await page.goto('./#/p/lost/steps');
  await expect(page.getByRole('alert')).toContainText('The process "lost" is not stored in this browser.');
  await expect(page.getByRole('link', { name: 'Plan of Simple process' })).toBeVisible();
});

const refused: readonly (readonly [string, string, Buffer, RegExp])[] = [
  ['an empty file', 'empty.ocl', Buffer.from(''), /"empty\.ocl" is empty/],
  ['a file of 20 MB', 'huge.ocl', Buffer.alloc(20_000_001, 'a'), /"huge\.ocl" is 20\.0 MB/],
  ['a binary file', 'picture.ocl', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), /"picture\.ocl" is not a text file/],
  ['a JSON file that is none', 'broken.json', Buffer.from('{ "Steps": [ }'), /Line 1, column 14/],
  ['a JSON file of something else', 'other.json', Buffer.from('{ "Name": "x" }'), /not a process/],
  ['broken OCL', 'broken.ocl', Buffer.from('step "a" {\n    name = a\n}\n'), /Line 2, column 12: `a` is not a value/],
];
for (const [what, name, content, words] of refused) {
  test(`${what} is told in words, and what was open stays`, async ({ page }) => {
    await openFiles(page, fileFor('deployment_process.ocl', oneStep));
    await expect(page.getByRole('link', { name: /Build/ }).first()).toBeVisible();
    await openFiles(page, fileFor(name, content));
    const dialog = page.getByRole('dialog', { name: 'This file was not opened' });
    await expect(dialog).toContainText(words);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await page.getByRole('link', { name: 'Steps of Build' }).click();
    await expect(page.getByRole('link', { name: /Build/ }).first()).toBeVisible();
  });
}

test('a folder can be dropped anywhere', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'deployment_process.ocl'));
    return data;
  }, oneStep);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop to open.')).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('link', { name: /Build/ }).first()).toBeVisible();
});
