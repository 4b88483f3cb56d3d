import { expect, test } from 'vitest';
import { droppedTemplates } from '../../../src/data/feeds/droppedTemplates';
import { droppedFiles } from '../../../src/data/storage/droppedFiles';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** An entry as browsers without file handles give one: its content comes by callback, once, or it fails. */
function fileEntry(fullPath: string, content: string | null) {
  const name = fullPath.split('/').at(-1)!;
  return {
    ...{ isFile: true, isDirectory: false, name, fullPath },
    file: (take: (file: File) => void, fail: (error: Error) => void) =>
      content === null ? fail(new DOMException('gone', 'NotFoundError')) : take(new File([content], name)),
  };
}

function folderEntry(fullPath: string, children: readonly object[]) {
  return {
    ...{ isFile: false, isDirectory: true, name: fullPath.split('/').at(-1)!, fullPath },
    createReader: () => {
      // Browsers hand a folder out in portions, the last of them empty.
      const portions = [...children.map((child) => [child]), []];
      return { readEntries: (take: (entries: readonly object[]) => void) => take(portions.shift() ?? []) };
    },
  };
}

/** What was dropped, in a browser whose items have no `getAsFileSystemHandle`. */
function dropOf(...entries: readonly { readonly name: string }[]): DataTransfer {
  const items = entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => entry,
    getAsFile: () => new File([''], entry.name),
  }));
  return { items } as unknown as DataTransfer;
}

test('a dropped folder gives its OCL and JSON files with their paths, and no handle', async () => {
  const folder = folderEntry('/shop', [
    folderEntry('/shop/.octopus', [
      fileEntry('/shop/.octopus/deployment_process.ocl', 'step "a" {}'),
      fileEntry('/shop/.octopus/environments.json', '{}'),
      fileEntry('/shop/.octopus/notes.txt', 'not for us'),
    ]),
    folderEntry('/shop/.git', [fileEntry('/shop/.git/config.json', '{}')]),
  ]);
  const files = await droppedFiles(dropOf(folder));
  expect(files.map(({ path, bytes, handle }) => [path, textOf(bytes), handle])).toEqual([
    ['shop/.octopus/deployment_process.ocl', 'step "a" {}', null],
    ['shop/.octopus/environments.json', '{}', null],
  ]);
});

test('the files of each dropped folder say which folder they are of, also where two have one name', async () => {
  const folder = () => folderEntry('/.octopus', [fileEntry('/.octopus/a.ocl', 'a'), fileEntry('/.octopus/b.ocl', 'b')]);
  const files = await droppedFiles(dropOf(folder(), folder(), fileEntry('/lone.ocl', 'c')));
  const [one, , other] = files.map(({ folderId }) => folderId);
  expect(files.map(({ folderId }) => folderId)).toEqual([one, one, other, other, undefined]);
  expect(one).not.toBe(other);
});

test('a folder with more files than a project has says that the others were not read', async () => {
  const many = Array.from({ length: 2_000 }, (_, number) => fileEntry(`/shop/all/${number}.json`, '{}'));
  const inner = folderEntry('/shop/all', many);
  const exact = await droppedFiles(dropOf(folderEntry('/shop', [inner, fileEntry('/shop/notes.txt', 'x')])));
  expect(exact).toHaveLength(2_000);
  expect(exact.filter(({ refusal }) => refusal !== undefined)).toEqual([]);
  const last = fileEntry('/shop/deployment_process.ocl', 'step "a" {}');
  const cut = await droppedFiles(dropOf(folderEntry('/shop', [folderEntry('/shop/all', many), last])));
  expect(cut).toHaveLength(2_001);
  expect(cut.at(-1)).toMatchObject({
    path: 'shop',
    refusal: '"shop" has more than 2,000 OCL and JSON files. The others were not read. Open the folder of one project.',
  });
  const first = fileEntry('/shop/first.json', '{}');
  const over = await droppedFiles(dropOf(folderEntry('/shop', [first, folderEntry('/shop/all', many), last])));
  expect(over.at(-1)).toMatchObject({ path: 'shop', refusal: expect.any(String) });
  const deep = folderEntry('/shop/all', [...many, fileEntry('/shop/all/z.json', '{}')]);
  const twice = await droppedFiles(dropOf(folderEntry('/shop', [deep, last])));
  expect(twice.filter(({ refusal }) => refusal !== undefined).map(({ path }) => path)).toEqual(['shop/all']);
});

test('one file that cannot be read is refused by its name, and the others come in', async () => {
  const files = await droppedFiles(
    dropOf(
      fileEntry('/gone.ocl', null),
      folderEntry('/shop', [fileEntry('/shop/moved.ocl', null), fileEntry('/shop/a.ocl', 'step "a" {}')]),
    ),
  );
  expect(files.map(({ path, refusal }) => [path, refusal?.slice(0, 27)])).toEqual([
    ['gone.ocl', 'The browser could not read '],
    ['shop/moved.ocl', 'The browser could not read '],
    ['shop/a.ocl', undefined],
  ]);
});

test('a drop in a browser that knows no entries either gives its files', async () => {
  const items = [{ kind: 'file', getAsFile: () => new File(['step "a" {}'], 'a.ocl') }, { kind: 'string' }];
  const files = await droppedFiles({ items } as unknown as DataTransfer);
  expect(files.map(({ path, bytes }) => [path, textOf(bytes)])).toEqual([['a.ocl', 'step "a" {}']]);
});

test('of dropped templates the readable ones come in, and the others are named', async () => {
  const { name, files, unreadable } = await droppedTemplates(
    dropOf(folderEntry('/library', [fileEntry('/library/gone.json', null), fileEntry('/library/a.json', '{}')])),
  );
  expect([name, files.map((file) => file.name), unreadable]).toEqual(['library', ['a.json'], ['library/gone.json']]);
});
