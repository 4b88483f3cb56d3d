import type { Severity } from '../base/diagnostic';
import type { EditResult } from '../model/edits/editRefusal';
import type { Process } from '../model/process';
import type { ProcessRow } from '../model/row';

/** What a rule reports about one row. */
export interface Found {
  readonly severity: Severity;
  /** One sentence: the problem and, where it helps, its effect. The row is shown beside it and not named in it. */
  readonly message: string;
  /** The setting concerned: a `FieldName` of the step editor or a property; null for the whole row. */
  readonly field: string | null;
  /** An edit that removes the finding and changes nothing about what runs. */
  readonly fix?: Fix;
}

export interface Fix {
  /** The label of the button and of the undo entry: "Start after the previous step". */
  readonly label: string;
  readonly change: (process: Process) => EditResult;
}

/** The row concerned: a step (`actionId` null; also for the only action of a plain step), or a child action. */
export type FindingRow = Pick<ProcessRow, 'stepId' | 'actionId'>;

export interface FoundAt extends Found {
  readonly row: FindingRow;
}

/** A problem or a notice about one row. `code` is the rule that reports it and never changes. */
export interface Finding extends FoundAt {
  readonly code: string;
}
