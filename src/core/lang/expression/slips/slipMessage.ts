import type { ParsedExpression } from '../parseExpression';
import { slipSentence } from './slipSentence';
import { slipsIn } from './slipsIn';

/** Whether a text with `#{…}` stands as it is, because it cannot be read. */
export function isUnreadable({ template, diagnostics }: ParsedExpression): boolean {
  return template === null && diagnostics[0]?.code === 'unreadable-tag';
}

/**
 * Why a text with `#{…}` cannot be read, or has a name without a value because it is not written as it was meant: the
 * place and character of each slip and what to write instead. Empty where there is no slip in it.
 */
export function slipMessage(parsed: ParsedExpression): string {
  const known = remembered.get(parsed);
  if (known !== undefined) return known;
  const { slips, instead } = slipsIn(parsed.text, 'text');
  const message = [...slips.map(slipSentence), ...(instead === null ? [] : [`Write: ${instead}`])].join(' ');
  remembered.set(parsed, message);
  return message;
}

const remembered = new WeakMap<ParsedExpression, string>();
