import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { TemplateFeedsContext } from '../../src/state/useTemplates';
import { servedFeeds } from './renderGallery';
import { builtinTemplates, communityTemplates, formlessTypes } from './templates';

const builtins = builtinTemplates();
const community = communityTemplates(builtins);

/** The lists the app serves, there from the first moment. */
export function WithTemplates({ children }: { readonly children: ReactNode }) {
  const [client] = useState(() => {
    const made = new QueryClient({
      defaultOptions: {
        queries: { retry: false, gcTime: Number.POSITIVE_INFINITY, staleTime: Number.POSITIVE_INFINITY },
      },
    });
    made.setQueryData(['templates', 'builtin'], {
      ok: true,
      templates: builtins,
      problems: [],
      formless: formlessTypes(),
    });
    made.setQueryData(['templates', 'community'], { ok: true, templates: community, problems: [] });
    return made;
  });
  return (
    <QueryClientProvider client={client}>
      <TemplateFeedsContext value={servedFeeds}>{children}</TemplateFeedsContext>
    </QueryClientProvider>
  );
}
