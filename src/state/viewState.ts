import type { WhatIfPart } from '../core/index';
import type { Lost } from './lost';
import type { DocumentId, Selection } from './openDocument';
import type { CellAddress } from './ports';
import type { LibrarySort, Settings } from './settings';

/** The views of a process that have an address of their own. */
export type Tab = 'steps' | 'plan' | 'compare' | 'text' | 'model';

export type Panel =
  /** What-ifs, which leave the process as it is; `part` is opened and gets the focus. */
  | { readonly kind: 'scenario'; readonly part?: WhatIfPart; readonly about?: AskedWhatIf }
  | { readonly kind: 'reorder'; readonly selected: readonly Selection[] }
  | { readonly kind: 'add'; readonly place: AddPlace }
  | { readonly kind: 'why'; readonly cell: CellAddress };

/** What the what-if panel is opened for: its choices start with these. */
export interface AskedWhatIf {
  readonly action: string | null;
  readonly target: string | null;
  /** The field that gets the focus; null for the first one of its part. */
  readonly field: string | null;
}

/** Where a new step goes. */
export type AddPlace = { readonly at: 'end' } | { readonly at: 'before' | 'after' | 'into'; readonly stepId: string };

/** What the address bar shows. */
export type View =
  /** Without `sort` it is sorted as it was last. */
  | { readonly screen: 'library'; readonly search?: string; readonly sort?: LibrarySort }
  | { readonly screen: 'settings' }
  /** A process that somebody shared and that is not kept yet: packed in the address, or the text of a file. */
  | { readonly screen: 'shared'; readonly data: string; readonly text?: string }
  /** The template lists; `template` names one of a person's own that is being edited, `new` one that is being made. */
  | { readonly screen: 'templates'; readonly template: string | null }
  | {
      readonly screen: 'process';
      readonly documentId: DocumentId;
      readonly tab: Tab;
      readonly selection: Selection | null;
      /** The part of a tab that has several: `targets` of the model, `json` of the text; null for its first. */
      readonly part: string | null;
      /** A field, or on the Text tab a line, to open, scroll to and focus (after "Go to setting"). */
      readonly field: string | null;
      readonly panel: Panel | null;
      readonly filter: string;
    };

/** The view of a process. */
export type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** The run that the verdicts of the list are for. */
export interface Preview {
  readonly environment: string | null;
  readonly channel: string;
  readonly tenant: string | null;
}

/** A short message about something that happened, with an optional undo. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** The edit that "Undo" undoes; null if there is none. Only a message about the newest edit has one. */
  readonly undoes: number | null;
  /** Whether it stays until it is dismissed; errors do. */
  readonly stays?: boolean;
  /** The key of a removed process that its button brings back. */
  readonly bringsBack?: string;
}

/** The command palette, the list of keys, the name of a scenario file to be written, or what is assumed of the model. */
export type Overlay =
  | 'palette'
  | 'shortcuts'
  | 'save-scenario'
  | 'save-version'
  | 'versions'
  | 'share'
  | 'keep-scenario'
  | 'rename-scenario'
  | 'assumed'
  | 'add-environment'
  | 'new-process'
  | 'files'
  | { readonly kind: 'save-template'; readonly row: Selection };

/** The view, the preview, and the messages of the app. */
export interface ViewState {
  readonly view: View;
  readonly preview: Preview;
  readonly notices: readonly Notice[];
  /** What the address names that does not exist, until the next navigation. */
  readonly lost: Lost | null;
  readonly settings: Settings;
  /** The dialog over every screen. */
  readonly overlay: Overlay | null;
  /** Text of the polite live region. */
  readonly announcement: string;
  navigate(view: View): void;
  /** Changes the view of the process on screen; does nothing on other screens. */
  changeView(change: Partial<Omit<ProcessView, 'screen'>>): void;
  setPreview(preview: Partial<Preview>): void;
  showOverlay(overlay: Overlay | null): void;
  changeSettings(change: Partial<Settings>): void;
  /**
   * @param options.undoable    offers to undo the newest edit, as long as it is the newest
   * @param options.bringsBack  offers to bring back the removed process with this key
   */
  notify(
    text: string,
    options?: Pick<Partial<Notice>, 'tone' | 'stays' | 'bringsBack'> & { readonly undoable?: boolean },
  ): void;
  dismiss(noticeId: number): void;
  announce(text: string): void;
}
