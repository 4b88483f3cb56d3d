// Before React is loaded.
import './renders';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll } from 'vitest';

afterEach(cleanup);

// As if the pointer had been near a menu before, so that each opens on the press.
beforeAll(async () => {
  await (await import('../../src/ui/Menu')).fetchMenus();
});

// A busy machine may take a while; a test that passes never waits that long.
configure({ asyncUtilTimeout: 10_000 });

// Nothing is painted here, so a frame is simply the next task: what follows from a letter is done when typing it is.
const frames = new Set<number>();
globalThis.requestAnimationFrame = (act) => {
  const frame = Number(
    setTimeout(() => {
      frames.delete(frame);
      act(performance.now());
    }),
  );
  frames.add(frame);
  return frame;
};
globalThis.cancelAnimationFrame = (frame) => {
  frames.delete(frame);
  clearTimeout(frame);
};
// After the last test the page is closed, and a late frame would fail.
afterAll(() => {
  for (const frame of frames) clearTimeout(frame);
});

// jsdom has no layout: what asks for it gets the quiet answer.
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};
HTMLCanvasElement.prototype.getContext = () => null;
Range.prototype.getClientRects ??= () => document.createElement('i').getClientRects();
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.getAnimations ??= () => [];
window.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
    dispatchEvent: () => false,
  }) as MediaQueryList;
