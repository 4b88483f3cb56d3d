import { hasName, sameName } from '../../base/caseless';
import type { Variable } from '../../model/deploymentModel';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned } from '../scenario/named';
import type { Situation } from '../scenario/situation';
import type { PlannedStep } from './plannedStep';

export function promptGate(situation: Situation): GateReason | null {
  const missing = situation.model.variables.filter(
    (variable) => variable.prompt?.required && fitsRun(variable, situation) && !isSupplied(variable, situation),
  );
  if (missing.length === 0) return null;
  return reasonOf('GATE_PROMPT_REQUIRED', 'R-214', { variables: missing.map((variable) => variable.name) });
}

function fitsRun({ scope = {} }: Variable, { environment, isRunbook, process }: Situation): boolean {
  if (scope.environment?.length && !isMentioned(environment, scope.environment)) return false;
  return !scope.process?.length || hasName(scope.process, isRunbook ? process.name : 'Deployment');
}

function isSupplied(variable: Variable, { run }: Situation): boolean {
  const supplied = Object.entries(run.prompted ?? {}).find(([name]) => sameName(name, variable.name))?.[1];
  return (supplied ?? variable.value ?? '').trim() !== '';
}

export function selectionGate({ run }: Situation): GateReason | null {
  const both = (run.specificTargets ?? []).filter((name) => hasName(run.excludedTargets ?? [], name));
  return both.length === 0 ? null : reasonOf('GATE_TARGET_SELECTION_CONFLICT', 'R-215', { targets: both });
}

/** At least one step that survives its scope must have a target, unless deployments without targets are allowed. */
export function targetsGate({ model, environment }: Situation, steps: readonly PlannedStep[]): GateReason | null {
  if (model.settings.allowNoTargets) return null;
  const asking = steps.filter((step) => step.surviving.length > 0 && step.roles !== null);
  const found = asking.some((step) => step.targets.length > 0);
  if (asking.length === 0 || found) return null;
  return reasonOf('GATE_NO_TARGETS', 'R-216', {
    environment: environment.name,
    tags: [...new Set(asking.flatMap((step) => step.shownRoles))],
  });
}
