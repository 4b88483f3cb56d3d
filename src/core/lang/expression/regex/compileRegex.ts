import type { Instruction, Program } from './program';
import { notSupported } from './regexReader';
import type { GroupKey, ParsedRegex, RegexNode } from './tree';

const longest = 20_000;

interface Compiler {
  readonly instructions: Instruction[];
  readonly numberOf: (group: GroupKey) => number;
  registers: number;
}

/** A tree as instructions. Counted repetitions are written out, so very large ones are not supported. */
export function compileRegex({ root, names, numbers }: ParsedRegex): Program {
  const compiler: Compiler = {
    instructions: [],
    numberOf: (group) => (typeof group === 'number' ? group : (names.get(group) ?? 0)),
    registers: 2 * ((numbers.at(-1) ?? 0) + 1),
  };
  compile(compiler, root, false);
  add(compiler, { op: 'done' });
  return { instructions: compiler.instructions, registers: compiler.registers, names, numbers };
}

function add<T extends Instruction>(compiler: Compiler, instruction: T): T {
  if (compiler.instructions.length >= longest) notSupported('repetitions this large');
  compiler.instructions.push(instruction);
  return instruction;
}

function compile(compiler: Compiler, node: RegexNode, isBackward: boolean): void {
  switch (node.kind) {
    case 'empty':
      return;
    case 'unit':
      add(compiler, { op: 'unit', test: node.test, isBackward });
      return;
    case 'sequence':
      for (const item of isBackward ? node.items.toReversed() : node.items) compile(compiler, item, isBackward);
      return;
    case 'choice':
      compileChoice(compiler, node.branches, isBackward);
      return;
    case 'repeat':
      compileRepeat(compiler, node, isBackward);
      return;
    case 'capture': {
      const register = newRegister(compiler);
      add(compiler, { op: 'mark', register });
      compile(compiler, node.item, isBackward);
      add(compiler, { op: 'capture', group: compiler.numberOf(node.group), register });
      return;
    }
    case 'atomic':
      compileApart(compiler, { op: 'atomic', end: 0 }, node.item, isBackward);
      return;
    case 'look':
      compileApart(compiler, { op: 'look', isNegative: node.isNegative, end: 0 }, node.item, node.isBehind);
      return;
    case 'edge':
      add(compiler, { op: 'edge', edge: node.edge });
      return;
    case 'back-reference': {
      const group = compiler.numberOf(node.group);
      add(compiler, { op: 'back-reference', group, ignoresCase: node.ignoresCase, isBackward });
      return;
    }
  }
}

function newRegister(compiler: Compiler): number {
  compiler.registers += 1;
  return compiler.registers - 1;
}

function compileApart(
  compiler: Compiler,
  instruction: Extract<Instruction, { op: 'atomic' | 'look' }>,
  item: RegexNode,
  isBackward: boolean,
): void {
  add(compiler, instruction);
  compile(compiler, item, isBackward);
  add(compiler, { op: 'done' });
  instruction.end = compiler.instructions.length;
}

function compileChoice(compiler: Compiler, branches: readonly RegexNode[], isBackward: boolean): void {
  const jumps: Extract<Instruction, { op: 'jump' }>[] = [];
  for (const [at, branch] of branches.entries()) {
    const isLast = at === branches.length - 1;
    const split = isLast ? null : add(compiler, { op: 'split' as const, first: 0, second: 0 });
    if (split !== null) split.first = compiler.instructions.length;
    compile(compiler, branch, isBackward);
    if (!isLast) jumps.push(add(compiler, { op: 'jump' as const, to: 0 }));
    if (split !== null) split.second = compiler.instructions.length;
  }
  for (const jump of jumps) jump.to = compiler.instructions.length;
}

function compileRepeat(compiler: Compiler, node: Extract<RegexNode, { kind: 'repeat' }>, isBackward: boolean): void {
  const { item, least, most, isLazy } = node;
  if (item.kind === 'unit' && !isLazy) {
    add(compiler, { op: 'units', test: item.test, least, most, isBackward });
    return;
  }
  for (let round = 0; round < least; round += 1) {
    const before = compiler.instructions.length;
    compile(compiler, item, isBackward);
    if (compiler.instructions.length === before) break;
  }
  if (most === Number.POSITIVE_INFINITY) compileLoop(compiler, node, isBackward);
  else compileOptional(compiler, node, isBackward);
}

function compileOptional(
  compiler: Compiler,
  { item, least, most, isLazy }: Extract<RegexNode, { kind: 'repeat' }>,
  isBackward: boolean,
): void {
  const splits: Extract<Instruction, { op: 'split' }>[] = [];
  for (let round = least; round < most; round += 1) {
    splits.push(startRound(compiler));
    enter(compiler, splits.at(-1)!, isLazy);
    compile(compiler, item, isBackward);
  }
  for (const split of splits) leave(split, compiler.instructions.length, isLazy);
}

function compileLoop(
  compiler: Compiler,
  { item, isLazy }: Extract<RegexNode, { kind: 'repeat' }>,
  isBackward: boolean,
): void {
  const start = compiler.instructions.length;
  const split = startRound(compiler);
  enter(compiler, split, isLazy);
  const register = newRegister(compiler);
  add(compiler, { op: 'mark', register });
  compile(compiler, item, isBackward);
  const check = add(compiler, { op: 'leave-if-empty' as const, register, to: 0 });
  add(compiler, { op: 'jump', to: start });
  check.to = compiler.instructions.length;
  leave(split, compiler.instructions.length, isLazy);
}

function startRound(compiler: Compiler): Extract<Instruction, { op: 'split' }> {
  return add(compiler, { op: 'split' as const, first: 0, second: 0 });
}

function enter(compiler: Compiler, split: Extract<Instruction, { op: 'split' }>, isLazy: boolean): void {
  if (isLazy) split.second = compiler.instructions.length;
  else split.first = compiler.instructions.length;
}

function leave(split: Extract<Instruction, { op: 'split' }>, to: number, isLazy: boolean): void {
  if (isLazy) split.first = to;
  else split.second = to;
}
