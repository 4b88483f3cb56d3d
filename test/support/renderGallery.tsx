import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import { type Process, readTemplates, type StepTemplate } from '../../src/core/index';
import { createTemplateSearch, searchHere } from '../../src/data/templateSearch/createTemplateSearch';
import { AddStepGallery } from '../../src/features/add-step/AddStepGallery';
import type { TemplateFeeds } from '../../src/state/ports';
import { TemplateFeedsContext } from '../../src/state/useTemplates';
import type { AddPlace } from '../../src/state/viewState';
import { editorWith } from './editorWith';
import { renderWith } from './renderWith';
import { builtinTemplates, servedJson } from './templates';

const { search } = createTemplateSearch(searchHere);

/** Feeds that answer with the lists the app serves. */
export const servedFeeds: TemplateFeeds = {
  search,
  builtin: async () => ({ ok: true, templates: builtinTemplates(), problems: [] }),
  community: async (builtins: readonly StepTemplate[]) => ({
    ok: true,
    ...readTemplates(servedJson('templates/community.json'), { builtins, source: 'community' }),
  }),
};

/** The gallery over a process, open at a place, with both lists there. */
export async function renderGallery(process: Process, place: AddPlace, feeds: Partial<TemplateFeeds> = {}) {
  // jsdom has no layout; in a window this high all cards are drawn.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 100_000 });
  const store = editorWith(process);
  const view = store.getState().view;
  if (view.screen === 'process') store.setState({ view: { ...view, panel: { kind: 'add', place } } });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Number.POSITIVE_INFINITY } } });
  const rendered = renderWith(
    store,
    <QueryClientProvider client={client}>
      <TemplateFeedsContext value={{ ...servedFeeds, ...feeds }}>
        <AddStepGallery />
      </TemplateFeedsContext>
    </QueryClientProvider>,
  );
  // Both lists answer at once, but each in its own turn.
  await act(async () => {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  });
  // The window comes first, the list after it, on a slow machine in a later turn.
  await waitFor(() => expect(document.querySelector('[aria-label="Templates"] li')).not.toBeNull());
  const namesNow = () => {
    const { documents } = store.getState();
    return documents['test']?.content.process.steps.map((step) => step.name);
  };
  return { ...rendered, store, namesNow };
}
