import type { Evaluation } from '../../lang/expression/evaluation';
import { missingMessage } from '../../lang/expression/messages';
import type { ParsedExpression } from '../../lang/expression/parseExpression';
import { isUnreadable, slipMessage } from '../../lang/expression/slips/slipMessage';
import { secretMark } from '../scenario/hideSecrets';
import type { Origin } from './origin';
import type { Outcome, Resolved } from './resolved';

/**
 * What the evaluation of a text says, in terms of the dry run. If the text is written wrongly, the message says where, and how to
 * write it.
 *
 * @param origins  those of the names that were read
 */
export function outcomeOf(
  evaluation: Evaluation,
  parsed: ParsedExpression,
  origins: ReadonlyMap<string, Origin>,
): Outcome {
  return withNotInModel(withReason(plainOutcomeOf(evaluation), parsed), origins);
}

/** The outcome without secrets. `withoutSecrets` gives the one that was evaluated without them; null if none was read. */
export function withMessage(
  outcome: Outcome,
  hidden: (text: string) => string,
  withoutSecrets: (() => Outcome) | null,
): Outcome {
  if (outcome.kind === 'text') return outcome;
  if (outcome.kind === 'unknown') {
    const message = outcome.message === null ? null : hidden(outcome.message);
    return { ...outcome, dependsOn: outcome.dependsOn.map(hidden), message };
  }
  const message = hidden(outcome.message);
  if (withoutSecrets === null) return { ...outcome, message };
  const other = withoutSecrets();
  return { ...outcome, message: sameOrMark(message, other.kind === 'text' ? null : other.message) };
}

/** If the text differs from the one evaluated with secrets replaced, it comes from or reveals a secret, and is hidden. */
export function sameOrMark(text: string, harmless: string | null): string {
  return text === harmless ? text : secretMark;
}

function plainOutcomeOf(evaluation: Evaluation): Outcome {
  switch (evaluation.kind) {
    case 'text': {
      const text = evaluation.value ?? '';
      return evaluation.error === null ? { kind: 'text', text } : { kind: 'error', text, message: evaluation.error };
    }
    case 'unknown':
      if (evaluation.missing.length > 0)
        return { kind: 'error', text: '', message: missingMessage(evaluation.missing) };
      return { kind: 'unknown', dependsOn: evaluation.dependsOn, notInModel: null, message: null };
    case 'exception':
      // A text that refers to itself is an ordinary error; other exceptions would fail the task.
      return evaluation.code === 'recursion'
        ? { kind: 'error', text: '', message: evaluation.message }
        : { kind: 'unknown', dependsOn: [], notInModel: null, message: evaluation.message };
    case 'stopped':
      return { kind: 'unknown', dependsOn: [], notInModel: null, message: evaluation.message };
  }
}

/** If the text is written wrongly, adds where, and how to write it. */
function withReason(outcome: Outcome, parsed: ParsedExpression): Outcome {
  if (outcome.kind !== 'error') return outcome;
  const slips = slipMessage(parsed);
  if (slips === '') return outcome;
  return { ...outcome, message: isUnreadable(parsed) ? slips : `${outcome.message}. ${slips}` };
}

function withNotInModel(outcome: Outcome, origins: ReadonlyMap<string, Origin>): Outcome {
  if (outcome.kind !== 'unknown') return outcome;
  // The unknown values a parameter depends on are reported in its place.
  const through = outcome.dependsOn.map((name) => ({ name, inner: throughOf(origins.get(name)) }));
  const dependsOn = through.flatMap(({ name, inner }) => (inner === null ? [name] : inner.dependsOn));
  const names = [
    ...outcome.dependsOn.filter((name) => origins.get(name)?.from === 'elsewhere'),
    ...through.flatMap(({ inner }) => inner?.notInModel ?? []),
  ];
  return { ...outcome, dependsOn, notInModel: names.length === 0 ? outcome.notInModel : names };
}

function throughOf(origin: Origin | undefined): Extract<Resolved, { kind: 'unknown' }> | null {
  const through = origin?.from === 'parameter' ? origin.through : null;
  return through?.kind === 'unknown' && through.dependsOn.length > 0 ? through : null;
}
