import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Bidi } from './connectBidi';

/** A thing on the page by its role and name, as a screen reader tells it. */
export interface Named {
  readonly role: string;
  readonly name: string;
  /** A selector of what it stands in. */
  readonly inside?: string;
}

export interface FirefoxPage {
  goTo(address: string): Promise<void>;
  /** Waits until it is there; fails with what it was after twenty seconds. */
  find(what: Named): Promise<string>;
  click(what: Named): Promise<void>;
  /** Keys as `ArrowDown`, `Alt+ArrowDown`, or a text of letters. */
  press(key: string): Promise<void>;
  write(text: string): Promise<void>;
  choose(selector: string, files: readonly string[]): Promise<void>;
  /** Waits until an expression on the page is true. */
  holds(expression: string): Promise<void>;
  value(expression: string): Promise<unknown>;
  /** A picture of what is on screen. */
  picture(path: string): Promise<void>;
}

/** The code points by which the protocol names keys that write nothing. */
const keys: Readonly<Record<string, string>> = {
  Alt: '\uE00A',
  Control: '\uE009',
  Shift: '\uE008',
  Enter: '\uE007',
  Escape: '\uE00C',
  Tab: '\uE004',
  ArrowDown: '\uE015',
  ArrowUp: '\uE013',
};

const patience = 60_000;

export function firefoxPage(bidi: Bidi, context: string): FirefoxPage {
  const value = async (expression: string) => {
    const { result, exceptionDetails } = await bidi.send('script.evaluate', {
      ...{ expression, awaitPromise: true, target: { context } },
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value as unknown;
  };
  const until = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (found !== null) return found;
      if (Date.now() > end) throw new Error(`${what} did not come within ${patience / 1000} s.`);
      await wait(50);
    }
  };
  const nodes = async (locator: object, startNodes?: readonly object[]): Promise<readonly string[]> => {
    const { nodes: found } = await bidi.send('browsingContext.locateNodes', {
      ...{ context, locator },
      ...(startNodes === undefined ? {} : { startNodes }),
    });
    return (found as readonly { readonly sharedId: string }[]).map(({ sharedId }) => sharedId);
  };
  const find = ({ role, name, inside }: Named) =>
    until(`The ${role} "${name}"`, async () => {
      const around = inside === undefined ? undefined : await nodes({ type: 'css', value: inside });
      if (around?.length === 0) return null;
      const within = around?.map((sharedId) => ({ sharedId }));
      const [first] = await nodes({ type: 'accessibility', value: { role, name } }, within);
      return first ?? null;
    });
  const act = (actions: readonly object[]) => bidi.send('input.performActions', { context, actions });
  const typed = (steps: readonly object[]) => act([{ type: 'key', id: 'keyboard', actions: steps }]);
  return {
    value,
    find,
    goTo: async (url) => void (await bidi.send('browsingContext.navigate', { context, url, wait: 'complete' })),
    click: async (what) => {
      const element = await find(what);
      const origin = { type: 'element', element: { sharedId: element } };
      const steps = [
        { type: 'pointerMove', x: 0, y: 0, origin },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ];
      await act([{ type: 'pointer', id: 'mouse', actions: steps }]);
    },
    press: async (key) => {
      const parts = key.split('+').map((part) => keys[part] ?? part);
      const down = parts.map((part) => ({ type: 'keyDown', value: part }));
      await typed([...down, ...parts.toReversed().map((part) => ({ type: 'keyUp', value: part }))]);
    },
    write: async (text) => {
      const steps = [...text].flatMap((letter) => ['keyDown', 'keyUp'].map((type) => ({ type, value: letter })));
      await typed(steps);
    },
    choose: async (selector, files) => {
      const [element] = await nodes({ type: 'css', value: selector });
      await bidi.send('input.setFiles', { context, element: { sharedId: element }, files });
    },
    picture: async (path) => {
      const { data } = await bidi.send('browsingContext.captureScreenshot', { context });
      writeFileSync(path, Buffer.from(data, 'base64'));
    },
    holds: (expression) =>
      until(expression, async () => ((await value(`Boolean(${expression})`)) ? true : null)).then(() => {}),
  };
}
