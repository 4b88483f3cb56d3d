/**
 * The gallery with all templates there are, in Chromium at full speed and slowed to a quarter: how long tasks are while
 * it opens, is searched, filtered and scrolled. `node test/bench/w4/gallery.mjs [ADDRESS [FOLDER]]` against a served build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');
const { chromium } = createRequire(path.join(root, 'package.json'))('@playwright/test');
const [address = 'http://127.0.0.1:4173/', folder = path.join(root, '../shared/corpus/templates')] =
  process.argv.slice(2);

const pack = JSON.parse(readFileSync(path.join(root, 'public/templates/community.json'), 'utf8'));
const library = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8').replace(/^\uFEFF/, '')));
const all = JSON.stringify({ items: [...pack.items, ...library] });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const rate of [1, 4]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.route('**/templates/community.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: all }),
  );
  await page.goto(`${address}#/p/harbor-web/steps`);
  await page.getByRole('button', { name: 'Add step' }).first().waitFor();
  // The form of a step needs the templates too: reading their lists is not the gallery's.
  await page.getByRole('list', { name: 'Steps' }).getByRole('link').first().click();
  await page.waitForTimeout(2500);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  // Time of the page's own thread, so that other work of the machine does not count.
  const phase = async (name, act) => {
    await browser.startTracing(page, { categories: ['toplevel', '__metadata'] });
    await act();
    await page.waitForTimeout(700);
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    const mains = traceEvents.filter((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain');
    const tasks = traceEvents
      .filter(
        ({ name: kind, pid, tid }) =>
          /RunTask$/.test(kind) && mains.some((main) => main.pid === pid && main.tid === tid),
      )
      .map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000)
      .sort((left, right) => right - left);
    const over = tasks.filter((task) => task > 50).length;
    console.log(
      `${rate}x  ${name.padEnd(28)} longest tasks ${tasks
        .slice(0, 4)
        .map((task) => String(Math.round(task)).padStart(4))
        .join('')} ms, ${over} over 50`,
    );
  };
  const heading = page.getByRole('heading', { level: 2, name: /templates/ }).first();
  // Where to press is looked up before: asking the page by role would be work of the page that is measured.
  const centre = async (locator) => {
    const box = await locator.boundingBox();
    return [box.x + box.width / 2, Math.min(box.y + box.height / 2, 700)];
  };
  const addStep = await centre(page.getByRole('button', { name: 'Add step' }).first());
  await page.mouse.move(...addStep);
  await phase('open the first time', () => page.mouse.click(...addStep));
  await page.getByRole('textbox', { name: /^Search \d+ templates/ }).waitFor();
  console.log(`    ${await heading.textContent()}`);
  for (const word of ['slack post', 'sql exec', 'kubernets']) {
    await phase(`type "${word}"`, async () => {
      await page.keyboard.type(word, { delay: 60 });
    });
    await phase('clear', async () => {
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Backspace');
    });
  }
  const press = async (name, locator) => {
    const place = await centre(locator);
    await page.mouse.move(...place);
    await phase(name, () => page.mouse.click(...place));
  };
  await press('choose a category', page.getByRole('button', { name: /^IIS / }));
  await press('all categories', page.getByRole('button', { name: /^All categories/ }));
  await press('choose a source', page.getByRole('button', { name: 'Community' }));
  await page.mouse.move(...(await centre(page.getByRole('list', { name: 'Templates' }))));
  await phase('scroll to the end', async () => {
    for (let turn = 0; turn < 30; turn += 1) await page.mouse.wheel(0, 1500);
  });
  await phase('close', () => page.keyboard.press('Escape'));
  await page.mouse.move(...addStep);
  await phase('open again', () => page.mouse.click(...addStep));
  await page.close();
}
await browser.close();
