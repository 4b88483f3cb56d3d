import { expect, test } from '../support/journey';
import { fileFor, openFiles, planIsFresh } from '../support/openApp';
import { watched } from '../support/watched';

test('no view violates the content policy, and nothing asks another host', async ({ page }) => {
  const found = await watched(page);
  for (const address of [
    './#/',
    './#/settings',
    './#/templates',
    './#/p/harbor-web/steps/smoke-test?field=expression',
    './#/p/harbor-web/plan',
    './#/p/harbor-web/plan?view=timeline',
    './#/p/harbor-web/compare',
    './#/p/harbor-web/text',
    './#/p/harbor-web/model?tab=variables',
    './#/p/harbor-web/reorder',
    './#/p/harbor-web/add',
    './#/p/harbor-web/plan?row=smoke-test&env=Production',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
  }
  await page.goto('./#/p/harbor-web/text');
  await expect(page.getByRole('textbox', { name: /OCL of the/ })).toBeVisible();
  await page.goto('./#/p/harbor-web/steps');
  await planIsFresh(page);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await found()).toEqual([]);
});

test.describe('a text that would become a script or markup', () => {
  test.use({ mayBeRefused: true });
  test('is refused by the page', async ({ page }) => {
    await page.goto('./');
    const refusals = await page.evaluate(() => {
      const tries = {
        markup: () => {
          document.createElement('div').innerHTML = '<img src=x onerror="window.wasRun = true">';
        },
        script: () => {
          document.createElement('script').text = 'window.wasRun = true';
        },
        'foreign worker': () => new Worker('https://elsewhere.example/worker.js'),
        'worker of a text': () => new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))),
      };
      return Object.entries(tries).map(([what, attempt]) => {
        try {
          attempt();
          return `${what} was taken`;
        } catch (error) {
          return `${what}: ${error instanceof TypeError}`;
        }
      });
    });
    expect(refusals).toEqual(['markup: true', 'script: true', 'foreign worker: true', 'worker of a text: true']);
  });
});

test('a journey fails where the page reports an error', async ({ page }) => {
  test.fail();
  await page.goto('./');
  await page.evaluate(() => console.error('Something is wrong.'));
});

/** With LONG more of them. */
const isLong = process.env['LONG'] !== undefined;
const namesOfEveryObject = ['constructor', '__proto__', ...(isLong ? ['toString', 'hasOwnProperty'] : [])];
for (const name of namesOfEveryObject) {
  test(`addresses with ${name} in every place lead to a screen and a sentence`, async ({ page }) => {
    const found = await watched(page);
    for (const address of [
      `./#/p/${name}/steps`,
      `./#/p/harbor-web/${name}`,
      `./#/p/harbor-web/steps/${name}?field=${name}`,
      `./#/p/harbor-web/plan?view=${name}&row=${name}&env=${name}`,
      `./#/p/harbor-web/model?tab=${name}`,
      `./#/p/harbor-web/reorder?tab=${name}&sel=${name}`,
      `./#/p/harbor-web/compare?left=${name}&right=${name}`,
      `./#/p/harbor-web/add?into=${name}&t=${name}`,
      `./#/${name}`,
      `./#/templates/${name}`,
    ]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached();
      await expect(page.getByText('This view could not be shown')).toHaveCount(0);
    }
    expect(await found()).toEqual([]);
  });
}

test('a process whose every name and value is a name of every object is drawn and planned', async ({ page }) => {
  const found = await watched(page);
  const step = (name: string) => `step "${name.toLowerCase()}" {
    name = "${name}"
    properties = {
        Octopus.Action.TargetRoles = "${name}"
    }

    action {
        action_type = "${name}"
        environments = ["${name}"]
        properties = {
            ${name} = "#{${name}} #{each x in ${name}}#{x.${name} | ${name}}#{/each}"
            Octopus.Action.Script.Syntax = "${name}"
            Octopus.Action.Script.ScriptBody = "#{${name}}"
        }
    }
}
`;
  await openFiles(page, fileFor('deployment_process.ocl', namesOfEveryObject.map(step).join('\n')));
  await planIsFresh(page);
  for (const name of namesOfEveryObject) {
    await page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(page.getByText('This view could not be shown')).toHaveCount(0);
  }
  expect(await found()).toEqual([]);
});
