import type { DeploymentModel } from '../model/deploymentModel';
import type { Process } from '../model/process';
import { rowKey, rowsOf } from '../model/row';
import type { Step } from '../model/step';
import type { Finding, Found } from './finding';
import type { Rule } from './rule';
import { rules } from './rules';

/** A finding with the position of its rule in the list, which orders the findings of one row. */
interface Ranked {
  readonly finding: Finding;
  readonly rank: number;
}

/**
 * All findings that follow with certainty from the process and the model, in row order. Parts the model lacks entirely
 * are not checked against. Linear in the texts; after an edit, only changed steps are checked again.
 */
export function findingsOf(process: Process, model: DeploymentModel): readonly Finding[] {
  const earlier = known.get(process);
  if (earlier?.model === model) return earlier.found;
  const ranked = [
    ...process.steps.flatMap((step, at) => stepFindings(step, at === 0, model)),
    ...rules.flatMap((rule, rank) =>
      (rule.ofProcess?.(process, model) ?? []).map((each) => ({ finding: { ...each, code: rule.code }, rank })),
    ),
  ];
  const found = inOrderOfRows(ranked, process);
  known.set(process, { model, found });
  return found;
}

const known = new WeakMap<Process, { readonly model: DeploymentModel; readonly found: readonly Finding[] }>();

function inOrderOfRows(ranked: readonly Ranked[], process: Process): readonly Finding[] {
  if (ranked.length === 0) return [];
  const places = new Map(rowsOf(process).map((row, at) => [rowKey(row), at]));
  const placeOf = ({ finding: { row } }: Ranked) => places.get(rowKey(row)) ?? places.size;
  return ranked
    .toSorted((left, right) => placeOf(left) - placeOf(right) || left.rank - right.rank)
    .map(({ finding }) => finding);
}

/** What another order of the same steps changes for the worse, judged from the process alone; the most severe first. */
export function orderFindings(before: Process, after: Process): readonly Finding[] {
  if (before === after) return [];
  return rules.flatMap(({ code, ofOrder }) => (ofOrder?.({ before, after }) ?? []).map((each) => ({ ...each, code })));
}

interface KnownStep {
  readonly isFirst: boolean;
  readonly model: DeploymentModel;
  readonly found: readonly Ranked[];
}

const knownSteps = new WeakMap<Step, KnownStep>();

/** Findings that depend on one step alone, remembered as long as the step is the same object. */
function stepFindings(step: Step, isFirst: boolean, model: DeploymentModel): readonly Ranked[] {
  const earlier = knownSteps.get(step);
  if (earlier?.model === model && earlier.isFirst === isFirst) return earlier.found;
  const found = rulesOfSteps.flatMap(({ rule, rank }) => foundBy(rule, rank, step, isFirst, model));
  const kept = found.length === 0 ? nothing : found;
  knownSteps.set(step, { isFirst, model, found: kept });
  return kept;
}

/** The rules that look at one step, each with its position in the list. */
const rulesOfSteps = rules
  .map((rule, rank) => ({ rule, rank }))
  .filter(({ rule }) => rule.ofStep !== undefined || rule.ofAction !== undefined);

const nothing: readonly Ranked[] = [];

function foundBy(rule: Rule, rank: number, step: Step, isFirst: boolean, model: DeploymentModel): readonly Ranked[] {
  const { ofStep, ofAction, code } = rule;
  const isChild = step.actions.length > 1;
  const at = (actionId: string | null) => (each: Found) => ({
    finding: { ...each, code, row: { stepId: step.id, actionId } },
    rank,
  });
  const ofItself = ofStep?.({ step, isFirst, model }).map(at(null)) ?? nothing;
  if (ofAction === undefined) return ofItself;
  const ofActions = step.actions.flatMap((action) =>
    ofAction({ step, action, isChild, model }).map(at(isChild ? action.id : null)),
  );
  return [...ofItself, ...ofActions];
}
