/** What failed first in the run, when something has. */
export interface EarlierFailure {
  readonly step: string;
  readonly action: string;
  readonly target: string | null;
}

export function failureParams({ step, action, target }: EarlierFailure): Readonly<Record<string, string>> {
  return { failedStep: step, failedAction: action, ...(target === null ? {} : { failedTarget: target }) };
}
