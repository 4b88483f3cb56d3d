import { environmentRun } from '../plan/environmentRun';
import type { PlanInput } from '../plan/planInput';
import { changesFor } from './changesFor';
import { earlierCheck } from './checks/earlierCheck';
import { expressionCheck } from './checks/expressionCheck';
import { gateCheck } from './checks/gateCheck';
import { packagesCheck, personCheck, retriesCheck } from './checks/outcomeChecks';
import { channelCheck, enabledCheck, environmentCheck, leftOutCheck, tenantCheck } from './checks/scopeChecks';
import { startCheck } from './checks/startCheck';
import { targetsCheck } from './checks/targetsCheck';
import type { Explanation, ExplanationCheck } from './explanation';
import { explanationOfUse } from './explanationOfUse';
import { headlineOf } from './headline';
import { remarksOn } from './remarksOn';
import type { Check } from './subject';
import { type CellOfPlan, subjectOf } from './subjectOf';
import { targetAnswers } from './targetAnswers';

/** The checks in display order. */
const chain: readonly Check[] = [
  gateCheck,
  enabledCheck,
  environmentCheck,
  channelCheck,
  tenantCheck,
  leftOutCheck,
  targetsCheck,
  startCheck,
  earlierCheck,
  expressionCheck,
  packagesCheck,
  personCheck,
  retriesCheck,
];

/**
 * Explains a cell of the plan: the checks, the result for each target, and at most three single changes that would let
 * it run, each verified by running the process again.
 *
 * @returns null if the process has no such row, or the environment no such target
 */
export function explanationOf(request: PlanInput, cell: CellOfPlan): Explanation | null {
  const of = environmentRun(request, cell.environment);
  const subject = subjectOf(of, cell);
  if (subject === null) return explanationOfUse(of, cell);
  const name = subject.isChild ? (subject.action?.name ?? '') : subject.step.name;
  const where =
    cell.target === null ? of.situation.environment.name : `${of.situation.environment.name}, on ${cell.target}`;
  return {
    title: `${name} in ${where}`,
    verdict: subject.cell.verdict,
    headline: headlineOf(subject),
    checks: chain.map((check) => check(subject)).filter((check): check is ExplanationCheck => check !== null),
    remarks: remarksOn(of, subject.step.id),
    targets: targetAnswers(subject),
    ...changesFor(request, subject, cell),
  };
}
