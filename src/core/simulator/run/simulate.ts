import type { Step } from '../../model/step';
import { gateOf } from '../before/gate';
import { type Participation, participationOf, targetsOfOthers } from '../before/participation';
import { type PlannedStep, plannedStep, startGroups, targetsByRole } from '../before/plannedStep';
import { isLeftOut } from '../before/scope';
import type { GateReason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { choicesOf } from '../scenario/choices';
import { isRequired } from '../scenario/isRequired';
import { scenarioIndexOf } from '../scenario/scenarioIndex';
import { type SimulationInput, type Situation, situationOf } from '../scenario/situation';
import { stepFactsOf } from '../scenario/stepFacts';
import { planAcquisition, runAcquisition } from './acquisition';
import { runGroupWith } from './groupEffect';
import { joinAfterHealthCheck } from './healthCheck';
import type { Outcome, Run } from './run';
import type { RunReuse } from './runReuse';
import { newRunState, noteTarget, type RunState, warn } from './runState';

/**
 * Computes what a run would do, from the process, what is known of its surroundings, and what the scenario assumes.
 * The same input always gives the same run. A run that the gate blocks has no decisions.
 *
 * @param elsewhere  whether the targets of other environments are listed with their reason too
 */
export function simulate(input: SimulationInput, { elsewhere = true }: { readonly elsewhere?: boolean } = {}): Run {
  const situation = situationOf(input);
  return runWith(newRunState(situation, participationOf(situation), false), elsewhere, null);
}

/**
 * The same for a plan, with one target of each step in the place of all that it visits; null where something may tell
 * targets apart, so that each has to be looked at. Costs steps, not targets.
 *
 * @param reuse  what is known of this very environment from before; taken from and added to
 */
export function simulateAlike(input: SimulationInput, reuse: RunReuse | null = null): Run | null {
  const situation = situationOf(input);
  const participation = participationWith(situation, reuse);
  if (!canBeAlike(situation, participation)) return null;
  const state = newRunState(situation, participation, true);
  const run = runWith(state, false, reuse);
  return state.tellsApart ? null : run;
}

/** Whether all targets that take part fare the same, unless an expression asks for the target. */
function canBeAlike({ scenario }: Situation, { taking, left }: Participation): boolean {
  const { inject, guidance, manual, outputs, minutes, durations } = scenarioIndexOf(scenario);
  if ([inject, guidance, manual, outputs, minutes, durations].some((each) => each.size > 0)) return false;
  if (taking.some((target) => target.health === 'Unavailable')) return false;
  return !left.some(({ reason }) => reason.code === 'TARGET_NOT_YET_PRESENT');
}

function participationWith(situation: Situation, reuse: RunReuse | null): Participation {
  if (reuse === null) return participationOf(situation);
  reuse.participation ??= participationOf(situation);
  return reuse.participation;
}

function plannedWith(
  situation: Situation,
  step: Step,
  targets: Parameters<typeof plannedStep>[2],
  reuse: RunReuse | null,
): PlannedStep {
  const known = reuse?.planned.get(step);
  if (known !== undefined) return known;
  const planned = plannedStep(situation, step, targets);
  // Expressions may read anything of the process.
  if (stepFactsOf(step).tags !== null) reuse?.planned.set(step, planned);
  return planned;
}

function runWith(state: RunState, elsewhere: boolean, reuse: RunReuse | null): Run {
  const { situation, participation } = state;
  const targets = { byRole: targetsByRole(participation.taking), all: participation.taking };
  const steps = situation.process.steps.map((step) => plannedWith(situation, step, targets, reuse));
  const { reason: gate, warnings, notes } = gateOf(situation, steps);
  state.notes.push(...notes.map((reason) => ({ reason, step: null })));
  if (gate.code !== 'GATE_OK') return blockedRun(gate, state);
  state.warnings.push(...warnings.map((reason) => ({ reason, step: null })));
  const others = elsewhere ? targetsOfOthers(situation) : [];
  for (const { target, reason: against } of [...participation.left, ...others]) {
    noteTarget(state, target, 'Exclude', against);
    if (against.code === 'TARGET_UNHEALTHY_EXCLUDED' || against.code === 'TARGET_UNAVAILABLE_SKIPPED')
      state.warnings.push({ reason: against, step: null });
  }
  warnOfPlan(state, steps);
  const { groups, places } = planAcquisition(state, startGroups(steps));
  groups.forEach((group, at) => {
    for (const place of places) if (place.beforeGroup === at) runAcquisition(state, place);
    runGroupWith(state, group, reuse?.effects ?? null);
    joinAfterHealthCheck(state, group);
  });
  return {
    gate,
    outcome: outcomeOf(state),
    decisions: state.decisions,
    warnings: state.warnings,
    notes: state.notes,
    acquisitions: state.acquisitions,
    groups: groups
      .map((group) => group.filter((planned) => planned.filtered === null).map((planned) => planned.step))
      .filter((members) => members.length > 0),
    schedule: state.schedule,
  };
}

/** A run that may not start has no plan; one that waits for approval may start later. */
function blockedRun(gate: GateReason, { notes }: RunState): Run {
  const outcome = gate.code === 'GATE_APPROVAL_PENDING' ? 'Paused' : 'Blocked';
  return { gate, outcome, decisions: [], warnings: [], notes, acquisitions: [], groups: [], schedule: new Map() };
}

/** Warnings that are settled before the first step: refused leaving-out, channels in a runbook. */
function warnOfPlan(state: RunState, steps: readonly PlannedStep[]): void {
  const { situation } = state;
  if (!situation.isRunbook && choicesOf(situation.run).skip.size === 0) return;
  for (const { step, against } of steps) {
    const facts = stepFactsOf(step);
    facts.actions.forEach((own, at) => {
      const { action } = own;
      if (isLeftOut(situation, facts, own) && isRequired(action) && (against[at] ?? []).length === 0)
        warn(state, reasonOf('SKIP_REFUSED_REQUIRED', 'R-309', { step: step.name, action: action.name }), step);
      if (situation.isRunbook && action.channels.length > 0)
        warn(state, reasonOf('CHANNEL_SCOPE_IN_RUNBOOK', 'B-03', { action: action.name }), step);
    });
  }
}

/** */
function outcomeOf(state: RunState): Outcome {
  if (state.paused !== null) return 'Paused';
  if (state.failure !== null) return 'Failed';
  return state.warnings.length > 0 ? 'SucceededWithWarnings' : 'Succeeded';
}
