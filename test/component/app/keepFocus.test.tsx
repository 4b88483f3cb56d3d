import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepFocus } from '../../../src/app/keepFocus';

const frames = () =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));
const get = (id: string) => document.getElementById(id)!;
let end: () => void;

beforeEach(() => {
  // The browser of these tests lays nothing out.
  HTMLElement.prototype.getClientRects = () => [{}] as unknown as DOMRectList;
  document.body.innerHTML = `
    <main><h1 id="title" tabindex="-1">Plan</h1>
      <section id="bar" aria-label="What-if"><button id="first">Drop A</button><button id="second">Drop B</button></section>
      <aside aria-label="Why"><h2 id="why" tabindex="-1">Smoke test</h2><form id="form"><button id="try">Try it</button></form></aside>
    </main>`;
  end = keepFocus(document);
});
afterEach(() => end());

test.each([
  ['a line of several was dropped', 'second', (id: string) => get(id).remove(), 'first'],
  ['the whole bar went', 'first', () => get('bar').remove(), 'title'],
  ['what was tried is no longer asked', 'try', () => get('form').remove(), 'why'],
])('%s: the focus moves nearby', async (_, focused, remove, next) => {
  get(focused).focus();
  remove(focused);
  await frames();
  expect(document.activeElement?.id).toBe(next);
});

test('focus that a component moves itself is left alone', async () => {
  get('try').focus();
  get('form').remove();
  get('first').focus();
  await frames();
  expect(document.activeElement?.id).toBe('first');
});

test('a click on the page that takes the focus away gives it to nobody', async () => {
  get('first').focus();
  get('first').blur();
  get('form').remove();
  await frames();
  expect(document.activeElement).toBe(document.body);
});

test('a title that goes with its view leaves the focus to the title of the next', async () => {
  get('title').focus();
  get('title').remove();
  await frames();
  expect(document.activeElement).toBe(document.body);
});
