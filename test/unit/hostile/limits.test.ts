import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { jsonKindOf } from '../../../src/core/codec/json/jsonKind';
import { parseExpression, readModelFile, readProcess } from '../../../src/core/index';
import { diskTexts } from '../../../src/data/feeds/diskTexts';
import { createTemplateReader } from '../../../src/data/feeds/templateReader';
import { zipTexts } from '../../../src/data/feeds/zipTexts';
import { unpackText } from '../../../src/data/share/packText';
import { incomingFile, refusalOf } from '../../../src/data/storage/incomingFile';
import { checkRecords } from '../../../src/data/storage/library/checkRecords';

const letters = (text: string | Buffer) => deflateRawSync(text).toString('base64url');
const messages = (problems: readonly { readonly message: string }[]) =>
  problems.map(({ message }) => message).join(' ');
const readError = (text: string) => {
  const read = readProcess(text);
  return read.ok ? '' : messages(read.error);
};
const sized = (name: string, size: number) => Object.defineProperty(new File([], name), 'size', { value: size });
const zipOf = (count: number, text = '{}') =>
  zipSync(Object.fromEntries(Array.from({ length: count }, (_none, at) => [`${at}.json`, strToU8(text)])));
const templateProblem = (text: string) => {
  const reader = createTemplateReader([], 'custom');
  reader.take({ path: 'a.json', text });
  return messages(reader.result().problems);
};

/** Where something comes in, how much of it is taken, and what is said of more. */
const limits: readonly (readonly [
  where: string,
  limit: string,
  said: string,
  beyond: () => string | Promise<string>,
])[] = [
  [
    'a file',
    '20 MB',
    'is 20.0 MB. Preflight opens process files of up to 20 MB.',
    () => refusalOf('a.ocl', new Uint8Array(20_000_001).fill(97)) ?? '',
  ],
  ['OCL', '200 levels', 'nested more than 200 deep', () => readError('a {\n'.repeat(201))],
  ['JSON', '256 levels', 'nested more than 256 levels deep', () => readError(`{"Steps": ${'['.repeat(257)}`)],
  [
    'a model',
    '256 levels of what is no JSON',
    'nested more than 256 levels deep',
    () => {
      const read = readModelFile('['.repeat(257));
      return read.ok ? '' : messages(read.error);
    },
  ],
  [
    'the letters of a link',
    '400,000',
    'too long for a link. Ask for a share file',
    async () => said(await unpackText('a'.repeat(400_001))),
  ],
  [
    'what a link unpacks to',
    '5 MB',
    'is larger than 5 MB',
    async () => said(await unpackText(letters(Buffer.alloc(5_000_001)))),
  ],
  [
    'a zip',
    '200 MB',
    'is larger than 200 MB',
    async () => messages((await diskTexts([sized('a.zip', 200_000_001)])).problems),
  ],
  [
    'files in a zip',
    '5,000',
    'more than 5000 JSON files',
    async () => messages((await zipTexts('a.zip', zipOf(5_001))).problems),
  ],
  [
    'a file in a zip',
    '4 MB',
    'A template file is at most 4 MB.',
    async () => messages((await zipTexts('a.zip', zipOf(1, ' '.repeat(4_000_001)))).problems),
  ],
  ['a template', '4 MB', 'A template file is at most 4 MB.', () => templateProblem(' '.repeat(4_000_001))],
  [
    'tags in an expression',
    '100 levels',
    'nested deeper than 100 levels',
    () => messages(parseExpression('#{if a}'.repeat(101)).diagnostics),
  ],
];

function said(unpacked: Awaited<ReturnType<typeof unpackText>>): string {
  return unpacked.ok ? '' : unpacked.message;
}

test.each(limits)('%s: %s', async (_where, _limit, words, beyond) => {
  expect(await beyond()).toContain(words);
});

test('what a file says is quoted in short, and no record is called by the words of a schema', () => {
  const long = 'a'.repeat(20_000);
  expect(jsonKindOf({ Items: [], ItemType: long }).name.length).toBeLessThan(100);
  const template = templateProblem(
    JSON.stringify({ Id: long, Name: 'A', ActionType: 'Octopus.Script', Parameters: [], Properties: {} }),
  );
  expect(template).toContain('is not a unique id');
  expect(template.length).toBeLessThan(1000);
  for (const records of ['', '[object Object]', 7, null])
    expect(checkRecords(records)).toMatchObject({ ok: false, cause: 'it is damaged' });
});

test('a backup may be larger than any process file, and comes back', async () => {
  const file = new File([new Uint8Array(20_000_001).fill(97)], 'backup.json');
  expect((await incomingFile(file)).refusal).toContain('up to 20 MB');
  expect((await incomingFile(file, 'backup.json', null, 500_000_000)).refusal).toBeUndefined();
});
