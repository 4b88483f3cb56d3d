import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { FormlessType, StepTemplate } from '../core/index';
import type { FeedAnswer, TemplateFeeds } from './ports';

export const TemplateFeedsContext = createContext<TemplateFeeds | null>(null);

/** One list: what of it is there, whether it is still coming, and why it did not come. */
export interface TemplateList {
  readonly templates: readonly StepTemplate[];
  readonly isLoading: boolean;
  readonly problem: string | null;
  readonly retry: () => void;
}

export interface TemplateLists {
  readonly builtin: TemplateList;
  readonly community: TemplateList;
  /** All that is there so far, the built-in ones first. */
  readonly all: readonly StepTemplate[];
  /** Types of action that are known by name only. */
  readonly formless: readonly FormlessType[];
}

/** The template lists, each fetched once and kept; one that fails leaves the other as it is. */
export function useTemplates(): TemplateLists {
  const feeds = useContext(TemplateFeedsContext);
  if (feeds === null) throw new Error('No template feeds above this component.');
  const builtin = useQuery({
    queryKey: ['templates', 'builtin'],
    queryFn: async () => given(await feeds.builtin()),
  });
  const community = useQuery({
    queryKey: ['templates', 'community'],
    queryFn: async () => given(await feeds.community(builtin.data?.templates ?? none)),
    enabled: !builtin.isPending,
  });
  const builtins = builtin.data?.templates ?? none;
  const others = community.data?.templates ?? none;
  const all = useMemo(() => [...builtins, ...others], [builtins, others]);
  return { builtin: listOf(builtin), community: listOf(community), all, formless: builtin.data?.formless ?? noTypes };
}

const none: readonly StepTemplate[] = [];
const noTypes: readonly FormlessType[] = [];

type Given = Extract<FeedAnswer, { readonly ok: true }>;

function given(answer: FeedAnswer): Given {
  if (!answer.ok) throw new Error(answer.message);
  return answer;
}

function listOf(query: {
  readonly data: Given | undefined;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}): TemplateList {
  return {
    templates: query.data?.templates ?? none,
    isLoading: query.isPending && query.error === null,
    problem: query.error?.message ?? null,
    retry: () => void query.refetch(),
  };
}
