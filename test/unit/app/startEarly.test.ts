import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startEarly } from '../../../src/app/startEarly';

const threads: URL[] = [];
const requested: string[] = [];
const databases: string[] = [];

beforeEach(() => {
  threads.length = 0;
  requested.length = 0;
  databases.length = 0;
  vi.stubGlobal('indexedDB', {
    open: (name: string) => {
      databases.push(name);
      throw new DOMException('There is none here.');
    },
  });
  vi.stubGlobal('document', { baseURI: 'https://preflight.example/' });
  vi.stubGlobal(
    'Worker',
    class {
      constructor(address: URL) {
        threads.push(address);
      }
    },
  );
  vi.stubGlobal('fetch', async (address: URL) => {
    requested.push(address.pathname);
    return new Response('');
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test('a link to a sample starts the thread, opens the database and requests its files at once', async () => {
  const { startWorker, sample } = startEarly('#/p/harbor-web/steps');
  expect(threads).toHaveLength(1);
  expect(databases).toEqual(['preflight']);
  expect(requested).toContain('/samples/harbor-web/deployment_process.ocl');
  expect(sample?.slug).toBe('harbor-web');
  expect((await sample?.files)?.ok).toBe(true);
  // Taken once; a thread that was ended is replaced.
  const first = startWorker();
  expect(threads).toHaveLength(1);
  expect(startWorker()).not.toBe(first);
  expect(threads).toHaveLength(2);
});

test('a link to a process of a person fetches no sample', () => {
  expect(startEarly('#/p/my-own/plan').sample).toBeNull();
  expect(threads).toHaveLength(1);
  expect(databases).toHaveLength(1);
  expect(requested).toEqual([]);
});

test('other addresses start nothing until it is needed', () => {
  for (const hash of ['', '#/', '#/settings', '#/templates']) expect(startEarly(hash).sample).toBeNull();
  expect(threads).toEqual([]);
  expect(databases).toEqual([]);
  expect(requested).toEqual([]);
  startEarly('').startWorker();
  expect(threads).toHaveLength(1);
});
