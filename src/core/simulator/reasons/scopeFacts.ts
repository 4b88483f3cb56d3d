import type { ScopeList } from '../../model/scopeExpressions';

/** Whether a step or action belongs to this run (section 3 of the rules). Lists hold names as the model has them. */
export interface ScopeFacts {
  DISABLED: object;
  ENV_EXCLUDED: { readonly environment: string; readonly excluded: readonly string[] };
  ENV_NOT_INCLUDED: { readonly environment: string; readonly only: readonly string[] };
  CHANNEL_MISMATCH: { readonly channel: string; readonly only: readonly string[] };
  TENANT_TAG_MISMATCH: { readonly tenant: string; readonly tags: readonly string[] };
  TENANT_TAGS_UNTENANTED: { readonly tags: readonly string[] };
  USER_SKIPPED: object;
  NO_ACTIONS: object;
  /** Nobody can tell whether it belongs to this run. */
  SCOPE_UNKNOWN:
    | { readonly cause: 'parent'; readonly environment: string; readonly parent: string }
    | {
        readonly cause: 'expression';
        readonly list: ScopeList;
        readonly expression: string;
        readonly fault: 'error' | 'empty' | 'unknown';
      }
    /** Ids of a server, and the model does not say what they mean. */
    | { readonly cause: 'ids'; readonly list: ScopeList; readonly ids: readonly string[] }
    /** Tags of a tenant that the model does not list. */
    | { readonly cause: 'tenant'; readonly list: 'tenantTags'; readonly tenant: string }
    /** A fixed list and an expression that say different things. */
    | { readonly cause: 'two-lists'; readonly list: ScopeList; readonly expression: string };
  /** A use of a process template whose steps are not known here. */
  TEMPLATE_UNKNOWN: { readonly template: string; readonly mask: string };
}
