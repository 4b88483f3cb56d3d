import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createShelfPort } from '../../../../src/data/feeds/createShelfPort';
import { createTemplateShelf } from '../../../../src/data/feeds/templateShelf';
import type { SyncResult } from '../../../../src/state/ports';
import { type Fault, type LibraryServer, limitEnds, startLibraryServer } from '../../../support/libraryServer';
import { templateText } from '../../../support/templateRecords';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();
const place = { owner: 'OctopusDeploy', repository: 'Library', branch: 'master', folder: 'step-templates' };
const noon = Date.UTC(2026, 0, 1, 12);
let server: LibraryServer;

const pathOf = (name: string) => `step-templates/${name}.json`;
const fileOf = (name: string) => [pathOf(name), templateText(name)] as const;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  const others = [
    ['package.json', '{"name":"library"}'],
    ['step-templates/tests/deep.json', templateText('Deep')],
    ['step-templates/logos/aws.png', 'png'],
  ] as const;
  server = await startLibraryServer(new Map([...others, ...['One', 'Two', 'Three'].map(fileOf)]));
});

afterEach(() => server.close());

function feed(now = noon) {
  const port = createShelfPort(createTemplateShelf(), { api: server.address, raw: server.address }, () => now);
  const cancel = new AbortController();
  const progress: string[] = [];
  const sync = async (where: Partial<typeof place> = {}): Promise<SyncResult> => {
    const library = await port.turnOn({ ...place, ...where });
    if (!library.ok) throw new Error(library.message);
    return port.sync(library.value, {
      builtins,
      signal: cancel.signal,
      onProgress: ({ done, of }) => progress.push(`${done}/${of}`),
    });
  };
  const names = async () => {
    const kept = await port.kept(builtins);
    return kept.ok ? kept.value.map(({ template }) => `${template.name} ${template.version}`).sort() : kept.message;
  };
  const library = async () => {
    const all = await port.libraries();
    return all.ok ? all.value[0] : undefined;
  };
  return { port, sync, names, library, cancel, progress };
}

const filesAsked = () => server.asked.filter((address) => !address.startsWith('/repos/'));

describe('a library of GitHub', () => {
  test('is listed by one question and its templates are kept', async () => {
    const { sync, names, library, progress } = feed();
    expect(await sync()).toMatchObject({ isWhole: true, added: 3, updated: 0, removed: 0, problems: [], stop: null });
    expect(server.asked.filter((address) => address.startsWith('/repos/'))).toEqual([
      '/repos/OctopusDeploy/Library/git/trees/master?recursive=1',
    ]);
    expect(await names()).toEqual(['One 1', 'Three 1', 'Two 1']);
    expect(progress.at(-1)).toBe('3/3');
    expect((await library())?.checkedAt).toBe(noon);
  });

  test('is nothing to fetch the second time', async () => {
    const { sync } = feed();
    await sync();
    server.asked.length = 0;
    expect(await sync()).toMatchObject({ isWhole: true, added: 0, updated: 0 });
    expect(filesAsked()).toEqual([]);
  });

  test('is brought up to date by its changed files alone', async () => {
    const { port, sync, names } = feed();
    await sync();
    server.asked.length = 0;
    server.files.set(...(([path]) => [path, templateText('Two', { Version: 2 })] as const)(fileOf('Two')));
    server.files.delete(pathOf('Three'));
    server.files.set(...fileOf('Four'));
    expect(await sync()).toMatchObject({ added: 1, updated: 1, removed: 1, problems: [] });
    expect(filesAsked().sort()).toEqual([
      '/OctopusDeploy/Library/master/step-templates/Four.json',
      '/OctopusDeploy/Library/master/step-templates/Two.json',
    ]);
    expect(await names()).toEqual(['Four 1', 'One 1', 'Two 2']);
    const earlier = await port.earlier(builtins);
    expect(earlier.ok && earlier.value.map(({ template }) => `${template.name} ${template.version}`).sort()).toEqual([
      'Three 1',
      'Two 1',
    ]);
  });

  test('asks for eight files at a time and never more', async () => {
    for (let at = 0; at < 60; at += 1) server.files.set(...fileOf(`Many ${at}`));
    server.delay = 20;
    const { sync, names } = feed();
    await sync();
    expect(await names()).toHaveLength(63);
    expect(server.maxAtOnce).toBe(8);
  });

  test('continues where it was cancelled', async () => {
    for (let at = 0; at < 60; at += 1) server.files.set(...fileOf(`Many ${at}`));
    const first = feed();
    const running = first.sync();
    await expect.poll(() => filesAsked().length, { timeout: 20_000 }).toBeGreaterThan(30);
    first.cancel.abort();
    const cut = await running;
    expect(cut).toMatchObject({ isWhole: false, stop: { kind: 'cancelled' } });
    expect(cut.added).toBeGreaterThan(0);
    expect((await first.library())?.checkedAt).toBeNull();
    const rest = await feed().sync();
    expect(rest).toMatchObject({ isWhole: true, added: 63 - cut.added });
    expect(await first.names()).toHaveLength(63);
  });

  test('too large for one list is asked for by its folder', async () => {
    server.isListCut = true;
    const { sync, names } = feed();
    await sync();
    expect(server.asked.slice(0, 2)).toEqual([
      '/repos/OctopusDeploy/Library/git/trees/master?recursive=1',
      '/repos/OctopusDeploy/Library/git/trees/folder-tree',
    ]);
    expect(await names()).toEqual(['One 1', 'Three 1', 'Two 1']);
  });

  test.each([
    ['a repository that is not there', { repository: 'Nothing' }, 'no public repository OctopusDeploy/Nothing'],
    ['a folder that is not there', { folder: 'templates' }, 'no JSON files in the folder "templates"'],
  ])('%s is reported', async (_case, where, words) => {
    const { sync } = feed();
    const result = await sync(where);
    expect(result.stop?.message).toContain(words);
  });
});

describe('a list that goes wrong', () => {
  const cases: readonly (readonly [Fault, string, string])[] = [
    ['limit', 'wait', 'accepts no more requests'],
    ['limit without numbers', 'wait', 'accepts no more requests'],
    ['forbidden', 'refused', 'answered 403'],
    ['missing', 'missing', 'no public repository'],
    ['page', 'page', 'sent a web page'],
    ['half', 'cut', 'was cut off'],
    ['shortened', 'cut', 'no complete list'],
    ['broken', 'refused', 'answered 502'],
    ['nothing', 'unreachable', 'could not be reached'],
    ['empty', 'empty', 'sent an empty file'],
  ];
  test.each(cases)('(%s) is reported and the stored data stays', async (fault, kind, words) => {
    const { sync, names } = feed();
    await sync();
    server.faults.set('list', fault);
    const result = await sync();
    expect(result).toMatchObject({ isWhole: false, stop: { kind } });
    expect(result.stop?.message).toContain(words);
    expect(await names()).toEqual(['One 1', 'Three 1', 'Two 1']);
  });

  test('by a limit says until when to wait', async () => {
    server.faults.set('list', 'limit');
    const { sync, library } = feed();
    await sync();
    expect((await library())?.waitUntil).toBe(limitEnds * 1000);
  });

  test('by a redirect is followed', async () => {
    server.faults.set('list', 'redirect');
    server.faults.set(pathOf('One'), 'redirect');
    expect(await feed().sync()).toMatchObject({ isWhole: true, added: 3 });
  });

  test('by no server at all says so', async () => {
    await server.close();
    expect((await feed().sync()).stop).toMatchObject({ kind: 'unreachable' });
  });
});

describe('a file that goes wrong', () => {
  const cases: readonly (readonly [Fault, string])[] = [
    ['forbidden', 'answered 403'],
    ['missing', '404'],
    ['page', 'web page'],
    ['half', 'was cut off'],
    ['shortened', 'does not match the list'],
    ['broken', 'answered 502'],
    ['empty', 'sent an empty file'],
  ];
  test.each(cases)('(%s) is reported, the others are kept, and it is asked for again', async (fault, words) => {
    server.faults.set(pathOf('Two'), fault);
    const { sync, names, library } = feed();
    const result = await sync();
    expect(result).toMatchObject({ isWhole: true, added: 2 });
    expect(result.problems).toMatchObject([{ path: pathOf('Two') }]);
    expect(result.problems[0]?.message).toContain(words);
    expect((await library())?.checkedAt).toBeNull();
    server.faults.clear();
    expect(await sync()).toMatchObject({ added: 1, problems: [] });
    expect(await names()).toEqual(['One 1', 'Three 1', 'Two 1']);
  });

  test('by a limit ends the sync with the templates fetched so far', async () => {
    server.faults.set(pathOf('Two'), 'limit without numbers');
    const { sync, library } = feed();
    expect(await sync()).toMatchObject({ isWhole: false, stop: { kind: 'wait' } });
    expect((await library())?.waitUntil).toBe(noon + 60 * 60 * 1000);
  });

  test('in itself is reported once and not fetched again until it changes', async () => {
    server.files.set(pathOf('Bad'), templateText('Bad', { Version: 'three' }));
    const { sync, names, library } = feed();
    expect((await sync()).problems).toMatchObject([{ path: pathOf('Bad'), template: 'Bad' }]);
    server.asked.length = 0;
    await sync();
    expect(filesAsked()).toEqual([]);
    expect((await library())?.refused).toHaveLength(1);
    server.files.set(pathOf('Bad'), templateText('Bad'));
    expect(await sync()).toMatchObject({ added: 1, problems: [] });
    expect((await library())?.refused).toEqual([]);
    expect(await names()).toHaveLength(4);
  });

  test('with the id of another one is refused, and the first stays', async () => {
    server.files.set(pathOf('Zwei'), templateText('Two'));
    const { sync, names } = feed();
    const result = await sync();
    expect(result.problems.map(({ message }) => message)).toEqual([expect.stringContaining('The first one is used')]);
    expect(await names()).toEqual(['One 1', 'Three 1', 'Two 1']);
  });
});
