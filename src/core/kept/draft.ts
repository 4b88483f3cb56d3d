import type { IncomingFile } from '../codec/incomingFile';
import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import type { Scenario } from '../simulator/scenario/scenario';

/** A person's edited content as it is stored, without the text it was read from. */
export interface KeptContent {
  readonly process: Process;
  readonly model: DeploymentModel;
  /** The current scenario. */
  readonly scenario: Scenario;
  /** Scenarios saved under a name; absent if there are none. */
  readonly scenarios?: readonly Scenario[];
}

/** Text that is still being typed; it has not been applied to the process. */
export interface PendingText {
  readonly form: 'ocl' | 'json';
  readonly text: string;
  /** The text of the process when typing began, so that a change made elsewhere is noticed. */
  readonly over: string;
}

/** A working copy stored in the browser. The source is not part of it; it is read again from the file's bytes. */
export interface Draft {
  readonly schemaVersion: 1;
  readonly id: string;
  readonly title: string;
  readonly origin: 'file' | 'sample';
  readonly file: IncomingFile;
  readonly beside: readonly IncomingFile[];
  readonly content: KeptContent;
  /** Hand-written text that the content and the saved process were read from; absent if it is the file's own text. */
  readonly baseText?: string;
  readonly savedBaseText?: string;
  readonly savedProcess: Process;
  readonly savedAt: number | null;
  /** The field keeps its name from the first format version. */
  readonly writing?: PendingText;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
}
