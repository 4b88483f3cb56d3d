import type { ParsedExpression } from '../parseExpression';
import { slipSentence } from './slipSentence';
import { slipsIn } from './slipsIn';

/** Whether a text with `#{…}` is left unevaluated because it does not parse. */
export function isUnreadable({ template, diagnostics }: ParsedExpression): boolean {
  return template === null && diagnostics[0]?.code === 'unreadable-tag';
}

/**
 * Why a text with `#{…}` does not parse, or has a name without a value because of a mistake: the place and character of
 * each mistake and the correction. Empty without mistakes.
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
