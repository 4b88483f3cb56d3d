import { joined, type Value } from '../evaluate/value';
import type { Template, Token } from '../tree';
import { type Code, type CompiledPlace, type CompiledRun, interpreterOnly } from './code';
import { compileConditional } from './compileConditional';
import { compileLoop } from './compileLoop';
import { compilePath } from './compilePath';
import { charge } from './costs';

/** A compiled text; null if a part of it must be left to the interpreter. */
export function compileTemplate(template: Template, place: CompiledPlace): Code | null {
  const pieces: (string | Code)[] = [];
  for (const token of template) {
    const piece = compileToken(token, place);
    if (piece === null) return null;
    pieces.push(piece);
  }
  const [first] = pieces;
  if (pieces.length === 1 && first !== undefined) return typeof first === 'string' ? () => first : first;
  return (run) => written(pieces, run);
}

function written(pieces: readonly (string | Code)[], run: CompiledRun): Value | typeof interpreterOnly {
  let output: Value = '';
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index]!;
    const value = typeof piece === 'string' ? piece : piece(run);
    if (value === interpreterOnly || value === null) return interpreterOnly;
    output = typeof output === 'string' && typeof value === 'string' ? output + value : joined(output, value);
  }
  return output;
}

function compileToken(token: Token, place: CompiledPlace): string | Code | null {
  switch (token.kind) {
    case 'text':
    case 'unread':
      charge(place.costs, 1, token.text.length);
      return token.text;
    case 'substitution': {
      const { expression } = token;
      return expression.kind === 'path' ? compilePath(expression, place) : null;
    }
    case 'conditional':
      return compileConditional(token, place);
    case 'loop':
      return compileLoop(token, place);
    case 'calculation':
      return null;
  }
}
