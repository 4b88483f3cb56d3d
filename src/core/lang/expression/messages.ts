import { positionAt } from '../../base/span';

/** Octopus's parse message for a text whose first unreadable tag starts at `offset`. */
export function parseMessage(text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  const consumed = text.slice(Math.max(0, offset - 10), offset);
  return `Parsing failure: unexpected '#'; expected end of input (Line ${line}, Column ${column}); recently consumed: ${consumed}`;
}

/** Octopus's message for tokens without a value, without duplicates, in order of evaluation. */
export function missingMessage(tokens: readonly string[]): string {
  const quoted = [...new Set(tokens)].map((token) => `'${token}'`);
  return `The following tokens were unable to be evaluated: ${quoted.join(', ')}`;
}

/** Octopus's message for a value that refers to itself. */
export function recursionMessage(symbol: string, inProgress: readonly string[]): string {
  const way = [...inProgress, symbol].join(' -> ');
  return `An attempt to parse the variable symbol "${symbol}" appears to have resulted in a self referencing loop (${way}). Ensure that recursive loops do not exist in the variable values.`;
}
