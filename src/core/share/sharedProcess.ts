import type { Scenario } from '../simulator/scenario/scenario';

/** A process as one person hands it to another: its text and what is needed to see the same plan. No secret is in it. */
export interface SharedProcess {
  readonly title: string;
  /** Name of the process file, without folders. */
  readonly fileName: string;
  readonly text: string;
  /** The text is to be opened with what can be read of it. */
  readonly isPartial: boolean;
  /** Text of the file that says how the process file is read; null where there is none. */
  readonly schemaVersion: string | null;
  /** Text of a model file. */
  readonly model: string;
  readonly scenarios: readonly Scenario[];
  /** What is tried. */
  readonly scenario: Scenario | null;
  /** What is on screen, as the end of an address: `plan?view=timeline`; empty where nothing is said. */
  readonly view: string;
}

export const shareKind = 'preflight-share';
export const newestShare = 1;
