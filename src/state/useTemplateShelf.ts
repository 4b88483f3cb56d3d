import { skipToken, useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { StepTemplate } from '../core/index';
import type {
  FoundTemplate,
  KeptStepTemplate,
  SyncProgress,
  SyncResult,
  TemplateLibrary,
  TemplateShelfPort,
  TemplatesFound,
} from './ports';
import { templateKeys, useTemplateFeeds } from './useTemplates';

/** Libraries that are on, in the order of their titles. */
export function useTemplateLibraries(): {
  readonly libraries: readonly TemplateLibrary[];
  readonly problem: string | null;
} {
  const { shelf } = useTemplateFeeds();
  const query = useQuery({
    queryKey: templateKeys.libraries,
    queryFn: async () => {
      const answer = await shelf?.libraries();
      if (answer === undefined) return [];
      if (!answer.ok) throw new Error(answer.message);
      return answer.value.toSorted((left, right) => (left.title < right.title ? -1 : 1));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  return { libraries: query.data ?? none, problem: query.error?.message ?? null };
}

/** The state of a library: being fetched, or how that ended. It continues when its screen is left. */
export interface SyncState {
  readonly progress: SyncProgress | null;
  readonly result: SyncResult | null;
  readonly cancel: (() => void) | null;
}

/** Fetches one library of GitHub: its state, and a function to start. */
export function useTemplateSync(libraryId: string): {
  readonly state: SyncState;
  readonly start: (library: TemplateLibrary, builtins: readonly StepTemplate[]) => Promise<SyncResult | null>;
} {
  const client = useQueryClient();
  const shelf = useShelf();
  const query = useQuery<SyncState>({
    queryKey: syncKey(libraryId),
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const mutation = useMutation({
    mutationFn: async ({
      library,
      builtins,
    }: {
      readonly library: TemplateLibrary;
      readonly builtins: readonly StepTemplate[];
    }) => {
      const stop = new AbortController();
      const show = (change: Partial<SyncState>) =>
        client.setQueryData<SyncState>(syncKey(library.id), (before) => ({ ...(before ?? idle), ...change }));
      show({ progress: { done: 0, of: 0 }, result: null, cancel: () => stop.abort() });
      const result = await shelf.sync(library, {
        builtins,
        signal: stop.signal,
        onProgress: (progress) => show({ progress }),
      });
      show({ progress: null, result, cancel: null });
      await Promise.all([
        refresh(client, templateKeys.libraries),
        refresh(client, templateKeys.kept),
        refresh(client, templateKeys.earlier),
      ]);
      return result;
    },
  });
  const state = query.data ?? idle;
  const start = async (library: TemplateLibrary, builtins: readonly StepTemplate[]) =>
    state.progress === null ? mutation.mutateAsync({ library, builtins }) : null;
  return { state, start };
}

/** Whether any library is being fetched. */
export function useTemplatesAreFetched(): boolean {
  return useIsMutating() > 0;
}

/** The changes of stored templates; each resolves once everything on screen is up to date. */
export function useShelfChanges() {
  const client = useQueryClient();
  const shelf = useShelf();
  return useMemo(() => {
    const changed = async <T>(work: Promise<T>): Promise<T> => {
      const answer = await work;
      await Promise.all([
        refresh(client, templateKeys.libraries),
        refresh(client, templateKeys.kept),
        refresh(client, templateKeys.earlier),
      ]);
      return answer;
    };
    return {
      turnOn: (place: Parameters<TemplateShelfPort['turnOn']>[0]) => changed(shelf.turnOn(place)),
      removeLibrary: (id: string) => {
        client.setQueryData<SyncState>(syncKey(id), idle);
        return changed(shelf.removeLibrary(id));
      },
      keepLibrary: (title: string, kind: 'disk' | 'server', found: TemplatesFound) =>
        changed(shelf.keepLibrary(title, kind, found)),
      keepCustom: (found: readonly FoundTemplate[]) => changed(shelf.keepCustom(found)),
      removeCustom: (ids: readonly string[]) => changed(shelf.removeCustom(ids)),
      saveAs: shelf.saveAs,
      draft: shelf.draft,
      keepDraft: shelf.keepDraft,
      newId: shelf.newId,
      now: shelf.now,
      readFiles: shelf.readFiles,
      droppedFiles: shelf.droppedFiles,
      readText: shelf.readText,
    };
  }, [client, shelf]);
}

/** Versions of templates that were replaced or deleted. */
export function useEarlierTemplates(builtins: readonly StepTemplate[]): readonly KeptStepTemplate[] {
  const { shelf } = useTemplateFeeds();
  const query = useQuery({
    queryKey: templateKeys.earlier,
    queryFn:
      shelf === undefined || builtins.length === 0
        ? skipToken
        : async () => {
            const answer = await shelf.earlier(builtins);
            return answer.ok ? answer.value : [];
          },
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return query.data ?? noEarlier;
}

const none: readonly TemplateLibrary[] = [];
const noEarlier: readonly KeptStepTemplate[] = [];
const idle: SyncState = { progress: null, result: null, cancel: null };

function syncKey(id: string): readonly string[] {
  return ['templates', 'sync', id];
}

function refresh(client: ReturnType<typeof useQueryClient>, queryKey: readonly string[]): Promise<void> {
  return client.invalidateQueries({ queryKey, refetchType: 'active' });
}

function useShelf(): TemplateShelfPort {
  const { shelf } = useTemplateFeeds();
  if (shelf === undefined) throw new Error('No template shelf above this component.');
  return shelf;
}
