import type { ScopeList } from '../../model/scopeExpressions';

/** Whether a step or action is in scope (RULES.md, section 3). Lists contain names as in the model. */
export interface ScopeFacts {
  DISABLED: object;
  ENV_EXCLUDED: { readonly environment: string; readonly excluded: readonly string[] };
  ENV_NOT_INCLUDED: { readonly environment: string; readonly only: readonly string[] };
  CHANNEL_MISMATCH: { readonly channel: string; readonly only: readonly string[] };
  TENANT_TAG_MISMATCH: { readonly tenant: string; readonly tags: readonly string[] };
  TENANT_TAGS_UNTENANTED: { readonly tags: readonly string[] };
  USER_SKIPPED: object;
  NO_ACTIONS: object;
  /** It is unknown whether it is in scope. */
  SCOPE_UNKNOWN:
    | { readonly cause: 'parent'; readonly environment: string; readonly parent: string }
    | {
        readonly cause: 'expression';
        readonly list: ScopeList;
        readonly expression: string;
        readonly fault: 'error' | 'empty' | 'unknown';
      }
    /** The list contains ids of a server that the model does not explain. */
    | { readonly cause: 'ids'; readonly list: ScopeList; readonly ids: readonly string[] }
    /** The list needs tags of a tenant that the model does not list. */
    | { readonly cause: 'tenant'; readonly list: 'tenantTags'; readonly tenant: string }
    /** A fixed list and an expression that contradict each other. */
    | { readonly cause: 'two-lists'; readonly list: ScopeList; readonly expression: string };
  /** The use of a process template whose steps are not known here. */
  TEMPLATE_UNKNOWN: { readonly template: string; readonly mask: string };
}
