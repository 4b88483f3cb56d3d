import type { Severity } from '../base/diagnostic';
import type { EditResult } from '../model/edits/editRefusal';
import type { Process } from '../model/process';
import type { ProcessRow } from '../model/row';

/** What a rule says of one row. */
export interface Found {
  readonly severity: Severity;
  /** One sentence: what is there and, where it helps, what follows. The row is named beside it, not in it. */
  readonly message: string;
  /** The setting it is about: a `FieldName` of the step editor or a property. null for the row as a whole. */
  readonly field: string | null;
  /** An edit that removes the finding and changes nothing about what runs. */
  readonly fix?: Fix;
}

export interface Fix {
  /** "Start after the previous step": names the undo entry, too. */
  readonly label: string;
  readonly change: (process: Process) => EditResult;
}

/** A row of the process: a step (`actionId` null), also for the only action of a plain step, or a child action. */
export type FindingRow = Pick<ProcessRow, 'stepId' | 'actionId'>;

export interface FoundAt extends Found {
  readonly row: FindingRow;
}

/** Something about a row that is wrong or worth knowing. `code` names the rule that found it and never changes. */
export interface Finding extends FoundAt {
  readonly code: string;
}
