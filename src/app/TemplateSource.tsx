import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createQueryClient } from '../data/feeds/createQueryClient';
import { createShelfPort } from '../data/feeds/createShelfPort';
import { fetchBuiltinTemplates, fetchCommunityTemplates } from '../data/feeds/fetchTemplates';
import { githubHosts } from '../data/feeds/githubLibrary';
import { createTemplateShelf } from '../data/feeds/templateShelf';
import { createTemplateSearch } from '../data/templateSearch/createTemplateSearch';
import { startSearchWorker } from '../data/templateSearch/startSearchWorker';
import type { TemplateFeeds } from '../state/ports';
import { TemplateFeedsContext } from '../state/useTemplates';

const feeds: TemplateFeeds = {
  builtin: fetchBuiltinTemplates,
  community: fetchCommunityTemplates,
  search: createTemplateSearch(startSearchWorker).search,
  shelf: createShelfPort(createTemplateShelf(), githubHosts, () => Date.now()),
};

/** One for all who ask, so that each list is fetched once. */
let client: QueryClient | null = null;

/** Has every list of templates read again when it is shown next, because something else changed what is kept. */
export function refreshTemplates(): void {
  void client?.invalidateQueries({ queryKey: ['templates'] });
}

/** The lists of templates for what is below. Part of later screens only, so that no first screen pays for it. */
export function TemplateSource({ children }: { readonly children: ReactNode }) {
  client ??= createQueryClient();
  return (
    <QueryClientProvider client={client}>
      <TemplateFeedsContext value={feeds}>{children}</TemplateFeedsContext>
    </QueryClientProvider>
  );
}
