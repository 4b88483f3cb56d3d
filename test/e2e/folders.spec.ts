import { expect, type Page, test } from '../support/journey';
import { expectAccessible } from '../support/openApp';

const process = `step "build" {
    name = "Build"

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.Script.ScriptBody = "echo #{Url}"
        }
    }
}
`;
const variables = `variable "Url" {
    type = "Text"

    value "https://live" {}
}

variable "Mode" {
    value "fast" {}
}
`;

/** A folder of the browser's own file system stands for one on the disk: both are read and written through the same handles. */
async function openFolder(page: Page) {
  await page.goto('./');
  await writeFile(page, 'deployment_process.ocl', process);
  await writeFile(page, 'variables.ocl', variables);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('.octopus');
    Object.assign(window, { showDirectoryPicker: async () => folder });
  });
  // The picker is looked for when the page starts.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle('.octopus'),
    });
  });
  await page.reload();
  await page.getByRole('button', { name: 'Other ways to open' }).click();
  await page.getByRole('button', { name: 'Open a folder' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('link', { name: /Build/ }).first().waitFor();
}

async function writeFile(page: Page, name: string, text: string) {
  await page.evaluate(
    async ([file, content]) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('.octopus', { create: true });
      const writable = await (await folder.getFileHandle(file!, { create: true })).createWritable();
      await writable.write(content!);
      await writable.close();
    },
    [name, text],
  );
}

const onDisk = (page: Page, name: string) =>
  page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('.octopus');
    const opened = await (await folder.getFileHandle(file)).getFile();
    // While the app writes it, it cannot be read; whoever waits for it asks again.
    return opened.text().catch(() => 'being written');
  }, name);

async function setUrl(page: Page, value: string) {
  await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: 'Model' }).click();
  await page.getByRole('link', { name: /^Variables/ }).click();
  const field = page.getByRole('textbox', { name: /^Value of Url/ });
  await field.fill(value);
  await field.press('Enter');
}

test('a variable edited in a folder goes to its file, also after a reload, and what something else wrote is merged', async ({
  page,
}) => {
  await openFolder(page);
  await setUrl(page, 'https://new');
  await page.getByRole('button', { name: '1 more file changed' }).click();
  const files = page.getByRole('dialog', { name: 'Files of this project' });
  await expect(files.getByText('1 file changed here.')).toBeVisible();
  await files.getByRole('button', { name: 'Lines of variables.ocl' }).click();
  await expectAccessible(page);
  await files.getByRole('button', { name: 'Save variables.ocl' }).click();
  await expect.poll(() => onDisk(page, 'variables.ocl')).toBe(variables.replace('https://live', 'https://new'));
  await page.keyboard.press('Escape');

  await setUrl(page, 'https://newer');
  await expect(page.getByRole('button', { name: '1 more file changed' })).toBeVisible();
  await page.waitForFunction(() => document.title !== '');
  await page.reload();
  await writeFile(page, 'variables.ocl', variables.replace('https://live', 'https://new').replace('fast', 'theirs'));
  await page.getByRole('button', { name: '1 more file changed' }).click();
  await expect(files.getByText('1 file changed here; something else changed 1 file.')).toBeVisible();
  await files.getByRole('button', { name: 'Compare variables.ocl' }).click();
  const review = page.getByRole('dialog', { name: '"variables.ocl" was changed by something else' });
  await expect(review.getByRole('region', { name: 'Theirs', exact: true })).toContainText('"theirs"');
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Merge' }).click();
  await files.getByRole('button', { name: 'Save variables.ocl' }).click();
  await expect
    .poll(() => onDisk(page, 'variables.ocl'))
    .toBe(variables.replace('https://live', 'https://newer').replace('fast', 'theirs'));
});
