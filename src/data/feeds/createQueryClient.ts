import { QueryClient } from '@tanstack/react-query';

const day = 24 * 60 * 60 * 1000;

/**
 * The cache of what feeds gave. Lists change rarely, so they stay fresh for a day; being offline is no reason not to
 * ask, since the app's own files may be available without a network.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: day,
        gcTime: Number.POSITIVE_INFINITY,
        retry: 1,
        retryDelay: 400,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
    },
  });
}
