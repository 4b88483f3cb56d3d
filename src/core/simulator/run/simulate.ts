import { gateOf } from '../before/gate';
import { type Participation, participationOf, targetsOfOtherEnvironments } from '../before/participation';
import { plannedSteps } from '../before/plannedSteps';
import { startGroups } from '../before/startGroups';
import type { GateReason, Reason } from '../reasons/reason';
import { type SimulationInput, type Situation, situationOf } from '../scenario/situation';
import { planAcquisition, runAcquisition } from './acquisition';
import { joinAfterHealthCheck } from './healthCheck';
import { outcomeOf, stepsOfGroups } from './outcomeOf';
import type { Run } from './run';
import { runStartGroup } from './runGroup';
import { newRunState, noteTarget, type RunState } from './runState';
import { warnOfPlan } from './warnOfPlan';
import { warnOfTemplates } from './warnOfTemplates';

/**
 * Computes a dry run from the process, the model and the scenario. The same input always gives the same run. A run that
 * the gate blocks has no decisions.
 *
 * @param elsewhere  whether targets of other environments are listed with their reason, too
 */
export function simulate(input: SimulationInput, { elsewhere = true }: { readonly elsewhere?: boolean } = {}): Run {
  const situation = situationOf(input);
  return simulateEach(situation, participationOf(situation), elsewhere);
}

/** The same for a situation that was looked up before. */
export function simulateEach(situation: Situation, participation: Participation, elsewhere: boolean): Run {
  const state = newRunState(situation, participation);
  const steps = plannedSteps(situation, participation);
  const { reason: gate, warnings, notes } = gateOf(situation, steps);
  for (const reason of notes) state.notes.push({ reason, step: null });
  if (gate.code !== 'GATE_OK') return blockedRun(gate, state);
  for (const reason of warnings) state.warnings.push({ reason, step: null });
  const others = elsewhere ? targetsOfOtherEnvironments(situation) : [];
  for (const { target, reason: against } of [...participation.leftOut, ...others]) {
    noteTarget(state, target, 'Exclude', against);
    if (against.code === 'TARGET_UNHEALTHY_EXCLUDED' || against.code === 'TARGET_UNAVAILABLE_SKIPPED')
      state.warnings.push({ reason: against, step: null });
  }
  warnOfPlan(state, steps);
  warnOfTemplates(state, steps);
  const { groups, places } = planAcquisition(state, startGroups(steps));
  for (const [at, group] of groups.entries()) {
    for (const place of places) if (place.beforeGroup === at) runAcquisition(state, place);
    const dropped = state.dropped.size === 0 ? nobody : new Map(state.dropped);
    runStartGroup(state, group);
    joinAfterHealthCheck(state, group, dropped);
  }
  return {
    gate,
    outcome: outcomeOf(state),
    decisions: state.decisions,
    warnings: state.warnings,
    notes: state.notes,
    acquisitions: state.acquisitions,
    groups: stepsOfGroups(groups),
    schedule: state.schedule,
  };
}

const nobody: ReadonlyMap<string, Reason> = new Map();

/** A run that may not start has no plan; one that waits for approval may start later. */
function blockedRun(gate: GateReason, { notes }: RunState): Run {
  const outcome = gate.code === 'GATE_APPROVAL_PENDING' ? 'Paused' : 'Blocked';
  return { gate, outcome, decisions: [], warnings: [], notes, acquisitions: [], groups: [], schedule: new Map() };
}
