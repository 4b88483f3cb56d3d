import type { Decision, Run } from '../run/run';
import { environmentRun } from './environmentRun';
import { namedReason } from './namedReason';
import type { PlanInput } from './planInput';

/**
 * The run behind the plan of one environment: computed with the same assumptions, its reasons in the words of the model,
 * so that `explain` says of each what the plan says.
 */
export function runOf(request: PlanInput, environment: string): Run {
  const { run, situation, left } = environmentRun(request, environment);
  const decisions = run.decisions.map((decision): Decision => {
    const reason = namedReason(decision.reason, situation, left);
    const alsoBlockedBy = decision.alsoBlockedBy.map((each) => namedReason(each, situation, left));
    return { ...decision, reason, alsoBlockedBy };
  });
  const warnings = run.warnings.map((warning) => ({ ...namedReason(warning, situation, left), step: warning.step }));
  const gate = { ...run.gate, reason: namedReason(run.gate.reason, situation, left) };
  return { ...run, gate, decisions, warnings };
}
