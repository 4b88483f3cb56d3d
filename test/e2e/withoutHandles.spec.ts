import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, type Page, test } from '../support/journey';
import { fileFor, savedText } from '../support/openApp';

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
const variables = 'variable "Url" {\n    type = "Text"\n\n    value "https://live" {}\n}\n';

/** A browser such as Firefox or Safari: pages get the content of files, never a file to write to. */
test.beforeEach(async ({ context }) => {
  await context.addInitScript(() => {
    for (const name of ['showOpenFilePicker', 'showSaveFilePicker', 'showDirectoryPicker'])
      Reflect.deleteProperty(window, name);
    Reflect.deleteProperty(DataTransferItem.prototype, 'getAsFileSystemHandle');
  });
});

async function drop(page: Page, name: string, text: string) {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content!], fileName!, { type: 'text/plain' }));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}

test('without file handles files come in by button, folder and drop, and go out as download and zip', async ({
  page,
}, info) => {
  await page.goto('./');
  // One file: in by the button, out by the save key, with what differs said before.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a file' }).click();
  await (await chooser).setFiles(fileFor('single.ocl', process));
  await page.getByRole('link', { name: /Build/ }).first().click();
  await page.getByRole('button', { name: /^Name and notes/ }).click();
  await page.getByLabel('Name', { exact: true }).fill('Compile');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('dialog', { name: 'Save "single.ocl"?' })).toContainText('is downloaded');
  await page.keyboard.press('Escape');
  expect(await savedText(page)).toBe(process.replace('"Build"', '"Compile"'));

  await drop(page, 'dropped.ocl', process.replaceAll('uild', 'olt'));
  await expect(page.getByRole('link', { name: /Bolt/ }).first()).toBeVisible();

  // A folder: in by its own field, what changed out as one zip with the paths of the folder.
  const folder = info.outputPath('shop');
  mkdirSync(join(folder, '.octopus'), { recursive: true });
  writeFileSync(join(folder, '.octopus', 'deployment_process.ocl'), process);
  writeFileSync(join(folder, '.octopus', 'variables.ocl'), variables);
  await page.goto('./#/');
  await page.getByRole('button', { name: 'Other ways to open' }).click();
  const folderChooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Open a folder' }).click();
  await (await folderChooser).setFiles(folder);
  await page.getByRole('dialog', { name: 'What was found' }).getByRole('button', { name: /^Open/ }).click();
  await page.getByRole('navigation', { name: 'Process views' }).getByRole('link', { name: 'Model' }).click();
  await page.getByRole('link', { name: /^Variables/ }).click();
  const value = page.getByRole('textbox', { name: /^Value of Url/ });
  await value.fill('https://new');
  await value.press('Enter');
  await page.getByRole('button', { name: '1 more file changed' }).click();
  const files = page.getByRole('dialog', { name: 'Files of this project' });
  await expect(files).toContainText('replace the originals');
  const offered = page.waitForEvent('download');
  await files.getByRole('button', { name: 'Download as zip' }).click();
  const zip = unzipSync(new Uint8Array(readFileSync(await (await offered).path())));
  expect(Object.keys(zip)).toEqual(['shop/.octopus/variables.ocl']);
  expect(new TextDecoder().decode(Object.values(zip)[0])).toBe(variables.replace('https://live', 'https://new'));
  await expect(files.getByText('Nothing has changed since the files were read or saved.')).toBeVisible();
});
