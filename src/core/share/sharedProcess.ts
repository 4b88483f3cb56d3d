import type { Scenario } from '../simulator/scenario/scenario';

/** A process as one person gives it to another: its text and what is needed to see the same plan. It contains no secret. */
export interface SharedProcess {
  readonly title: string;
  /** Name of the process file, without folders. */
  readonly fileName: string;
  readonly text: string;
  /** Whether the text has errors and is to be opened with the steps that can be read. */
  readonly isPartial: boolean;
  /** The text of the file that says how the process file is read (`schema_version.ocl`); null if there is none. */
  readonly schemaVersion: string | null;
  /** The text of a model file. */
  readonly model: string;
  readonly scenarios: readonly Scenario[];
  /** The scenario previewed; null for none. */
  readonly scenario: Scenario | null;
  /** The screen shown, as the end of an address: `plan?view=timeline`; empty for the default. */
  readonly view: string;
}

export const shareKind = 'preflight-share';
export const newestShare = 1;
