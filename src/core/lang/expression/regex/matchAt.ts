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
  readonly registers: Int32Array;
  /** Register and earlier value by turns: how to undo what was kept since a choice. */
  readonly undo: number[];
  /** Choices left: four numbers each, see `pushChoice`. */
  readonly choices: number[];
  work: number;
}

const unitsOfWork = 64;
const mostChoices = 4_000_000;

export function matcherOf(
  program: Program,
  input: string,
  at: { readonly lastEnd: number; readonly budget: Budget },
): Matcher {
  const registers = new Int32Array(program.registers).fill(-1);
  return { program, input, ...at, registers, undo: [], choices: [], work: 0 };
}

/**
 * Tries to match at a place: the end of the match, or -1; groups are then in the registers. Backtracks like .NET, each
 * step charged to the budget, so that a pattern that explodes stops.
 */
export function matchAt(matcher: Matcher, start: number): number {
  matcher.registers.fill(-1);
  matcher.undo.length = 0;
  matcher.choices.length = 0;
  return run(matcher, 0, start);
}

/** Runs from an instruction to the `done` that ends it: the place reached, or -1. */
function run(matcher: Matcher, from: number, start: number): number {
  const { instructions } = matcher.program;
  const base = matcher.choices.length;
  let next = from;
  let at = start;
  for (;;) {
    charge(matcher, 1);
    const instruction = instructions[next]!;
    if (instruction.op === 'done') {
      matcher.choices.length = base;
      return at;
    }
    const to = step(matcher, instruction, { next, at });
    if (to !== null) {
      next = to.next;
      at = to.at;
      continue;
    }
    if (matcher.choices.length === base) return -1;
    const choice = popChoice(matcher);
    next = choice.next;
    at = choice.at;
  }
}

interface Place {
  readonly next: number;
  readonly at: number;
}

/** What an instruction leads to; null when it does not match. */
function step(matcher: Matcher, instruction: Instruction, { next, at }: Place): Place | null {
  const { input, registers } = matcher;
  switch (instruction.op) {
    case 'unit': {
      const read = instruction.isBackward ? at - 1 : at;
      if (read < 0 || read >= input.length || !instruction.test(input.charCodeAt(read))) return null;
      return { next: next + 1, at: instruction.isBackward ? at - 1 : at + 1 };
    }
    case 'units':
      return stepUnits(matcher, instruction, { next, at });
    case 'split':
      pushChoice(matcher, instruction.second, at, at);
      return { next: instruction.first, at };
    case 'jump':
      return { next: instruction.to, at };
    case 'mark':
      keep(matcher, instruction.register, at);
      return { next: next + 1, at };
    case 'leave-if-empty':
      return { next: registers[instruction.register] === at ? instruction.to : next + 1, at };
    case 'capture': {
      const marked = registers[instruction.register]!;
      keep(matcher, 2 * instruction.group, Math.min(marked, at));
      keep(matcher, 2 * instruction.group + 1, Math.max(marked, at));
      return { next: next + 1, at };
    }
    case 'edge':
      return isAtEdge(matcher, instruction.edge, at) ? { next: next + 1, at } : null;
    case 'back-reference':
      return stepBack(matcher, instruction, { next, at });
    case 'look':
      return isFound(matcher, instruction.isNegative, { next, at }) ? { next: instruction.end, at } : null;
    case 'atomic': {
      const end = run(matcher, next + 1, at);
      return end === -1 ? null : { next: instruction.end, at: end };
    }
    case 'done':
      return null;
  }
}

function stepUnits(
  matcher: Matcher,
  { test, least, most, isBackward }: Extract<Instruction, { op: 'units' }>,
  { next, at }: Place,
): Place | null {
  const { input } = matcher;
  const room = Math.min(most, isBackward ? at : input.length - at);
  let count = 0;
  while (count < room && test(input.charCodeAt(isBackward ? at - count - 1 : at + count))) count += 1;
  charge(matcher, count);
  if (count < least) return null;
  const direction = isBackward ? -1 : 1;
  if (count > least) pushChoice(matcher, next + 1, at + direction * (count - 1), at + direction * least);
  return { next: next + 1, at: at + direction * count };
}

function stepBack(
  matcher: Matcher,
  { group, ignoresCase, isBackward }: Extract<Instruction, { op: 'back-reference' }>,
  { next, at }: Place,
): Place | null {
  const { input, registers } = matcher;
  const start = registers[2 * group]!;
  if (start < 0) return null;
  const length = registers[2 * group + 1]! - start;
  const from = isBackward ? at - length : at;
  if (from < 0 || from + length > input.length) return null;
  charge(matcher, length);
  for (let each = 0; each < length; each += 1) {
    const one = input.charCodeAt(start + each);
    const other = input.charCodeAt(from + each);
    if (one !== other && !(ignoresCase && lowerUnit(one) === lowerUnit(other))) return null;
  }
  return { next: next + 1, at: isBackward ? from : from + length };
}

/** Looks ahead or behind; a negative look keeps no groups. */
function isFound(matcher: Matcher, isNegative: boolean, { next, at }: Place): boolean {
  const undoBefore = matcher.undo.length;
  const isThere = run(matcher, next + 1, at) !== -1;
  if (isNegative || !isThere) undoTo(matcher, undoBefore);
  return isThere !== isNegative;
}

function isAtEdge({ input, lastEnd }: Matcher, edge: Edge, at: number): boolean {
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
  if (matcher.undo.length > mostChoices) tooManyChoices();
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
  if (matcher.choices.length > mostChoices) tooManyChoices();
  matcher.choices.push(next, at, last, matcher.undo.length);
}

function popChoice(matcher: Matcher): Place {
  const { choices } = matcher;
  const [next = 0, at = 0, last = 0, undoLength = 0] = choices.splice(-4);
  undoTo(matcher, undoLength);
  if (at !== last) pushChoice(matcher, next, at < last ? at + 1 : at - 1, last);
  return { next, at };
}

function tooManyChoices(): never {
  throw new EvaluationStop('steps', 'The regular expression keeps too many ways open to show its result here.');
}
