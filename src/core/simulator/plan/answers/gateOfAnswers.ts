import { type Gate, gateOf } from '../../before/gate';
import type { StepOutline } from '../../before/plannedStep';
import type { KnownAnswers } from './completeRun';
import type { StepContext } from './decide';

/** The gate: if some step has targets, it does not depend on the other steps. */
export function gateOfAnswers({ environmentData, situation }: StepContext, { answers, open }: KnownAnswers): Gate {
  const outlineAt = (at: number): StepOutline => answers[at]?.outcome.outline ?? open.get(at)!;
  let asks = false;
  for (let at = 0; at < answers.length; at += 1) {
    const { asksForTargets, findsTargets } = outlineAt(at);
    if (asksForTargets && findsTargets) return environmentData.gate;
    asks ||= asksForTargets;
  }
  return asks
    ? gateOf(
        situation,
        answers.map((_answer, at) => outlineAt(at)),
      )
    : environmentData.gate;
}
