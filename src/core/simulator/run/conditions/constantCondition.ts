import { slipsIn } from '../../../lang/expression/slips/slipsIn';
import type { NoteReason } from '../../reasons/reason';
import { reasonOf } from '../../reasons/reasonOf';
import type { Resolved } from '../../variables/resolved';

/** Constants that people write on purpose. */
const meant = /^\s*(true|false|1|0)?\s*$/i;
const comparison = /==|!=/;

/**
 * A condition that reads no variable, or only beside a comparison that is plain text, and so has the same result in
 * every run.
 */
export function constantCondition(expression: string, resolved: Resolved): NoteReason | null {
  const looksUp = expression.includes('#{');
  if (looksUp ? !comparison.test(expression.replace(/#\{[^}]*\}/g, '')) : meant.test(expression)) return null;
  // The parsed text is created on demand, and most conditions do not need it.
  const { source } = resolved;
  const { slips, instead } = slipsIn(source, 'condition');
  if (looksUp && !slips.some(({ code }) => code === 'comparison-outside')) return null;
  return reasonOf('COND_CONSTANT', 'R-628', { text: source, instead });
}
