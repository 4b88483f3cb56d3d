/** How one case of a vector file or one file of a folder went. */
export interface CaseResult {
  readonly id: string;
  readonly ok: boolean;
  readonly expected: unknown;
  readonly actual: unknown;
  /** What differs, in a few words, for a failing case. */
  readonly difference?: string;
  /** Set when the case was not run, with the reason. */
  readonly skipped?: string;
}

/**
 * Runs all cases found at a path (a vector file or a folder). `notes` are lines printed before the count,
 * such as the counts of (a) to (d) for a folder of real files.
 */
export type ConformanceKind = (
  path: string,
  options: { readonly library: string | null },
) => Promise<{ readonly cases: readonly CaseResult[]; readonly notes: readonly string[] }>;
