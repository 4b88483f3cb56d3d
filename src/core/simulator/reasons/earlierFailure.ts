/** The first failure of the run, if there is one. A failed package acquisition has no ids. */
export interface EarlierFailure {
  readonly step: string;
  readonly stepId: string | null;
  readonly action: string;
  readonly actionId: string | null;
  readonly target: string | null;
}
