import { expect, test } from 'vitest';
import { saveFile } from '../../../src/data/storage/saveFile';

const bytes = new TextEncoder().encode('name = "new"');

/** A file handle of a browser, with what happens to it under control. */
function handleOf(options: { permission?: PermissionState; content?: string; failWith?: Error } = {}) {
  const written: Uint8Array[] = [];
  const events: string[] = [];
  const file = {
    lastModified: 100,
    content: new TextEncoder().encode(options.content ?? 'as opened'),
    arrayBuffer: async () => file.content.buffer,
  };
  const handle = {
    kind: 'file',
    queryPermission: async () => 'prompt' as PermissionState,
    requestPermission: async () => options.permission ?? 'granted',
    getFile: async () => file,
    createWritable: async () => ({
      write: async (content: Uint8Array) => {
        if (options.failWith) throw options.failWith;
        written.push(content);
        file.content = new Uint8Array(content);
      },
      close: async () => {
        events.push('closed');
      },
      abort: async () => {
        events.push('aborted');
      },
    }),
  };
  return { handle, written, events, file };
}

const asOpened = new TextEncoder().encode('as opened');
const save = (handle: unknown, expected: Uint8Array | null = asOpened) =>
  saveFile({ name: 'process.ocl', bytes, handle, expected });

test('a file with a handle is written in place', async () => {
  const { handle, written, events } = handleOf();
  expect(await save(handle)).toEqual({ ok: true, way: 'file' });
  expect(written).toEqual([bytes]);
  expect(events).toEqual(['closed']);
});

test('our own writing does not count as a change by others', async () => {
  const { handle, written } = handleOf();
  await save(handle);
  expect(await save(handle, bytes)).toEqual({ ok: true, way: 'file' });
  expect(written).toHaveLength(2);
});

test('a file that somebody else changed is not overwritten', async () => {
  const { handle, written } = handleOf({ content: 'theirs' });
  const saved = await save(handle);
  expect(saved).toMatchObject({
    ok: false,
    error: { kind: 'changed-elsewhere', onDisk: new TextEncoder().encode('theirs') },
  });
  expect(written).toEqual([]);
});

test('a file that is there already is not overwritten', async () => {
  const { handle } = handleOf({ content: 'name = "new"' });
  expect(await save(handle, null)).toEqual({ ok: true, way: 'file' });
});

test('an unknown file is not overwritten', async () => {
  const { handle, written } = handleOf();
  expect(await save(handle, null)).toMatchObject({ ok: false, error: { kind: 'changed-elsewhere' } });
  expect(written).toEqual([]);
});

test('a browser that does not allow writing is reported in words', async () => {
  const { handle, written } = handleOf({ permission: 'denied' });
  expect(await save(handle)).toEqual({
    ok: false,
    error: {
      kind: 'refused',
      message:
        'The browser did not allow writing to "process.ocl". Your work is kept here. Download a copy, or allow access and try again.',
    },
  });
  expect(written).toEqual([]);
});

test.each([
  ['a full disk', new DOMException('The quota has been exceeded', 'QuotaExceededError'), 'failed'],
  ['a withdrawn permission', new DOMException('', 'NotAllowedError'), 'refused'],
  ['a closed question', new DOMException('', 'AbortError'), 'cancelled'],
])('%s leaves the file as it was', async (_what, failWith, kind) => {
  const { handle, events } = handleOf({ failWith });
  expect(await save(handle)).toMatchObject({ ok: false, error: { kind } });
  expect(events).toEqual(['aborted']);
});

/** A folder of a browser with these files in it. */
function folderOf(files: Record<string, ReturnType<typeof handleOf>['handle']>, made = handleOf().handle) {
  return {
    kind: 'directory',
    getFileHandle: async (name: string, options?: { create: boolean }) => {
      if (files[name]) return files[name];
      if (options?.create) return made;
      throw new DOMException('no such file', 'NotFoundError');
    },
  };
}

test('a new file goes into the open folder', async () => {
  const { handle, written } = handleOf({ content: '' });
  const folder = folderOf({}, handle);
  const saved = await saveFile({ name: 'preflight.model.json', bytes, handle: null, folder, expected: null });
  expect(saved).toEqual({ ok: true, way: 'file', handle });
  expect(written).toEqual([bytes]);
});

test('a file that came into the folder meanwhile is not overwritten', async () => {
  const { handle, written } = handleOf();
  const folder = folderOf({ 'preflight.model.json': handle });
  const saved = await saveFile({ name: 'preflight.model.json', bytes, handle: null, folder, expected: null });
  expect(saved).toMatchObject({ ok: false, error: { kind: 'changed-elsewhere' } });
  expect(written).toEqual([]);
});
