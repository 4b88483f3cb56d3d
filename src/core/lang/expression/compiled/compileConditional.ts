import { equal, isSamePath, truthOf } from '../evaluate/evaluateConditional';
import { eitherOf, type Unknown, type Value } from '../evaluate/value';
import type { Condition, Conditional, Expression } from '../tree';
import { type Code, type CompiledPlace, type CompiledRun, interpreterOnly } from './code';
import { compilePath } from './compilePath';
import { charge } from './costs';

/** The branch chosen by a condition; both if the choice is not known. */
export function compileConditional(token: Conditional, place: CompiledPlace): Code | null {
  const { costs } = place;
  charge(costs, 4, 0);
  const choose = compileChoice(token.condition, place);
  if (choose === null) return null;
  costs.depth += 1;
  const whenTrue = place.compile(token.whenTrue, place);
  const whenFalse = whenTrue === null ? null : place.compile(token.whenFalse, place);
  costs.depth -= 1;
  if (whenTrue === null || whenFalse === null) return null;
  return (run) => {
    const choice = choose(run);
    if (choice === true) return whenTrue(run);
    if (choice === false) return whenFalse(run);
    if (choice === interpreterOnly) return interpreterOnly;
    const one = whenTrue(run);
    if (one === interpreterOnly || one === null) return interpreterOnly;
    const other = whenFalse(run);
    return other === interpreterOnly || other === null ? interpreterOnly : eitherOf(choice, [one, other]);
  };
}

type Choice = (run: CompiledRun) => boolean | Unknown | typeof interpreterOnly;

function compileChoice({ left, comparison }: Condition, place: CompiledPlace): Choice | null {
  const value = compileSide(left, place);
  if (value === null) return null;
  if (comparison === null) return asked(value, truthOf);
  const { operator, right } = comparison;
  const isEqual = operator === '==';
  const says = (isSame: boolean | Unknown) => (typeof isSame === 'boolean' ? isSame === isEqual : isSame);
  if (right.kind === 'quoted') return asked(value, (one) => says(equal(one, right.text)));
  if (isSamePath(left, right)) return asked(value, () => isEqual);
  const other = compileSide(right, place);
  if (other === null) return null;
  return (run) => {
    const one = value(run);
    const two = one === interpreterOnly ? interpreterOnly : other(run);
    return one === interpreterOnly || two === interpreterOnly ? interpreterOnly : says(equal(one ?? '', two ?? ''));
  };
}

/** A path without a value counts as empty. */
function asked(value: Code, ask: (value: Value) => boolean | Unknown): Choice {
  return (run) => {
    const one = value(run);
    return one === interpreterOnly ? interpreterOnly : ask(one ?? '');
  };
}

function compileSide(side: Expression, place: CompiledPlace): Code | null {
  return side.kind === 'path' ? compilePath(side, place) : null;
}
