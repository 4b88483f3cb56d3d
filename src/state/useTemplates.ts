import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { type FormlessType, foldCase, type StepTemplate } from '../core/index';
import type { FeedAnswer, KeptStepTemplate, TemplateFeeds } from './ports';

export const TemplateFeedsContext = createContext<TemplateFeeds | null>(null);

/** One list: its templates so far, whether it is still loading, and why it failed. */
export interface TemplateList {
  readonly templates: readonly StepTemplate[];
  readonly isLoading: boolean;
  readonly problem: string | null;
  readonly retry: () => void;
}

export interface TemplateLists {
  readonly builtin: TemplateList;
  readonly community: TemplateList;
  /** Templates of the libraries a person turned on, and their own. */
  readonly kept: TemplateList;
  /** All templates loaded so far, the built-in ones first. */
  readonly all: readonly StepTemplate[];
  /** Action types that are known by name only. */
  readonly formless: readonly FormlessType[];
}

/** The sources of the lists; can be used only inside `TemplateFeedsContext`. */
export function useTemplateFeeds(): TemplateFeeds {
  const feeds = useContext(TemplateFeedsContext);
  if (feeds === null) throw new Error('No template feeds above this component.');
  return feeds;
}

/** Keys of the queries, for code that invalidates them. */
export const templateKeys = {
  builtin: ['templates', 'builtin'],
  community: ['templates', 'community'],
  kept: ['templates', 'kept'],
  earlier: ['templates', 'earlier'],
  libraries: ['templates', 'libraries'],
} as const;

/** The template lists, each fetched once and kept; a failed one does not affect the others. */
export function useTemplates(): TemplateLists {
  const feeds = useTemplateFeeds();
  const builtin = useQuery({
    queryKey: templateKeys.builtin,
    queryFn: async () => given(await feeds.builtin()),
  });
  const community = useQuery({
    queryKey: templateKeys.community,
    queryFn: async () => given(await feeds.community(builtin.data?.templates ?? none)),
    enabled: !builtin.isPending,
  });
  const kept = useKeptTemplates();
  const builtins = builtin.data?.templates ?? none;
  const others = community.data?.templates ?? none;
  const own = ownOf(kept.kept);
  const all = allOf(builtins, others, own);
  return {
    builtin: listOf(builtin),
    community: listOf(community),
    kept: { templates: own, isLoading: kept.isLoading, problem: kept.problem, retry: kept.retry },
    all,
    formless: builtin.data?.formless ?? noTypes,
  };
}

/** The templates stored in this browser, with the library each belongs to. */
export function useKeptTemplates(): {
  readonly kept: readonly KeptStepTemplate[];
  readonly isLoading: boolean;
  readonly problem: string | null;
  readonly retry: () => void;
} {
  const { builtin, shelf } = useTemplateFeeds();
  const builtins = useQuery({ queryKey: templateKeys.builtin, queryFn: async () => given(await builtin()) });
  const query = useQuery({
    queryKey: templateKeys.kept,
    queryFn: async () => {
      const answer = await shelf?.kept(builtins.data?.templates ?? none);
      if (answer === undefined) return nothing;
      if (!answer.ok) throw new Error(answer.message);
      return answer.value;
    },
    enabled: shelf !== undefined && !builtins.isPending,
    // Comparing hundreds of templates value by value would be slow.
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    kept: query.data ?? nothing,
    isLoading: shelf !== undefined && query.isPending && query.error === null,
    problem: query.error?.message ?? null,
    retry: () => void query.refetch(),
  };
}

const none: readonly StepTemplate[] = [];
const nothing: readonly KeptStepTemplate[] = [];
const noTypes: readonly FormlessType[] = [];

/** The same lists give the same combined list for every caller: by identity the search knows what it has indexed. */
const ownOf = lastOf((kept: readonly KeptStepTemplate[]) => once(kept.map(({ template }) => template)));
const allOf = lastOf((...lists: readonly (readonly StepTemplate[])[]) => once(lists.flat()));

/** A function that returns its last result while its arguments stay the same. */
function lastOf<Given extends readonly unknown[], Answer>(
  make: (...given: Given) => Answer,
): (...given: Given) => Answer {
  let last: { readonly given: Given; readonly answer: Answer } | null = null;
  return (...given) => {
    if (last === null || last.given.some((each, at) => each !== given[at])) last = { given, answer: make(...given) };
    return last.answer;
  };
}

/** The same template may come from a zip and from GitHub; the first one stays. */
function once(templates: readonly StepTemplate[]): readonly StepTemplate[] {
  const seen = new Set<string>();
  return templates.filter(({ source, id }) => {
    const key = `${source === 'builtin'} ${foldCase(id)}`;
    return !seen.has(key) && seen.add(key);
  });
}

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
