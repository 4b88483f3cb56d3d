/** What failed first in the run, when something has. The fetching of packages has no ids. */
export interface EarlierFailure {
  readonly step: string;
  readonly stepId: string | null;
  readonly action: string;
  readonly actionId: string | null;
  readonly target: string | null;
}
