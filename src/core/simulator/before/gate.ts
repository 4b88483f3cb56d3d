import { hasName, sameName } from '../../base/caseless';
import type { Target, Variable } from '../../model/deploymentModel';
import { isMeant } from '../../model/isMeant';
import { namesOf } from '../../model/namesOf';
import { satisfiesTags } from '../../model/satisfiesTags';
import type { GateReason, NoteReason, Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { isMentioned, type Situation } from '../scenario/situation';
import { approvalGate } from './approvalGate';
import { channelKindGate, environmentKindGate } from './environmentKindGate';
import { freezeGate } from './freezeGate';
import { blockedBy, type GateAnswer, noted, openGate } from './gateAnswer';
import { blockingPhase, isHeldBack, phasesOf, settle } from './lifecycle';
import type { PlannedStep } from './plannedStep';
import { policyGate } from './policyGate';

/** Whether the run may start, with what is pointed out on the way. */
export interface Gate {
  readonly reason: GateReason;
  readonly warnings: readonly Reason[];
  readonly notes: readonly NoteReason[];
}

/** The first reason against the run in the order of R-201, or GATE_OK. Warnings are those of an open gate. */
export function gateOf(situation: Situation, steps: readonly PlannedStep[]): Gate {
  const warnings: Reason[] = [];
  const notes: NoteReason[] = [];
  for (const check of situation.isRunbook ? runbookChecks : deploymentChecks) {
    const answer = check(situation, steps);
    notes.push(...answer.notes);
    warnings.push(...answer.warnings);
    if (answer.blocked !== null) return { reason: answer.blocked, warnings: [], notes };
  }
  return { reason: reasonOf('GATE_OK', 'R-201', { environment: situation.environment.name }), warnings, notes };
}

type Check = (situation: Situation, steps: readonly PlannedStep[]) => GateAnswer;

/** A check that either blocks or says nothing. */
const plain =
  (check: (situation: Situation, steps: readonly PlannedStep[]) => GateReason | null): Check =>
  (situation, steps) => {
    const blocked = check(situation, steps);
    return blocked === null ? openGate : blockedBy(blocked);
  };

const whoAndWhere: readonly Check[] = [
  plain(projectGate),
  plain(tenantModeGate),
  plain(tenantDisabledGate),
  environmentKindGate,
  plain(tenantConnectionGate),
];
const atTheStart: readonly Check[] = [
  plain(promptGate),
  plain(selectionGate),
  plain(targetsGate),
  policyGate,
  approvalGate,
];

/** R-201; a runbook meets neither channel, lifecycle, defect nor freeze (B-06). */
const runbookChecks: readonly Check[] = [...whoAndWhere, runbookGate, ...atTheStart];
const deploymentChecks: readonly Check[] = [
  ...whoAndWhere,
  plain(channelGate),
  channelKindGate,
  plain(lifecycleGate),
  defectGate,
  freezeGate,
  ...atTheStart,
  provisioning,
];

function projectGate({ model }: Situation): GateReason | null {
  return model.settings.projectDisabled === true ? reasonOf('GATE_PROJECT_DISABLED', 'R-219') : null;
}

function tenantModeGate({ model, tenant }: Situation): GateReason | null {
  const mode = model.settings.tenantMode ?? 'Untenanted';
  if (tenant === null) return mode === 'Tenanted' ? reasonOf('GATE_TENANT_REQUIRED', 'R-202') : null;
  return mode === 'Untenanted' ? reasonOf('GATE_TENANT_NOT_ALLOWED', 'R-202', { tenant: tenant.name }) : null;
}

function tenantDisabledGate({ tenant }: Situation): GateReason | null {
  return tenant?.disabled === true ? reasonOf('GATE_TENANT_DISABLED', 'R-220', { tenant: tenant.name }) : null;
}

function tenantConnectionGate({ tenant, environment }: Situation): GateReason | null {
  if (tenant === null || isMentioned(environment, tenant.environments)) return null;
  return reasonOf('GATE_TENANT_NOT_CONNECTED', 'R-203', { tenant: tenant.name, environment: environment.name });
}

/** A runbook runs in all environments, in those it names, or in those of the lifecycles in use (B-01, E-10). */
function runbookGate(situation: Situation): GateAnswer {
  const { model, environment } = situation;
  const scope = model.settings.environmentScope ?? 'All';
  if (scope === 'All') return openGate;
  const isEphemeral = environment.kind === 'Ephemeral';
  const open = (what: 'runbook-environments' | 'ephemeral-in-runbook') =>
    noted(reasonOf('GATE_NOT_DECIDABLE', isEphemeral ? 'E-10' : 'B-01', { open: what, environment: environment.name }));
  if (scope === 'FromProjectLifecycles' && isEphemeral) return open('ephemeral-in-runbook');
  if (scope === 'FromProjectLifecycles' && model.lifecycles.length === 0) return open('runbook-environments');
  const named =
    scope === 'Specified' ? (model.settings.runbookEnvironments ?? []) : environmentsOfLifecycles(situation);
  if (isMentioned(environment, named)) return openGate;
  const { parent } = environment;
  const parentKnown = model.environments.find((each) => parent !== undefined && isMeant(each, parent));
  if (isEphemeral && parentKnown !== undefined && isMentioned(parentKnown, named)) return open('ephemeral-in-runbook');
  return blockedBy(
    reasonOf('GATE_RUNBOOK_ENV_NOT_ALLOWED', 'B-01', {
      environment: environment.name,
      only: [...new Set(namesOf(model.environments, named))],
    }),
  );
}

/** Those of the project's own lifecycle and of the lifecycles that its channels name, each settled (B-01, R-208). */
function environmentsOfLifecycles({ model }: Situation): readonly string[] {
  const [first] = model.lifecycles;
  const used = [model.projectLifecycle ?? first?.name, ...model.channels.map(({ lifecycle }) => lifecycle)];
  return model.lifecycles
    .filter(({ name }) => used.some((each) => each !== undefined && sameName(each, name)))
    .flatMap(({ phases }) => settle(phases, model).flatMap(({ environments }) => environments));
}

/** A release with an unresolved defect. */
function defectGate(situation: Situation): GateAnswer {
  const { scenario, release, channel, environment } = situation;
  const has = (scenario.defects ?? []).some(
    (defect) => defect.resolved !== true && (defect.release ?? '1.0.0') === release,
  );
  if (!has || channel.kind === 'Ephemeral') return openGate;
  const phases = phasesOf(situation);
  if (phases === null)
    return noted(reasonOf('GATE_NOT_DECIDABLE', 'R-221', { open: 'defect', environment: environment.name }));
  if (!isHeldBack(phases, situation)) return openGate;
  return blockedBy(reasonOf('GATE_DEFECT', 'R-221', { environment: environment.name, release }));
}

/** The first deployment to an ephemeral environment (E-09). */
function provisioning({ environment, scenario }: Situation): GateAnswer {
  const isFirst = !(scenario.history ?? []).some((earlier) => isMentioned(environment, [earlier.environment]));
  return environment.kind === 'Ephemeral' && isFirst
    ? noted(reasonOf('PROVISIONING_RUNS_FIRST', 'E-09', { environment: environment.name }))
    : openGate;
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
