import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchText } from '../../../../src/data/feeds/fetchText';
import { type LibraryServer, startLibraryServer } from '../../../support/libraryServer';

let server: LibraryServer;
beforeEach(async () => {
  server = await startLibraryServer(new Map([['a.json', '\uFEFF{"ä": 1}\r\n']]));
});
afterEach(() => server.close());

const ask = (path: string, { maxBytes = 1e6, patience = 20_000 } = {}) =>
  fetchText(`${server.address}/OctopusDeploy/Library/master/${path}`, {
    signal: new AbortController().signal,
    maxBytes,
    now: () => 0,
    patience,
  });

test('the text comes letter by letter, a byte-order mark with it', async () => {
  expect(await ask('a.json')).toEqual({ ok: true, text: '\uFEFF{"ä": 1}\r\n' });
});

test('an answer that stops coming is given up', async () => {
  server.faults.set('a.json', 'silent');
  expect(await ask('a.json', { patience: 60 })).toMatchObject({ ok: false, problem: { kind: 'slow' } });
});

test('an answer with nothing in it is no file', async () => {
  server.faults.set('a.json', 'empty');
  const answer = await ask('a.json');
  expect(answer).toMatchObject({ ok: false, problem: { kind: 'empty' } });
  expect(!answer.ok && answer.problem.message).toContain('sent an empty file');
});

test('an answer that never ends is given up at its limit', async () => {
  server.files.set('a.json', 'x'.repeat(5000));
  expect(await ask('a.json', { maxBytes: 1000 })).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
});
