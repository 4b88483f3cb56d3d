import type { DeploymentModel, Process, ProcessSource, Scenario } from '../core/index';
import type { IncomingFile } from './ports';

/** Identifies an open process in the address bar and the library; the sample's slug or one made from the file. */
export type DocumentId = string;

/** What a person edits: one undo history holds all three. */
export interface Content {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly scenario: Scenario;
}

/** One finished edit: `label` names it in the undo menu ("Move Tag release from 14 to 3"). */
export interface HistoryEntry {
  readonly label: string;
  readonly content: Content;
  /** Where the edit happened, so that undo can return there. */
  readonly selection: Selection | null;
}

export interface Selection {
  readonly stepId: string;
  /** null = the step itself. */
  readonly actionId: string | null;
}

export interface OpenDocument {
  readonly id: DocumentId;
  /** Name of the project or runbook on screen. */
  readonly title: string;
  /** Where it came from: a file of the person, or a sample that comes with the app. */
  readonly origin: 'file' | 'sample';
  readonly file: {
    readonly name: string;
    readonly path: string;
    /** As it was opened. */
    readonly bytes: Uint8Array;
    /** Files of its folder that decide how it is read. */
    readonly beside: readonly IncomingFile[];
    readonly format: 'ocl' | 'json';
    readonly handle: unknown;
  };
  /** What was read, kept so that writing changes only what differs. */
  readonly source: ProcessSource;
  readonly content: Content;
  readonly past: readonly HistoryEntry[];
  /** What undo took back; the next to redo stands last. */
  readonly future: readonly HistoryEntry[];
  /** The run of small edits (typing) that the next one with the same key joins; null when the next edit stands alone. */
  readonly folding: { readonly key: string; readonly at: number } | null;
  /** The process as the file has it; "changed" means it differs from this. */
  readonly savedProcess: Process;
  readonly savedAt: number | null;
}
