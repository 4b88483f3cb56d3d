import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import { rowsOf } from '../model/row';
import type { Step } from '../model/step';
import type { Finding, FindingRow, Found } from './finding';
import type { Rule } from './rule';
import { rules } from './rules';

/**
 * What can be said of a process for certain, from it and the model alone, in the order of its rows. Silent about what the
 * model has none of. Linear in the texts.
 */
export function findingsOf(process: Process, model: DeploymentModel): readonly Finding[] {
  const found = rules.flatMap((rule) => [
    ...process.steps.flatMap((step, at) => stepFindings(rule, step, at === 0, model)),
    ...(rule.ofProcess?.(process, model) ?? []).map((each) => ({ ...each, code: rule.code })),
  ]);
  const places = new Map(rowsOf(process).map((row, at) => [keyOf(row), at]));
  const placeOf = ({ row }: Finding) => places.get(keyOf(row)) ?? places.size;
  return found.sort((left, right) => placeOf(left) - placeOf(right));
}

/** What another order of the same steps changes, seen from the process alone; the worst first. */
export function orderFindings(before: Process, after: Process): readonly Finding[] {
  if (before === after) return [];
  return rules.flatMap(({ code, ofOrder }) => (ofOrder?.({ before, after }) ?? []).map((each) => ({ ...each, code })));
}

function stepFindings(rule: Rule, step: Step, isFirst: boolean, model: DeploymentModel): readonly Finding[] {
  const isChild = step.actions.length > 1;
  const at = (actionId: string | null) => (each: Found) => ({
    ...each,
    code: rule.code,
    row: { stepId: step.id, actionId },
  });
  return [
    ...(rule.ofStep?.({ step, isFirst, model }) ?? []).map(at(null)),
    ...step.actions.flatMap((action) =>
      (rule.ofAction?.({ step, action, isChild, model }) ?? []).map(at(isChild ? action.id : null)),
    ),
  ];
}

function keyOf({ stepId, actionId }: FindingRow): string {
  return `${stepId}\n${actionId ?? ''}`;
}
