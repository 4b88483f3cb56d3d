import type { Slip } from './slip';

/** "Line 1, column 34: “ is a curly quote …": the same words wherever a mistake is shown. */
export function slipSentence({ at, message }: Slip): string {
  return `Line ${at.line}, column ${at.column}: ${message}`;
}
