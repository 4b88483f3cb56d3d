import { foldCase, hasName } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { GateReason, Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import type { Situation } from '../scenario/situation';
import { type ChosenValue, mostSpecificOf } from '../variables/chooseValue';
import { fitsPlan } from '../variables/scopeKinds';
import { disputeOf } from '../variables/usedValue';
import { variableIndexOf } from '../variables/variableIndex';
import { type GateAnswer, noted, openGate } from './gateAnswer';
import type { StepOutline } from './plannedStep';

/**
 * Whether every required prompted variable of this run has a value. For each name, the value that applies to the plan
 * as a whole decides: a prompted one is asked for, a fixed one is not, even if it outranks a prompted one.
 */
export function promptGate(situation: Situation): GateAnswer {
  const { model, run } = situation;
  // Most models have no prompted variable, and this runs for each environment.
  if (run.prompted === undefined && !model.variables.some(({ prompt }) => prompt !== undefined)) return openGate;
  const asked = new Map<string, Variable>();
  const warnings: Reason[] = [];
  for (const [key, { values }] of variableIndexOf(model.variables).byName) {
    if (!values.some(({ prompt }) => prompt !== undefined)) continue;
    const winner = planValueOf(situation, values);
    if (winner?.chosen.prompt === undefined) continue;
    asked.set(key, winner.chosen);
    if (winner.isAmbiguous) warnings.push(reasonOf('VARIABLE_AMBIGUOUS', 'V-11', { variable: winner.chosen.name }));
    if (winner.disputed !== null)
      warnings.push(reasonOf('VARIABLE_RANK_DISPUTED', 'V-03', disputeOf(winner.chosen.name, winner)));
  }
  const missing = [...asked].filter(
    ([key, variable]) =>
      variable.prompt?.required && !isSupplied(variable, given(run.passed, key) ?? given(run.prompted, key)),
  );
  const unused = Object.keys(run.prompted ?? {}).filter((name) => !asked.has(foldCase(name)));
  const notes = unused.map((variable) => reasonOf('PROMPT_ANSWER_UNUSED', 'R-214', { variable }));
  if (missing.length === 0) return { blocked: null, warnings, notes };
  const variables = missing.map(([, variable]) => variable.name);
  return { blocked: reasonOf('GATE_PROMPT_REQUIRED', 'R-214', { variables }), warnings, notes };
}

/** The value of a name for the plan as a whole; values scoped to parts of a run do not replace the prompt. */
function planValueOf(situation: Situation, values: readonly Variable[]): ChosenValue | null {
  const fitting = values.filter((variable) => fitsPlan(variable, situation));
  return mostSpecificOf(fitting, { step: null, action: null, target: null, roles: [] });
}

function given(texts: Readonly<Record<string, string>> | undefined, key: string): string | undefined {
  return Object.entries(texts ?? {}).find(([name]) => foldCase(name) === key)?.[1];
}

/** A blank answer is an answer; a secret default counts as given although files do not contain it. */
function isSupplied({ value, sensitive }: Variable, answer: string | undefined): boolean {
  if (answer === undefined && sensitive === true && value === null) return true;
  return (answer ?? value ?? '').trim() !== '';
}

export function selectionGate({ run }: Situation): GateReason | null {
  const both = (run.specificTargets ?? []).filter((name) => hasName(run.excludedTargets ?? [], name));
  return both.length === 0 ? null : reasonOf('GATE_TARGET_SELECTION_CONFLICT', 'R-215', { targets: both });
}

/** At least one step in scope must have a target, unless deployments without targets are allowed. */
export function targetsGate(
  { model, environment }: Situation,
  steps: readonly StepOutline[],
): GateAnswer | GateReason | null {
  if (model.settings.allowNoTargets) return null;
  const asking = steps.filter(({ asksForTargets }) => asksForTargets);
  const found = asking.some(({ findsTargets }) => findsTargets);
  if (asking.length === 0 || found) return null;
  if (steps.some(({ isOpen }) => isOpen))
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-226', { open: 'targets', environment: environment.name }));
  return reasonOf('GATE_NO_TARGETS', 'R-216', {
    environment: environment.name,
    tags: [...new Set(asking.flatMap((step) => step.shownRoles))],
  });
}
