import { WebSocket } from 'undici';

/** A connection to a browser by WebDriver BiDi (W3C): commands with their answers, and events. */
export interface Bidi {
  /** Sends a command; throws what the browser answers when it refuses. */
  send(method: string, params: object): Promise<Answer>;
  /** Calls back at each event of this name, from now on. */
  on(event: string, listener: (params: Answer) => void): void;
  close(): void;
}

/** What a browser answers or tells; whoever reads it knows its form. */
// biome-ignore lint/suspicious/noExplicitAny: forms of a protocol of another program, read in tests alone
export type Answer = any;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Answer;
  readonly result?: Answer;
  readonly error?: string;
  readonly message?: string;
}

export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<
    number,
    { readonly resolve: (answer: Answer) => void; readonly reject: (cause: Error) => void }
  >();
  const listeners = new Map<string, ((params: Answer) => void)[]>();
  let last = 0;
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id === undefined) {
      for (const listener of listeners.get(message.method ?? '') ?? []) listener(message.params);
      return;
    }
    const asked = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.result);
    else asked?.reject(new Error(`${message.error}: ${message.message}`));
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`No connection to the browser at ${address}.`)));
  });
  return {
    send: (method, params) => {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    on: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    close: () => socket.close(),
  };
}
