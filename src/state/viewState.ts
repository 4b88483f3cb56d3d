import type { WhatIfPart } from '../core/index';
import type { Lost } from './lost';
import type { DocumentId, Selection } from './openDocument';
import type { CellAddress } from './ports';
import type { LibrarySort, Settings } from './settings';

/** The views of a process that have an address of their own. */
export type Tab = 'steps' | 'plan' | 'compare' | 'text' | 'model';

export type Panel =
  /** What is tried without touching the process; `part` is opened and gets the focus. */
  | { readonly kind: 'scenario'; readonly part?: WhatIfPart; readonly about?: AskedWhatIf }
  | { readonly kind: 'reorder'; readonly selected: readonly Selection[] }
  | { readonly kind: 'add'; readonly place: AddPlace }
  | { readonly kind: 'why'; readonly cell: CellAddress };

/** What the panel of what-ifs is opened for: its choices begin with these. */
export interface AskedWhatIf {
  readonly action: string | null;
  readonly target: string | null;
  /** The field that gets the focus; null = the first one of its part. */
  readonly field: string | null;
}

/** Where a new step goes. */
export type AddPlace = { readonly at: 'end' } | { readonly at: 'before' | 'after' | 'into'; readonly stepId: string };

/** What the address bar shows. */
export type View =
  /** Without an order of its own it is sorted as it was last. */
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
      /** Which part of a tab that has several: `targets` of the model, `json` of the text; null for its first. */
      readonly part: string | null;
      /** A field, or on the Text tab a line, to open, scroll to and focus (after "Go to setting"). */
      readonly field: string | null;
      readonly panel: Panel | null;
      readonly filter: string;
    };

/** The view of a process. */
export type ProcessView = Extract<View, { readonly screen: 'process' }>;

/** Preview as: which run the verdicts of the list are for. */
export interface Preview {
  readonly environment: string | null;
  readonly channel: string;
  readonly tenant: string | null;
}

/** A short message about something that happened, with an optional way back. */
export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'error';
  readonly text: string;
  /** The edit that "Undo" takes back; null when there is none. Only a message about the newest edit has one. */
  readonly undoes: number | null;
  /** Whether it waits until it is dismissed; errors do. */
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

/** Where the person is, what is previewed, and what the app tells. */
export interface ViewState {
  readonly view: View;
  readonly preview: Preview;
  readonly notices: readonly Notice[];
  /** What the address asks for without success, until one goes somewhere. */
  readonly lost: Lost | null;
  readonly settings: Settings;
  /** What is over every screen. */
  readonly overlay: Overlay | null;
  /** Text of the polite live region. */
  readonly announcement: string;
  navigate(view: View): void;
  /** Changes something of what is on screen of a process; does nothing on the other screens. */
  changeView(change: Partial<Omit<ProcessView, 'screen'>>): void;
  setPreview(preview: Partial<Preview>): void;
  showOverlay(overlay: Overlay | null): void;
  changeSettings(change: Partial<Settings>): void;
  /**
   * @param options.undoable    offers to undo the newest edit, for as long as it is the newest
   * @param options.bringsBack  offers to bring back the removed process of this key
   */
  notify(
    text: string,
    options?: Pick<Partial<Notice>, 'tone' | 'stays' | 'bringsBack'> & { readonly undoable?: boolean },
  ): void;
  dismiss(noticeId: number): void;
  announce(text: string): void;
}
