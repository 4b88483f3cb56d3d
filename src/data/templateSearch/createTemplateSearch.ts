import type { StepTemplate } from '../../core/index';
import { namesContaining } from './namesContaining';
import { type SearchEntry, searchEntryOf } from './searchEntry';

export interface ToSearch {
  readonly number: number;
  /** All there is to search; null when it is what was sent last. */
  readonly entries: readonly SearchEntry[] | null;
  readonly query: string;
}

export interface FromSearch {
  readonly number: number;
  readonly found: readonly number[];
}

/** The part of a worker that is used, so that tests can hand in another. */
export interface SearchWorker {
  postMessage(message: ToSearch): void;
  terminate(): void;
  onmessage: ((event: { readonly data: FromSearch }) => void) | null;
  onerror: ((event: { readonly message: string }) => void) | null;
}

interface Asked {
  readonly templates: readonly StepTemplate[];
  readonly query: string;
  readonly resolve: (found: readonly StepTemplate[] | null) => void;
}

/**
 * Searches templates on a thread of its own, which makes its index once for a list and keeps it while the page lives.
 * One query is under way at a time; one that waits gives way to a newer one and resolves to null. Where the thread
 * cannot be had, the search continues in the page.
 */
export function createTemplateSearch(start: () => SearchWorker): {
  search(templates: readonly StepTemplate[], query: string): Promise<readonly StepTemplate[] | null>;
} {
  let worker: SearchWorker | null = null;
  let known: readonly StepTemplate[] | null = null;
  let under: { readonly number: number; readonly asked: Asked } | null = null;
  let waiting: Asked | null = null;
  let lastNumber = 0;

  function next(): void {
    if (under !== null || waiting === null) return;
    const asked = waiting;
    waiting = null;
    lastNumber += 1;
    under = { number: lastNumber, asked };
    const entries = asked.templates === known ? null : asked.templates.map(searchEntryOf);
    known = asked.templates;
    try {
      worker ??= listen(start());
      worker.postMessage({ number: lastNumber, entries, query: asked.query });
    } catch {
      giveUp();
    }
  }

  function listen(made: SearchWorker): SearchWorker {
    made.onmessage = ({ data }) => {
      if (under?.number !== data.number) return;
      const { templates, resolve } = under.asked;
      under = null;
      resolve(
        data.found.flatMap((at) => {
          const template = templates[at];
          return template ? [template] : [];
        }),
      );
      next();
    };
    made.onerror = giveUp;
    return made;
  }

  /** The thread broke or was never there: the page answers from now on. */
  function giveUp(): void {
    worker?.terminate();
    worker = listen(searchHere());
    known = null;
    const broken = under?.asked;
    under = null;
    waiting ??= broken ?? null;
    if (broken && waiting !== broken) broken.resolve(null);
    next();
  }

  return {
    search: (templates, query) =>
      new Promise((resolve) => {
        waiting?.resolve(null);
        waiting = { templates, query, resolve };
        next();
      }),
  };
}

/** The same search in the page. */
export function searchHere(): SearchWorker {
  let index: Promise<(query: string) => readonly number[]> = Promise.resolve(() => []);
  const here: SearchWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => {},
    postMessage: ({ number, entries, query }) => {
      if (entries !== null)
        index = import('./createTemplateIndex').then(
          ({ createTemplateIndex }) => createTemplateIndex(entries),
          () => namesContaining(entries),
        );
      void index.then((find) => here.onmessage?.({ data: { number, found: find(query) } }));
    },
  };
  return here;
}
