import type { BackupState } from './backupState';
import type { DocumentState } from './documentState';
import type { EditState } from './editState';
import type { ImportState } from './importState';
import type { PlanState } from './planState';
import type { ScenarioState } from './scenarioState';
import type { SessionState } from './sessionState';
import type { ViewState } from './viewState';

/** The whole state of the app: what each slice holds and does. */
export type EditorState = DocumentState &
  ImportState &
  EditState &
  ViewState &
  PlanState &
  ScenarioState &
  BackupState &
  SessionState;
