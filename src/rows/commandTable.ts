import {
  type Action,
  type DeploymentModel,
  type MoveDirection,
  type NamedRow,
  type Process,
  planMove,
  type Scenario,
} from '../core/index';
import type { Selection } from '../state/openDocument';
import type { ShortcutId } from '../state/shortcutKeys';
import { targetChoices } from './actionChoices';
import type { RowActions } from './rowActions';
import { rowHref } from './rowHref';
import { areLeftOut, failingActionOf, isFailing, isRequiredRow } from './whatIf';
import { type WhatIfAbout, whatIfKinds } from './whatIfKinds';

/** The rows a command applies to, and their context. */
export interface CommandSubject {
  readonly process: Process;
  readonly model: DeploymentModel;
  readonly documentId: string;
  /** In the order of the list. */
  readonly rows: readonly [NamedRow, ...NamedRow[]];
  readonly rowActions: RowActions;
  /** The scenario of the dry run. */
  readonly scenario: Scenario;
  /** The environment of the preview; null when none is chosen. */
  readonly environment: string | null;
  /** Whether the preview has a verdict to explain. */
  readonly hasVerdict: boolean;
  /** The single key of a command as it is shown; none while single keys are switched off. */
  readonly keyOf: (id: ShortcutId) => string | undefined;
}

export type RowCommandGroup = 'look' | 'move' | 'add' | 'whatIf' | 'clipboard' | 'change' | 'find' | 'delete';

/** The groups that a long menu folds up under one word. */
export const foldedGroups: Partial<Record<RowCommandGroup, string>> = { move: 'Move', add: 'Add', whatIf: 'What if' };

/** A command for rows. Menus, keys, the selection bar and the palette all use this table. */
export interface RowCommand {
  readonly id: string;
  /** Commands of one group stand together in a menu. */
  readonly group: RowCommandGroup;
  /** As shown: "Alt+↑". */
  readonly keys?: string;
  /** The single key it has, which a person can change. */
  readonly shortcut?: ShortcutId;
  readonly danger?: boolean;
  /** Whether it can be done to several rows at once. */
  readonly several?: boolean;
  readonly label: (subject: CommandSubject) => string;
  /** False leaves it out: it makes no sense for such a row. */
  readonly fits?: (subject: CommandSubject) => boolean;
  /** Why it cannot be done now; null when it can. */
  readonly whyNot?: (subject: CommandSubject) => string | null;
  readonly run: (subject: CommandSubject) => void;
  /** What a menu asks instead of running it at once: on which target. None, or one: nothing is asked. */
  readonly choices?: (subject: CommandSubject) => readonly CommandChoice[];
}

export interface CommandChoice {
  readonly label: string;
  readonly run: () => void;
}

const rowsOf = ({ rows }: CommandSubject): readonly Selection[] => rows.map(({ row }) => row);
const rowOf = ({ rows }: CommandSubject): Selection => rows[0].row;
const isLeftOut = ({ rows, scenario }: CommandSubject): boolean => areLeftOut(scenario, rows);
const holdsActions = ({ rows }: CommandSubject): boolean => rows.some(({ step }) => step.actions.length > 0);
const inTemplate = 'A process template contains its own actions';
/** The one action a template can be made of; null for a step with several. */
export const savedActionOf = ({ step, action }: NamedRow): Action | null =>
  action ?? (step.actions.length === 1 ? (step.actions[0] ?? null) : null);
const isStep = ({ rows }: CommandSubject): boolean => rows[0].action === null;

const moving = (id: string, word: string, direction: MoveDirection, keys: string): RowCommand => ({
  id,
  group: 'move',
  keys,
  several: true,
  label: () => word,
  whyNot: (subject) => {
    const move = planMove(subject.process, rowsOf(subject), { at: direction });
    return move.ok ? null : move.reason;
  },
  run: (subject) => subject.rowActions.move(rowsOf(subject), direction),
});

/** The further what-ifs of a row, out of the table that the plan offers too; the two above have words of their own here. */
const whatIfCommands: readonly RowCommand[] = whatIfKinds
  .filter(({ id, of }) => of !== 'run' && id !== 'fails' && id !== 'leave-out')
  .map(({ id, label, fits, whyNot }) => ({
    id: `what-if-${id}`,
    group: 'whatIf',
    label: (s) => label(aboutOf(s)),
    ...(fits === undefined ? {} : { fits: (s) => fits(aboutOf(s)) }),
    ...(whyNot === undefined ? {} : { whyNot: (s) => whyNot(aboutOf(s)) }),
    run: (s) => s.rowActions.whatIf(id, rowOf(s)),
  }));

/** How many targets are in the menu; with more, the panel asks. */
const targetsShown = 20;

function failureChoices(subject: CommandSubject): readonly CommandChoice[] {
  const { process, model, environment, rows, rowActions } = subject;
  const action = failingActionOf(rows[0]);
  if (action === null || environment === null) return [];
  const targets = targetChoices(process, model, action, environment);
  if (targets.length < 2) return [];
  const more = { label: 'On another target…', run: () => rowActions.whatIf('failures', rowOf(subject)) };
  return [
    { label: 'On every target', run: () => rowActions.tryFailure(rowOf(subject)) },
    ...targets.slice(0, targetsShown).map(({ value }) => ({
      label: `On ${value}`,
      run: () => rowActions.tryFailure(rowOf(subject), value),
    })),
    ...(targets.length > targetsShown ? [more] : []),
  ];
}

function aboutOf({ process, model, scenario, rows: [row] }: CommandSubject): WhatIfAbout {
  return { process, model, scenario, row, action: failingActionOf(row), target: null };
}

/** All commands of a row, in the order of its menu. */
export const rowCommands: readonly RowCommand[] = [
  { id: 'open', group: 'look', keys: 'Enter', label: () => 'Open', run: (s) => s.rowActions.open(rowOf(s)) },
  {
    id: 'why',
    group: 'look',
    shortcut: 'why',
    label: () => 'Why this verdict',
    whyNot: ({ hasVerdict }) => (hasVerdict ? null : 'Choose an environment under "Preview as"'),
    run: (s) => s.rowActions.why(rowOf(s)),
  },
  moving('move-up', 'Move up', 'up', 'Alt+↑'),
  moving('move-down', 'Move down', 'down', 'Alt+↓'),
  moving('move-top', 'Move to top', 'top', 'Alt+Shift+↑'),
  moving('move-bottom', 'Move to bottom', 'bottom', 'Alt+Shift+↓'),
  {
    id: 'move-to',
    group: 'move',
    shortcut: 'move-to',
    label: () => 'Move to position…',
    several: true,
    run: (s) => s.rowActions.moveTo(rowsOf(s)),
  },
  {
    id: 'move-into',
    group: 'move',
    label: ({ rows }) => (rows[0].action === null ? 'Move into a step…' : 'Move into another step…'),
    whyNot: ({ process }) => (process.steps.length < 2 ? 'There is no other step' : null),
    several: true,
    run: (s) => s.rowActions.moveTo(rowsOf(s), 'inside'),
  },
  {
    ...moving('move-above', 'Move into the step above', 'into', 'Alt+]'),
    fits: isStep,
  },
  {
    ...moving('move-out', '', 'out', 'Alt+['),
    label: ({ rows }) => `Move out of step ${rows[0].number.split('.')[0]}`,
    fits: (s) => !isStep(s),
  },
  {
    id: 'add-before',
    group: 'add',
    shortcut: 'add-before',
    label: () => 'Add step before',
    fits: isStep,
    run: (s) => s.rowActions.add({ at: 'before', stepId: rowOf(s).stepId }),
  },
  {
    id: 'add-after',
    group: 'add',
    shortcut: 'add-after',
    label: () => 'Add step after',
    fits: isStep,
    run: (s) => s.rowActions.add({ at: 'after', stepId: rowOf(s).stepId }),
  },
  {
    id: 'add-inside',
    group: 'add',
    label: () => 'Add action inside',
    whyNot: ({ rows }) => (rows[0].step.processTemplate === null ? null : inTemplate),
    run: (s) => s.rowActions.add({ at: 'into', stepId: rowOf(s).stepId }),
  },
  {
    id: 'duplicate',
    group: 'add',
    keys: 'Ctrl+D',
    several: true,
    label: () => 'Duplicate',
    run: (s) => s.rowActions.duplicate(rowsOf(s)),
  },
  {
    id: 'try-failure',
    group: 'whatIf',
    label: () => 'What if this fails',
    whyNot: ({ rows, scenario }) => {
      const action = failingActionOf(rows[0]);
      if (action === null) return inTemplate;
      return isFailing(scenario, action, null) ? 'It already fails in the dry run' : null;
    },
    run: (s) => s.rowActions.tryFailure(rowOf(s)),
    choices: (s) => failureChoices(s),
  },
  {
    id: 'leave-out',
    group: 'whatIf',
    several: true,
    label: (s) => (isLeftOut(s) ? 'Include in the dry run again' : 'Leave out of the dry run'),
    whyNot: (s) => {
      if (!holdsActions(s)) return inTemplate;
      return isLeftOut(s) || !s.rows.some(isRequiredRow) ? null : 'It is required, so it cannot be left out';
    },
    run: (s) => s.rowActions.leaveOut(rowsOf(s), !isLeftOut(s)),
  },
  ...whatIfCommands,
  {
    id: 'what-if-run',
    group: 'whatIf',
    label: () => 'More what-ifs…',
    run: (s) => s.rowActions.moreWhatIfs(),
  },
  {
    id: 'copy',
    group: 'clipboard',
    keys: 'Ctrl+C',
    several: true,
    label: () => 'Copy',
    run: (s) => s.rowActions.copy(rowsOf(s)),
  },
  {
    id: 'cut',
    group: 'clipboard',
    keys: 'Ctrl+X',
    several: true,
    label: () => 'Cut',
    run: (s) => s.rowActions.cut(rowsOf(s)),
  },
  {
    id: 'paste',
    group: 'clipboard',
    keys: 'Ctrl+V',
    label: () => 'Paste after',
    run: (s) => s.rowActions.paste(rowOf(s)),
  },
  {
    id: 'copy-to',
    group: 'clipboard',
    several: true,
    label: () => 'Copy to another process…',
    whyNot: ({ rowActions }) => (rowActions.others().length === 0 ? 'No other process is open' : null),
    run: (s) => s.rowActions.copyTo(rowsOf(s)),
  },
  {
    id: 'save-template',
    group: 'clipboard',
    label: () => 'Save as template…',
    whyNot: ({ rows }) => {
      if (rows[0].step.processTemplate !== null) return inTemplate;
      const action = savedActionOf(rows[0]);
      if (action === null) return 'A template contains one action: choose one of them';
      return action.actionType === null ? 'What it does is in a template of the server' : null;
    },
    run: (s) => s.rowActions.saveTemplate(rowOf(s)),
  },
  {
    id: 'copy-link',
    group: 'clipboard',
    label: () => 'Copy link',
    run: (s) => s.rowActions.copyLink(rowHref(s.documentId, s.process, rowOf(s))),
  },
  { id: 'rename', group: 'change', keys: 'F2', label: () => 'Rename', run: (s) => s.rowActions.rename(rowOf(s)) },
  {
    id: 'disable',
    group: 'change',
    shortcut: 'disable',
    several: true,
    label: ({ rows }) => (rows.every((row) => row.isOff) ? 'Enable' : 'Disable'),
    whyNot: (s) => (holdsActions(s) ? null : 'A process template cannot be disabled in the file'),
    run: (s) => s.rowActions.toggleOff(rowsOf(s)),
  },
  {
    id: 'edit-together',
    group: 'change',
    several: true,
    label: () => 'Edit together…',
    fits: ({ rows }) => rows.length > 1,
    run: (s) => s.rowActions.editTogether(rowsOf(s)),
  },
  { id: 'usages', group: 'find', label: () => 'Find usages', run: (s) => s.rowActions.usages(rowOf(s)) },
  {
    id: 'delete',
    group: 'delete',
    keys: 'Delete',
    danger: true,
    several: true,
    label: () => 'Delete',
    run: (s) => s.rowActions.remove(rowsOf(s)),
  },
];
