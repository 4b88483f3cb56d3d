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

const variablesFile = '.octopus/variables.ocl';

/** A folder of the browser's own file system stands for one on disk: both are read and written through the same handles. */
async function openFolder(page: Page, files: Readonly<Record<string, string>>) {
  await page.goto('./');
  for (const [path, text] of Object.entries(files)) await writeFile(page, path, text);
  const [name = ''] = Object.keys(files)[0]!.split('/');
  // The picker is looked for when the page starts.
  await page.addInitScript((folder) => {
    Object.assign(window, {
      showDirectoryPicker: async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder),
    });
  }, name);
  await page.reload();
  await page.getByRole('button', { name: 'Other ways to open' }).click();
  await page.getByRole('button', { name: 'Open a folder' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('link', { name: /Build/ }).first().waitFor();
}

async function writeFile(page: Page, path: string, text: string) {
  await page.evaluate(
    async ([asked, content]) => {
      const folders = asked!.split('/');
      const file = folders.pop()!;
      let folder = await navigator.storage.getDirectory();
      for (const name of folders) folder = await folder.getDirectoryHandle(name, { create: true });
      const writable = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await writable.write(content!);
      await writable.close();
    },
    [path, text],
  );
}

const onDisk = (page: Page, path: string) =>
  page.evaluate(async (asked) => {
    const folders = asked.split('/');
    const file = folders.pop()!;
    let folder = await navigator.storage.getDirectory();
    for (const name of folders) folder = await folder.getDirectoryHandle(name);
    const opened = await (await folder.getFileHandle(file)).getFile();
    // While the app writes it, it cannot be read; whoever waits for it asks again.
    return opened.text().catch(() => 'being written');
  }, path);

async function setUrl(page: Page, value: string) {
  await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: 'Model' }).click();
  await page.getByRole('link', { name: /^Variables/ }).click();
  const field = page.getByRole('textbox', { name: /^Value of Url/ });
  await field.fill(value);
  await field.press('Enter');
}

test('a variable edited in a folder goes to its file, also after a reload, and outside changes are merged', async ({
  page,
}) => {
  await openFolder(page, { '.octopus/deployment_process.ocl': process, [variablesFile]: variables });
  await setUrl(page, 'https://new');
  await page.getByRole('button', { name: '1 more file changed' }).click();
  const files = page.getByRole('dialog', { name: 'Files of this project' });
  await expect(files.getByText('1 file changed here.')).toBeVisible();
  await files.getByRole('button', { name: 'Lines of variables.ocl' }).click();
  await expectAccessible(page);
  await files.getByRole('button', { name: 'Save variables.ocl' }).click();
  await expect.poll(() => onDisk(page, variablesFile)).toBe(variables.replace('https://live', 'https://new'));
  await page.keyboard.press('Escape');

  await setUrl(page, 'https://newer');
  await expect(page.getByRole('button', { name: '1 more file changed' })).toBeVisible();
  await expect(page.getByText('Kept in this browser')).toBeVisible();
  await page.reload();
  await writeFile(page, variablesFile, variables.replace('https://live', 'https://new').replace('fast', 'theirs'));
  await page.getByRole('button', { name: '1 more file changed' }).click();
  await expect(files.getByText('1 file changed here; 1 file changed outside Preflight.')).toBeVisible();
  await files.getByRole('button', { name: 'Compare variables.ocl' }).click();
  const review = page.getByRole('dialog', { name: '"variables.ocl" was changed outside Preflight' });
  await expect(review.getByRole('region', { name: 'Theirs', exact: true })).toContainText('"theirs"');
  await expectAccessible(page);
  await review.getByRole('button', { name: 'Merge' }).click();
  await files.getByRole('button', { name: 'Save variables.ocl' }).click();
  await expect
    .poll(() => onDisk(page, variablesFile))
    .toBe(variables.replace('https://live', 'https://newer').replace('fast', 'theirs'));
});

const shop = {
  'shop/.octopus/orders/deployment_process.ocl': process,
  'shop/.octopus/billing/deployment_process.ocl': process.replaceAll(/build/gi, 'Invoice'),
  'shop/.octopus/billing/runbooks/restart.ocl': `name = "Restart"\n\nprocess {\n${process}}\n`,
};
const [ordersFile, billingFile] = Object.keys(shop) as [string, string];

test('projects of one repository are listed together; outside changes are flagged, compared and merged, never overwritten', async ({
  page,
}) => {
  await openFolder(page, shop);
  await page.goto('./#/');
  const repository = page.getByRole('list', { name: 'shop' });
  await expect(page.getByText('2 projects, 1 runbook')).toBeVisible();
  await expect(repository.getByRole('list', { name: 'Runbooks of billing' }).getByRole('listitem')).toHaveCount(1);
  await expectAccessible(page);
  for (const [name, step] of [
    ['Restart', 'Build'],
    ['billing', 'Invoice'],
    ['orders', 'Build'],
  ] as const) {
    await repository.getByRole('link', { name: `Steps of ${name}` }).click();
    await page.getByRole('link', { name: step, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
    if (name !== 'orders') await page.goto('./#/');
  }
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  const field = page.getByRole('textbox', { name: 'Name', exact: true });
  await field.fill('Build it');
  await field.press('Enter');

  const theirs = process.replace('echo', 'echo now');
  await writeFile(page, ordersFile, theirs);
  await page.goto('./#/');
  await expect(repository.getByText(/a file was changed on disk/i)).toHaveCount(1);
  await page.getByRole('button', { name: 'Show the files of orders' }).click();
  const files = page.getByRole('dialog', { name: 'Files of this project' });
  await expect(files.getByText('1 file changed here; 1 file changed outside Preflight.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+s');
  const save = page.getByRole('dialog', { name: /^Save "/ }).getByRole('button', { name: 'Save', exact: true });
  await save.click();
  const review = page.getByRole('dialog', { name: '"deployment_process.ocl" was changed outside Preflight' });
  await expect(review.getByRole('region', { name: 'Theirs', exact: true })).toContainText('echo now');
  expect(await onDisk(page, ordersFile)).toBe(theirs);
  await review.getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByRole('button', { name: /^Undo: Merge with/ })).toBeVisible();
  await page.keyboard.press('Control+s');
  await page
    .getByRole('dialog', { name: /^Save "/ })
    .getByRole('button', { name: 'Save', exact: true })
    .click();
  await expect.poll(() => onDisk(page, ordersFile)).toBe(theirs.replace('"Build"', '"Build it"'));
  expect(await onDisk(page, billingFile)).toBe(shop[billingFile as keyof typeof shop]);
});
