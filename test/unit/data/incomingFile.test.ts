import { expect, test } from 'vitest';
import { incomingFile, refusalOf } from '../../../src/data/storage/incomingFile';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a text is read unchanged', async () => {
  const file = new File(['step "a" {\r\n}'], 'deployment_process.ocl');
  const taken = await incomingFile(file);
  expect(taken).toMatchObject({ name: 'deployment_process.ocl', path: 'deployment_process.ocl', handle: null });
  expect(taken.refusal).toBeUndefined();
  expect(new TextDecoder().decode(taken.bytes)).toBe('step "a" {\r\n}');
});

test.each([
  ['nothing at all', bytes(''), 'is empty'],
  ['only blanks', bytes(' \r\n\t'), 'is empty'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'is not a text file'],
  ['another encoding', new Uint8Array([0x73, 0xe9, 0x70]), 'is not a text file'],
])('%s is refused with a clear message', (_what, content, words) => {
  expect(refusalOf('a.ocl', content)).toContain(`"a.ocl" ${words}`);
});

test('a byte-order mark and any writing are fine', () => {
  expect(refusalOf('a.ocl', bytes('\ufeffname = "步骤"'))).toBeNull();
});

test('a file over 20 MB is refused without being read', async () => {
  const huge = new File(['x'], 'huge.ocl');
  Object.defineProperty(huge, 'size', { value: 20_000_001 });
  huge.arrayBuffer = () => Promise.reject(new Error('it was read'));
  const taken = await incomingFile(huge);
  expect(taken.refusal).toBe('"huge.ocl" is 20.0 MB. Preflight opens process files of up to 20 MB.');
});

test('a file the browser cannot read is refused', async () => {
  const gone = new File(['x'], 'gone.ocl');
  gone.arrayBuffer = () => Promise.reject(new Error('moved'));
  expect((await incomingFile(gone)).refusal).toContain('could not read "gone.ocl"');
});
