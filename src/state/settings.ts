import { type DateForm, dateForms } from './dates';
import { type OwnKeys, ownKeysFrom } from './shortcutKeys';

/** How the app looks and behaves for this person; stored in this browser only. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  /** `auto` follows the pointer: compact for a mouse, comfortable for a finger. */
  readonly density: 'auto' | 'compact' | 'comfortable';
  readonly motion: 'system' | 'less';
  /** Whether single letters are shortcuts outside text fields. */
  readonly singleKeys: boolean;
  /** Single keys that differ from their defaults. */
  readonly ownKeys: OwnKeys;
  /** How days and times are written. */
  readonly dates: DateForm;
  /** How many edits of a process can be undone; a smaller number counts from its next edit on. */
  readonly undoLimit: (typeof undoLimits)[number];
  /** What an export of the plan begins with. */
  readonly exportForm: ExportForm;
  readonly exportScope: 'one' | 'all';
  readonly exportReasons: 'not-running' | 'all' | 'none';
  readonly exportValues: boolean;
  /** When to show the changed lines before a file is written. */
  readonly savesAfterReview: 'first' | 'always' | 'never';
  /** Whether long lines of code wrap. */
  readonly wrapsCode: boolean;
  /** Font size of code. */
  readonly codeSize: 'small' | 'normal' | 'large';
  /** Whether Tab moves from a script to the next field; otherwise it indents. */
  readonly tabLeavesCode: boolean;
  /** What the app starts with when the address says nothing. */
  readonly firstScreen: 'library' | 'last-process';
  /** The process on screen last; empty if there was none. */
  readonly lastProcess: string;
  /** How the library is sorted. */
  readonly librarySort: LibrarySort;
  /** When each process was on screen last, in milliseconds since 1970. */
  readonly openedAt: Readonly<Record<string, number>>;
  /** Which environment is previewed when a process is opened. */
  readonly previews: 'last' | 'first' | 'none';
  /** The library template behind a template of a server: `ActionTemplates-7` to the library's id. */
  readonly templateLinks: Readonly<Record<string, string>>;
  /** Whether a new step links to its template on a server if the id there is known, or is always self-contained. */
  readonly addsTemplates: 'linked' | 'complete';
  /** Ids of the templates used last, the newest first. */
  readonly recentTemplates: readonly string[];
  /** Whether the browser was asked, after the first save, not to clear what it keeps. */
  readonly hasAskedToKeep: boolean;
  /** Width of the step list beside another pane, in pixels. */
  readonly listWidth: number;
}

/** Orders of the library: by the last edit, by the last visit, by name, by place. */
export const librarySorts = ['edited', 'opened', 'name', 'project'] as const;
export type LibrarySort = (typeof librarySorts)[number];

/** The formats a plan can be exported in. */
const exportForms = ['markdown', 'csv', 'json', 'preview', 'policy', 'svg', 'print'] as const;
export type ExportForm = (typeof exportForms)[number];

/** Numbers of edits that can be kept; the last is as long as a history can be. */
export const undoLimits = [100, 250, 500, 1000] as const;

/** Limits of the width of the step list, in pixels. */
export const listWidths = { min: 240, normal: 344, max: 560 } as const;

export const defaultSettings: Settings = {
  theme: 'system',
  density: 'auto',
  motion: 'system',
  singleKeys: true,
  ownKeys: {},
  dates: 'system',
  undoLimit: 1000,
  exportForm: 'markdown',
  exportScope: 'one',
  exportReasons: 'not-running',
  exportValues: false,
  savesAfterReview: 'first',
  wrapsCode: false,
  codeSize: 'normal',
  tabLeavesCode: true,
  firstScreen: 'library',
  lastProcess: '',
  librarySort: 'edited',
  openedAt: {},
  previews: 'last',
  templateLinks: {},
  addsTemplates: 'linked',
  recentTemplates: [],
  hasAskedToKeep: false,
  listWidth: listWidths.normal,
};

const choices = {
  theme: ['system', 'light', 'dark'],
  density: ['auto', 'compact', 'comfortable'],
  motion: ['system', 'less'],
  exportScope: ['one', 'all'],
  exportReasons: ['not-running', 'all', 'none'],
  savesAfterReview: ['first', 'always', 'never'],
  codeSize: ['small', 'normal', 'large'],
  firstScreen: ['library', 'last-process'],
  previews: ['last', 'first', 'none'],
  addsTemplates: ['linked', 'complete'],
} as const;

/** Settings from whatever this or another version stored: missing or unknown ones get their default. */
export function settingsFrom(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const given = stored as Readonly<Record<string, unknown>>;
  return {
    theme: oneOf(choices.theme, given['theme'], defaultSettings.theme),
    density: oneOf(choices.density, given['density'], defaultSettings.density),
    motion: oneOf(choices.motion, given['motion'], defaultSettings.motion),
    singleKeys: flag(given['singleKeys'], defaultSettings.singleKeys),
    ownKeys: ownKeysFrom(given['ownKeys']),
    dates: oneOf(dateForms, given['dates'], defaultSettings.dates),
    undoLimit: undoLimits.find((limit) => limit === given['undoLimit']) ?? defaultSettings.undoLimit,
    exportForm: oneOf(exportForms, given['exportForm'], defaultSettings.exportForm),
    exportScope: oneOf(choices.exportScope, given['exportScope'], defaultSettings.exportScope),
    exportReasons: oneOf(choices.exportReasons, given['exportReasons'], defaultSettings.exportReasons),
    exportValues: flag(given['exportValues'], defaultSettings.exportValues),
    savesAfterReview: oneOf(choices.savesAfterReview, given['savesAfterReview'], defaultSettings.savesAfterReview),
    wrapsCode: flag(given['wrapsCode'], defaultSettings.wrapsCode),
    codeSize: oneOf(choices.codeSize, given['codeSize'], defaultSettings.codeSize),
    tabLeavesCode: flag(given['tabLeavesCode'], defaultSettings.tabLeavesCode),
    firstScreen: oneOf(choices.firstScreen, given['firstScreen'], defaultSettings.firstScreen),
    lastProcess: typeof given['lastProcess'] === 'string' ? given['lastProcess'] : defaultSettings.lastProcess,
    librarySort: oneOf(librarySorts, given['librarySort'], defaultSettings.librarySort),
    openedAt: entriesOf(given['openedAt'], (value) => typeof value === 'number'),
    previews: oneOf(choices.previews, given['previews'], defaultSettings.previews),
    templateLinks: texts(given['templateLinks']),
    addsTemplates: oneOf(choices.addsTemplates, given['addsTemplates'], defaultSettings.addsTemplates),
    recentTemplates: list(given['recentTemplates']),
    hasAskedToKeep: flag(given['hasAskedToKeep'], defaultSettings.hasAskedToKeep),
    listWidth: widthIn(given['listWidth']),
  };
}

/** Which of the stored settings cannot be used, by name; all of them, should it be no record at all. */
export function unusableSettings(stored: unknown): readonly (keyof Settings)[] | 'all' {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return 'all';
  const given = stored as Readonly<Record<string, unknown>>;
  const read = settingsFrom(stored);
  const names = Object.keys(defaultSettings) as (keyof Settings)[];
  return names.filter((name) => Object.hasOwn(given, name) && inOrder(given[name]) !== inOrder(read[name]));
}

/** A value as a text that does not depend on the order of its entries. */
function inOrder(value: unknown): string {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return JSON.stringify(isRecord ? Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)) : value);
}

function widthIn(given: unknown): number {
  const { min, normal, max } = listWidths;
  return typeof given === 'number' && given >= min && given <= max ? given : normal;
}

function oneOf<T extends string>(all: readonly T[], given: unknown, fallback: T): T {
  return all.find((choice) => choice === given) ?? fallback;
}

function flag(given: unknown, fallback: boolean): boolean {
  return typeof given === 'boolean' ? given : fallback;
}

function list(given: unknown): readonly string[] {
  return Array.isArray(given) ? given.filter((entry) => typeof entry === 'string') : [];
}

function texts(given: unknown): Readonly<Record<string, string>> {
  return entriesOf(given, (value) => typeof value === 'string');
}

/** The entries of a record whose values are of one kind; the others are left out. */
function entriesOf<T>(given: unknown, isOne: (value: unknown) => value is T): Readonly<Record<string, T>> {
  if (typeof given !== 'object' || given === null) return {};
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, T] => isOne(entry[1])));
}
