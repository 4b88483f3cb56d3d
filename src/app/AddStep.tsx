import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createQueryClient } from '../data/feeds/createQueryClient';
import { fetchBuiltinTemplates, fetchCommunityTemplates } from '../data/feeds/fetchTemplates';
import { AddStepGallery } from '../features/add-step/AddStepGallery';
import type { TemplateFeeds } from '../state/ports';
import { TemplateFeedsContext } from '../state/useTemplates';

const feeds: TemplateFeeds = { builtin: fetchBuiltinTemplates, community: fetchCommunityTemplates };

/** What was fetched stays for the next time the gallery opens. */
let client: QueryClient | null = null;

/** The gallery above its feeds. Loaded when it is first opened, so that no first screen pays for it. */
export function AddStep() {
  client ??= createQueryClient();
  return (
    <QueryClientProvider client={client}>
      <TemplateFeedsContext value={feeds}>
        <AddStepGallery />
      </TemplateFeedsContext>
    </QueryClientProvider>
  );
}
