import { type Budget, spend } from '../evaluate/budget';
import { EvaluationStop } from '../evaluate/failure';
import type { Instruction, Program } from './program';
import type { Edge } from './tree';
import { isWordUnit, lowerUnit } from './unitTests';

/** One search in a text. */
export interface Matcher {
  readonly program: Program;
  readonly input: string;
  /** Where the last match ended, for `\G`. */
  readonly lastEnd: number;
  readonly budget: Budget;
  /** The instruction and the place in the text that come next. */
  next: number;
  at: number;
  readonly registers: Int32Array;
  /** Register and earlier value by turns: how to undo what was kept since a choice. */
  readonly undo: number[];
  /** Choices left: four numbers each, see `pushChoice`. */
  readonly choices: number[];
  work: number;
}

const unitsOfWork = 16;
const maxChoices = 4_000_000;

export function matcherOf(
  program: Program,
  input: string,
  at: { readonly lastEnd: number; readonly budget: Budget },
): Matcher {
  const registers = new Int32Array(program.registers);
  return { program, input, ...at, next: 0, at: 0, registers, undo: [], choices: [], work: 0 };
}

/**
 * Tries to match at a place: the end of the match, or -1; groups are then in the registers. Backtracks like .NET, each
 * step charged to the budget, so that a pattern that explodes stops.
 */
export function matchAt(matcher: Matcher, start: number): number {
  matcher.registers.fill(-1);
  matcher.undo.length = 0;
  matcher.choices.length = 0;
  matcher.next = 0;
  matcher.at = start;
  return run(matcher) ? matcher.at : -1;
}

/** Runs from the next instruction to the `done` that ends it; false when nothing matches. */
function run(matcher: Matcher): boolean {
  const { instructions } = matcher.program;
  const base = matcher.choices.length;
  for (;;) {
    charge(matcher, 1);
    const instruction = instructions[matcher.next]!;
    if (instruction.op === 'done') {
      matcher.choices.length = base;
      return true;
    }
    if (step(matcher, instruction)) continue;
    if (matcher.choices.length === base) return false;
    popChoice(matcher);
  }
}

/** Moves on by one instruction; false when it does not match. */
function step(matcher: Matcher, instruction: Instruction): boolean {
  const { input, at } = matcher;
  matcher.next += 1;
  switch (instruction.op) {
    case 'unit': {
      const read = instruction.isBackward ? at - 1 : at;
      if (read < 0 || read >= input.length || !instruction.test(input.charCodeAt(read))) return false;
      matcher.at = instruction.isBackward ? read : read + 1;
      return true;
    }
    case 'units':
      return stepUnits(matcher, instruction);
    case 'split':
      pushChoice(matcher, instruction.second, at, at);
      matcher.next = instruction.first;
      return true;
    case 'jump':
      matcher.next = instruction.to;
      return true;
    case 'mark':
      keep(matcher, instruction.register, at);
      return true;
    case 'leave-if-empty':
      if (matcher.registers[instruction.register] === at) matcher.next = instruction.to;
      return true;
    case 'capture': {
      const marked = matcher.registers[instruction.register]!;
      keep(matcher, 2 * instruction.group, Math.min(marked, at));
      keep(matcher, 2 * instruction.group + 1, Math.max(marked, at));
      return true;
    }
    case 'edge':
      return isAtEdge(matcher, instruction.edge);
    case 'back-reference':
      return stepBack(matcher, instruction);
    case 'look':
      return stepLook(matcher, instruction);
    case 'atomic':
      if (!run(matcher)) return false;
      matcher.next = instruction.end;
      return true;
    case 'done':
      return false;
  }
}

function stepUnits(
  matcher: Matcher,
  { test, least, most, isBackward }: Extract<Instruction, { op: 'units' }>,
): boolean {
  const { input, at } = matcher;
  const room = Math.min(most, isBackward ? at : input.length - at);
  let count = 0;
  while (count < room && test(input.charCodeAt(isBackward ? at - count - 1 : at + count))) count += 1;
  charge(matcher, count);
  if (count < least) return false;
  const direction = isBackward ? -1 : 1;
  if (count > least) pushChoice(matcher, matcher.next, at + direction * (count - 1), at + direction * least);
  matcher.at = at + direction * count;
  return true;
}

function stepBack(
  matcher: Matcher,
  { group, ignoresCase, isBackward }: Extract<Instruction, { op: 'back-reference' }>,
): boolean {
  const { input, registers, at } = matcher;
  const start = registers[2 * group]!;
  if (start < 0) return false;
  const length = registers[2 * group + 1]! - start;
  const from = isBackward ? at - length : at;
  if (from < 0 || from + length > input.length) return false;
  charge(matcher, length);
  for (let each = 0; each < length; each += 1) {
    const one = input.charCodeAt(start + each);
    const other = input.charCodeAt(from + each);
    if (one !== other && !(ignoresCase && lowerUnit(one) === lowerUnit(other))) return false;
  }
  matcher.at = isBackward ? from : from + length;
  return true;
}

/** Looks ahead or behind from here without moving on; a negative look keeps no groups. */
function stepLook(matcher: Matcher, { isNegative, end }: Extract<Instruction, { op: 'look' }>): boolean {
  const { at } = matcher;
  const undoBefore = matcher.undo.length;
  const isThere = run(matcher);
  if (isNegative || !isThere) undoTo(matcher, undoBefore);
  matcher.at = at;
  matcher.next = end;
  return isThere !== isNegative;
}

function isAtEdge({ input, lastEnd, at }: Matcher, edge: Edge): boolean {
  switch (edge) {
    case 'start':
      return at === 0;
    case 'end':
      return at === input.length;
    case 'line-start':
      return at === 0 || input[at - 1] === '\n';
    case 'line-end':
      return at === input.length || input[at] === '\n';
    case 'end-or-last-line-end':
      return at === input.length || (at === input.length - 1 && input[at] === '\n');
    case 'last-match-end':
      return at === lastEnd;
    default: {
      const isEdge = isWordAt(input, at - 1) !== isWordAt(input, at);
      return isEdge === (edge === 'word-edge');
    }
  }
}

function isWordAt(input: string, at: number): boolean {
  return at >= 0 && at < input.length && isWordUnit(input.charCodeAt(at));
}

function charge(matcher: Matcher, work: number): void {
  matcher.work += work;
  if (matcher.work < unitsOfWork) return;
  spend(matcher.budget, Math.floor(matcher.work / unitsOfWork));
  matcher.work %= unitsOfWork;
}

function keep(matcher: Matcher, register: number, value: number): void {
  matcher.undo.push(register, matcher.registers[register]!);
  if (matcher.undo.length > maxChoices) tooManyChoices();
  matcher.registers[register] = value;
}

function undoTo(matcher: Matcher, length: number): void {
  const { undo, registers } = matcher;
  while (undo.length > length) {
    const value = undo.pop()!;
    registers[undo.pop()!] = value;
  }
}

/** A choice: go on at `next`, from `at`, later from each place on the way to `last`. */
function pushChoice(matcher: Matcher, next: number, at: number, last: number): void {
  if (matcher.choices.length > maxChoices) tooManyChoices();
  matcher.choices.push(next, at, last, matcher.undo.length);
}

/** Goes back to the latest choice left. */
function popChoice(matcher: Matcher): void {
  const { choices } = matcher;
  const undoLength = choices.pop() ?? 0;
  const last = choices.pop() ?? 0;
  const at = choices.pop() ?? 0;
  const next = choices.pop() ?? 0;
  undoTo(matcher, undoLength);
  if (at !== last) pushChoice(matcher, next, at < last ? at + 1 : at - 1, last);
  matcher.next = next;
  matcher.at = at;
}

function tooManyChoices(): never {
  throw new EvaluationStop('steps', 'The regular expression needs too many attempts to show its result here.');
}
