import type { SearchWorker } from './createTemplateSearch';

/** Starts the search's own thread. */
export function startSearchWorker(): SearchWorker {
  return new Worker(new URL('./searchWorker.ts', import.meta.url), { type: 'module' }) as SearchWorker;
}
