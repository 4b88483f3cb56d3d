import { expect, test } from 'vitest';
import {
  createTemplateSearch,
  type SearchWorker,
  type ToSearch,
} from '../../../../src/data/templateSearch/createTemplateSearch';
import { builtinTemplates } from '../../../support/templates';

const templates = builtinTemplates();

/** A thread that answers when it is told to. */
function slowWorker() {
  const asked: ToSearch[] = [];
  const worker: SearchWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: (message) => void asked.push(message),
  };
  const answer = (...found: readonly number[]) => worker.onmessage?.({ data: { number: asked.at(-1)!.number, found } });
  return { worker, asked, answer };
}

test('an answer names the templates at the places found', async () => {
  const { worker, answer } = slowWorker();
  const found = createTemplateSearch(() => worker).search(templates, 'helm');
  answer(3, 1);
  expect(await found).toEqual([templates[3], templates[1]]);
});

test('the list is sent once, and again when it is another', async () => {
  const { worker, asked, answer } = slowWorker();
  const { search } = createTemplateSearch(() => worker);
  for (const list of [templates, templates, [...templates]]) {
    const found = search(list, 'x');
    answer();
    await found;
  }
  expect(asked.map(({ entries }) => entries?.length ?? null)).toEqual([templates.length, null, templates.length]);
});

test('a query that waits gives way to a newer one', async () => {
  const { worker, asked, answer } = slowWorker();
  const { search } = createTemplateSearch(() => worker);
  const first = search(templates, 's');
  const second = search(templates, 'sl');
  const third = search(templates, 'sla');
  answer(1);
  answer(2);
  expect([await first, await second, await third]).toEqual([[templates[1]], null, [templates[2]]]);
  expect(asked.map(({ query }) => query)).toEqual(['s', 'sla']);
});

test('without a thread the page answers', async () => {
  const { search } = createTemplateSearch(() => {
    throw new Error('Workers are switched off.');
  });
  expect((await search(templates, 'helm'))?.[0]?.name).toBe('Deploy a Helm Chart');
});

test('requests are answered although the thread breaks', async () => {
  const { worker } = slowWorker();
  const { search } = createTemplateSearch(() => worker);
  const found = search(templates, 'helm');
  worker.onerror?.({ message: 'Out of memory' });
  expect((await found)?.[0]?.name).toBe('Deploy a Helm Chart');
  expect((await search(templates, 'email'))?.length).toBeGreaterThan(0);
});
