import { hasName, sameName } from '../../base/caseless';
import type { Target, Variable } from '../../model/deploymentModel';
import { namesOf } from '../../model/namesOf';
import { satisfiesTags } from '../../model/satisfiesTags';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned, type Situation } from '../scenario/situation';
import { blockingPhase, phasesOf } from './lifecycle';
import type { PlannedStep } from './plannedStep';

/** Whether the run may start: the first reason against it in the order of R-201, or GATE_OK. */
export function gateOf(situation: Situation, steps: readonly PlannedStep[]): GateReason {
  return (
    tenantGate(situation) ??
    (situation.isRunbook ? runbookGate(situation) : (channelGate(situation) ?? lifecycleGate(situation))) ??
    promptGate(situation) ??
    selectionGate(situation) ??
    targetsGate(situation, steps) ??
    reasonOf('GATE_OK', 'R-201', { environment: situation.environment.name })
  );
}

function tenantGate({ model, tenant, environment }: Situation): GateReason | null {
  const mode = model.settings.tenantMode ?? 'Untenanted';
  if (tenant === null) return mode === 'Tenanted' ? reasonOf('GATE_TENANT_REQUIRED', 'R-202') : null;
  if (mode === 'Untenanted') return reasonOf('GATE_TENANT_NOT_ALLOWED', 'R-202', { tenant: tenant.name });
  if (isMentioned(environment, tenant.environments)) return null;
  return reasonOf('GATE_TENANT_NOT_CONNECTED', 'R-203', { tenant: tenant.name, environment: environment.name });
}

/** B-05: a runbook runs in all environments, in those it names, or in those of the project's lifecycles. */
function runbookGate(situation: Situation): GateReason | null {
  const { model, environment } = situation;
  const scope = model.settings.environmentScope ?? 'All';
  const named =
    scope === 'Specified'
      ? (model.settings.runbookEnvironments ?? [])
      : scope === 'FromProjectLifecycles'
        ? model.lifecycles.flatMap((lifecycle) => lifecycle.phases.flatMap((phase) => phase.environments))
        : null;
  if (named === null || isMentioned(environment, named)) return null;
  return reasonOf('GATE_RUNBOOK_ENV_NOT_ALLOWED', 'B-05', {
    environment: environment.name,
    only: namesOf(model.environments, named),
  });
}

function channelGate({ channel, tenant }: Situation): GateReason | null {
  const tags = channel.tenantTags ?? [];
  if (tenant === null || tags.length === 0 || satisfiesTags(tags, tenant.tags)) return null;
  return reasonOf('GATE_CHANNEL_TENANT_MISMATCH', 'R-204', { channel: channel.name, tenant: tenant.name, tags });
}

function lifecycleGate(situation: Situation): GateReason | null {
  const phases = phasesOf(situation);
  if (phases === null) return null;
  const environment = situation.environment.name;
  if (!phases.some((phase) => phase.environments.some((name) => sameName(name, environment))))
    return reasonOf('GATE_ENV_NOT_IN_LIFECYCLE', 'R-206', { environment });
  const phase = blockingPhase(phases, situation);
  return phase === null
    ? null
    : reasonOf('GATE_PHASE_NOT_REACHED', 'R-207', { environment, phase: phase.name, waitsFor: phase.environments });
}

function promptGate(situation: Situation): GateReason | null {
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

function selectionGate({ run }: Situation): GateReason | null {
  const both = (run.specificTargets ?? []).filter((name) => hasName(run.excludedTargets ?? [], name));
  return both.length === 0 ? null : reasonOf('GATE_TARGET_SELECTION_CONFLICT', 'R-215', { targets: both });
}

/** At least one step that survives its scope must have a target, unless deployments without targets are allowed. */
function targetsGate({ model, environment }: Situation, steps: readonly PlannedStep[]): GateReason | null {
  if (model.settings.allowNoTargets) return null;
  const asking = steps.filter((step) => step.surviving.length > 0 && step.roles !== null);
  const found = asking.some((step) => (step.targets as readonly Target[]).length > 0);
  if (asking.length === 0 || found) return null;
  return reasonOf('GATE_NO_TARGETS', 'R-216', {
    environment: environment.name,
    tags: [...new Set(asking.flatMap((step) => step.shownRoles))],
  });
}
