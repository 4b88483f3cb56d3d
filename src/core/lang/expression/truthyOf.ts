import { isTruthy } from './evaluate/value';
import type { Evaluation } from './evaluation';
import { isTruthyText } from './isTruthyText';

/**
 * The result as a run condition: an error is false; null if it is not known, because it depends on
 * values known only during a deployment, would fail there, or could not be evaluated.
 */
export function truthyOf(evaluation: Evaluation): boolean | null {
  switch (evaluation.kind) {
    case 'text':
      return evaluation.error === null && evaluation.value !== null && isTruthyText(evaluation.value);
    case 'unknown': {
      if (evaluation.missing.length > 0) return false;
      const answers = new Set(evaluation.possible?.map(isTruthy));
      return answers.size === 1 ? answers.has(true) : null;
    }
    case 'exception':
    case 'stopped':
      return null;
  }
}
