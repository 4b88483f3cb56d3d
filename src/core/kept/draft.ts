import type { IncomingFile } from '../codec/incomingFile';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { Scenario } from '../simulator/scenario/scenario';

/** What is kept of what a person edits, without the text it was read from. */
export interface KeptContent {
  readonly process: Process;
  readonly model: DeploymentModel;
  /** What is tried now. */
  readonly scenario: Scenario;
  /** Scenarios kept under a name; absent while there are none. */
  readonly scenarios?: readonly Scenario[];
}

/** A text that is being written and counts for nothing yet. */
export interface PendingText {
  readonly form: 'ocl' | 'json';
  readonly text: string;
  /** The text of the process it began from, so that a change from elsewhere is noticed. */
  readonly over: string;
}

/** A working copy as it is kept in the browser. The source is not part of it: it comes from the file's own bytes again. */
export interface Draft {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly origin: 'file' | 'sample';
  readonly file: IncomingFile;
  readonly beside: readonly IncomingFile[];
  readonly content: KeptContent;
  /** Texts written by hand that the content and the saved process were read from; absent: the file's own. */
  readonly baseText?: string;
  readonly savedBaseText?: string;
  readonly savedProcess: Process;
  readonly savedAt: number | null;
  /** Kept under the name that it had in the first version. */
  readonly writing?: PendingText;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
}
