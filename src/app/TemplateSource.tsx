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

/** Shared by all screens, so that each list is fetched once. */
let client: QueryClient | null = null;

/** Makes every template list read again when it is next shown, after another program changed the stored templates. */
export function refreshTemplates(): void {
  void client?.invalidateQueries({ queryKey: ['templates'] });
}

/** Provides the template lists to its children. Used by later screens only, to keep it out of the code of the first screen. */
export function TemplateSource({ children }: { readonly children: ReactNode }) {
  client ??= createQueryClient();
  return (
    <QueryClientProvider client={client}>
      <TemplateFeedsContext value={feeds}>{children}</TemplateFeedsContext>
    </QueryClientProvider>
  );
}
