/** How a person asks for a move. */
export type MoveWay = 'drag' | 'toolbar' | 'keys' | 'dialog';

/** One move of the table, with what each way needs to ask for it. */
export interface MoveCase {
  /** Numbers of the rows, in the order in which they are selected. */
  readonly rows: string;
  /** The place as the dialog takes it. */
  readonly to: string;
  /** Names of the steps with their actions afterwards; null where it is refused. */
  readonly after: string | null;
  /** Said when it is refused. */
  readonly reason?: string;
  /** The button of the toolbar; `inside N` opens the window for step N. */
  readonly toolbar?: string;
  /** The chord on the focused row. */
  readonly keys?: string;
  /** Dropped on the upper edge of a row, or after the last one; so many levels to the right. */
  readonly drop?: { readonly above: string; readonly levels?: -1 | 1 };
}

/**
 * Steps of the table: Web and Jobs have actions, Api starts with Web and has a target tag of its own, Check is a health
 * check, which is always a step of its own.
 */
export const shapeBefore = 'Approve Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Notify Tidy';

const moveTable: readonly MoveCase[] = [
  // one step among the steps
  {
    ...{ rows: '7', to: 'up', toolbar: 'Up', keys: 'Alt+ArrowUp', drop: { above: '6' } },
    after: 'Approve Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Notify Check Tidy',
  },
  {
    ...{ rows: '2', to: 'down', toolbar: 'Down', keys: 'Alt+ArrowDown', drop: { above: '4' } },
    after: 'Approve Web(Drain,Copy,Start) Build Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '8', to: 'first', toolbar: 'To top', keys: 'Alt+Shift+ArrowUp', drop: { above: '1' } },
    after: 'Tidy Approve Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Notify',
  },
  {
    ...{ rows: '1', to: 'last', toolbar: 'To bottom', keys: 'Alt+Shift+ArrowDown', drop: { above: 'end' } },
    after: 'Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Notify Tidy Approve',
  },
  { rows: '1', to: 'up', after: null, reason: 'Already first.', toolbar: 'Up', keys: 'Alt+ArrowUp' },
  { rows: '8', to: 'down', after: null, reason: 'Already last.', toolbar: 'Down', keys: 'Alt+ArrowDown' },
  {
    ...{ rows: '3', to: '1', drop: { above: '1' } },
    after: 'Web(Drain,Copy,Start) Approve Build Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '7', to: 'after Build', drop: { above: '3' } },
    after: 'Approve Build Notify Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Tidy',
  },
  // several steps
  {
    ...{ rows: '6 7', to: 'up', toolbar: 'Up', keys: 'Alt+ArrowUp', drop: { above: '5' } },
    after: 'Approve Build Web(Drain,Copy,Start) Api Check Notify Jobs(Stop,Swap) Tidy',
  },
  {
    ...{ rows: '2 7', to: 'top', toolbar: 'To top', keys: 'Alt+Shift+ArrowUp', drop: { above: '1' } },
    after: 'Build Notify Approve Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Tidy',
  },
  {
    ...{ rows: '1 4', to: 'last', toolbar: 'To bottom', keys: 'Alt+Shift+ArrowDown', drop: { above: 'end' } },
    after: 'Build Web(Drain,Copy,Start) Jobs(Stop,Swap) Check Notify Tidy Approve Api',
  },
  // actions within their step
  {
    ...{ rows: '3.3', to: 'before 3.2', toolbar: 'Up', keys: 'Alt+ArrowUp', drop: { above: '3.2' } },
    after: 'Approve Build Web(Drain,Start,Copy) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '3.1', to: '3.2', toolbar: 'Down', keys: 'Alt+ArrowDown', drop: { above: '3.3' } },
    after: 'Approve Build Web(Copy,Drain,Start) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '3.3', to: '3.1', toolbar: 'To top', keys: 'Alt+Shift+ArrowUp', drop: { above: '3.1' } },
    after: 'Approve Build Web(Start,Drain,Copy) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '3.1', to: 'last', toolbar: 'To bottom', keys: 'Alt+Shift+ArrowDown', drop: { above: '4' } },
    after: 'Approve Build Web(Copy,Start,Drain) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  { rows: '3.1', to: 'up', after: null, reason: 'Already first.', toolbar: 'Up', keys: 'Alt+ArrowUp' },
  { rows: '5.2', to: 'last', after: null, reason: 'Already last.', toolbar: 'To bottom', keys: 'Alt+Shift+ArrowDown' },
  {
    ...{ rows: '3.2 3.3', to: 'first', toolbar: 'To top', keys: 'Alt+Shift+ArrowUp', drop: { above: '3.1' } },
    after: 'Approve Build Web(Copy,Start,Drain) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  // out of a step
  {
    ...{ rows: '3.2', to: 'out', toolbar: 'Out', keys: 'Alt+[', drop: { above: '4', levels: -1 } },
    after: 'Approve Build Web(Drain,Start) Copy Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '3.1', to: 'before 1', drop: { above: '1' } },
    after: 'Drain Approve Build Web(Copy,Start) Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '5.1', to: 'after Tidy', drop: { above: 'end' } },
    after: 'Approve Build Web(Drain,Copy,Start) Api Jobs Check Notify Tidy Stop',
  },
  {
    ...{ rows: '3.1 3.2', to: 'out', toolbar: 'Out', keys: 'Alt+[', drop: { above: '4', levels: -1 } },
    after: 'Approve Build Web Drain Copy Api Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '5.1 5.2', to: 'before 1', drop: { above: '1' } },
    after: 'Stop Jobs Approve Build Web(Drain,Copy,Start) Api Check Notify Tidy',
  },
  { rows: '2', to: 'out', after: null, reason: 'It is already a step of its own.', toolbar: 'Out', keys: 'Alt+[' },
  // into a step
  {
    ...{ rows: '4', to: 'inside 3', toolbar: 'inside 3', keys: 'Alt+]', drop: { above: '4', levels: 1 } },
    after: 'Approve Build Web(Drain,Copy,Start,Api) Jobs(Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '8', to: 'before 3.1', drop: { above: '3.1', levels: 1 } },
    after: 'Approve Build Web(Tidy,Drain,Copy,Start) Api Jobs(Stop,Swap) Check Notify',
  },
  {
    ...{ rows: '2', to: '5.2', drop: { above: '5.2', levels: 1 } },
    after: 'Approve Web(Drain,Copy,Start) Api Jobs(Stop,Build,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '7 8', to: 'inside Jobs', toolbar: 'inside 5', drop: { above: '6', levels: 1 } },
    after: 'Approve Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap,Notify,Tidy) Check',
  },
  {
    ...{ rows: '8', to: 'inside 7', toolbar: 'inside 7', keys: 'Alt+]', drop: { above: '8', levels: 1 } },
    after: 'Approve Build Web(Drain,Copy,Start) Api Jobs(Stop,Swap) Check Notify(Notify,Tidy)',
  },
  {
    ...{ rows: '1', to: 'into the step above', keys: 'Alt+]' },
    ...{ after: null, reason: 'There is no step above to go into.' },
  },
  {
    ...{ rows: '3', to: 'inside 5', keys: 'Alt+]', toolbar: 'Into…', drop: { above: '6', levels: 1 } },
    ...{ after: null, reason: '"Web" has 3 actions. A step with several cannot go inside another step.' },
  },
  {
    ...{ rows: '6', to: 'inside 5', keys: 'Alt+]', drop: { above: '5.2', levels: 1 } },
    ...{ after: null, reason: '"Check" has a type that is always a step of its own.' },
  },
  {
    ...{ rows: '7', to: 'inside 6', keys: 'Alt+]', drop: { above: '7', levels: 1 } },
    ...{ after: null, reason: '"Check" has a type that cannot have a second action beside it.' },
  },
  // to another step
  {
    ...{ rows: '3.1', to: 'after 5.1', drop: { above: '5.2' } },
    after: 'Approve Build Web(Copy,Start) Api Jobs(Stop,Drain,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '5.1', to: 'inside 3', toolbar: 'inside 3', drop: { above: '4' } },
    after: 'Approve Build Web(Drain,Copy,Start,Stop) Api Jobs Check Notify Tidy',
  },
  {
    ...{ rows: '3.2 3.3', to: '5.1', drop: { above: '5.1' } },
    after: 'Approve Build Web Api Jobs(Copy,Start,Stop,Swap) Check Notify Tidy',
  },
  {
    ...{ rows: '3.1', to: 'into the step above', keys: 'Alt+]' },
    ...{ after: null, reason: 'It is already inside a step. Choose another one with "Move to…".' },
  },
];

const ways: readonly MoveWay[] = ['drag', 'toolbar', 'keys', 'dialog'];

/** Whether a move can be asked for in a way; every place can be typed. */
function isIn(way: MoveWay, { drop, toolbar, keys }: MoveCase): boolean {
  return { drag: drop !== undefined, toolbar: toolbar !== undefined, keys: keys !== undefined, dialog: true }[way];
}

/** Every move in every way it can be asked for. */
export const allMoves: readonly { readonly way: MoveWay; readonly move: MoveCase }[] = moveTable.flatMap((move) =>
  ways.filter((way) => isIn(way, move)).map((way) => ({ way, move })),
);
