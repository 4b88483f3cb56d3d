import { sameName } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import { executionPlaceOf } from '../../model/executionPlace';
import type { Step } from '../../model/step';
import { runConditionOf } from '../../model/stepSettings';
import type { PlannedStep } from '../before/plannedStep';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { hasPackages } from './executeAction';
import { type RunState, warn } from './runState';

/** Where packages are fetched: before the group at a place, for these steps (section 8 of the rules). */
export interface AcquisitionPlace {
  readonly beforeGroup: number;
  readonly before: Step;
  /** The steps of its segment that use packages. */
  readonly steps: readonly PlannedStep[];
}

/** The name of the implicit activity, for failures that a scenario injects. */
const activity = 'Acquire packages';

/**
 * Where packages are fetched, and the groups as that leaves them: a group is split where a step that wants to run
 * before the fetching stands in it above the first step with packages.
 */
export function planAcquisition(
  state: RunState,
  groups: readonly (readonly PlannedStep[])[],
): { readonly groups: readonly (readonly PlannedStep[])[]; readonly places: readonly AcquisitionPlace[] } {
  const split = groups.flatMap((group) => splitGroup(group));
  const places: AcquisitionPlace[] = [];
  let segmentStart = 0;
  let open: { beforeGroup: number; before: Step; steps: PlannedStep[] } | null = null;
  split.forEach((group, at) => {
    const starts = group.some((planned) => isPlanned(planned) && planned.facts.startsSegment);
    if (starts) {
      open = null;
      segmentStart = at + 1;
    }
    for (const planned of group) {
      if (!needsPackages(planned)) continue;
      if (open === null) {
        const place = pulledUp(split, segmentStart, at, planned);
        open = { ...place, steps: [] };
        places.push(open);
      }
      open.steps.push(planned);
    }
  });
  for (const place of places) warnOfConflicts(state, split, place);
  if (places.length > 0) warnOfVainRequirements(state, groups);
  return { groups: split, places };
}

/** AfterPackageAcquisition on an earlier step of the segment moves the fetching before that step's group. */
function pulledUp(
  groups: readonly (readonly PlannedStep[])[],
  from: number,
  at: number,
  needing: PlannedStep,
): { readonly beforeGroup: number; readonly before: Step } {
  for (let place = from; place < at; place += 1) {
    const group = groups[place] ?? [];
    const wants = group.some(
      (planned) => isPlanned(planned) && planned.facts.requirement === 'AfterPackageAcquisition',
    );
    const first = group.find(isPlanned);
    if (wants && first !== undefined) return { beforeGroup: place, before: first.step };
  }
  return { beforeGroup: at, before: (groups[at]?.find(isPlanned) ?? needing).step };
}

function splitGroup(group: readonly PlannedStep[]): readonly (readonly PlannedStep[])[] {
  const first = group.findIndex(needsPackages);
  const above = group.slice(0, Math.max(first, 0));
  const wantsBefore = above.some(
    (planned) => isPlanned(planned) && planned.facts.requirement === 'BeforePackageAcquisition',
  );
  return wantsBefore ? [above, group.slice(first)] : [group];
}

function warnOfConflicts(state: RunState, groups: readonly (readonly PlannedStep[])[], place: AcquisitionPlace): void {
  for (const group of groups.slice(place.beforeGroup)) {
    for (const planned of group) {
      if (!isPlanned(planned) || planned.facts.requirement !== 'BeforePackageAcquisition') continue;
      warn(
        state,
        reasonOf('PKG_REQUIREMENT_CONFLICT', 'R-805', { step: planned.step.name, because: 'earlier-step' }),
        planned.step,
      );
    }
  }
}

/** A start trigger by variable always stands after the fetching. */
function warnOfVainRequirements(state: RunState, groups: readonly (readonly PlannedStep[])[]): void {
  for (const planned of groups.flat())
    if (planned.facts.hasVainRequirement && isPlanned(planned))
      warn(
        state,
        reasonOf('PKG_REQUIREMENT_CONFLICT', 'R-811', { step: planned.step.name, because: 'start-trigger' }),
        planned.step,
      );
}

function isPlanned(planned: PlannedStep): boolean {
  return planned.filtered === null;
}

function needsPackages(planned: PlannedStep): boolean {
  if (!isPlanned(planned) || !planned.facts.actions.some((facts) => facts.hasPackages)) return false;
  if (!planned.surviving.some(hasPackages)) return false;
  return planned.roles === null || planned.targets.length > 0;
}

/** A target that packages would be brought to and that does not answer. One that may be skipped left the run before. */
function unavailableFor({ step, surviving, targets }: PlannedStep): Target | null {
  const onTarget = surviving.some((action) => hasPackages(action) && executionPlaceOf(step, action).at === 'target');
  return onTarget ? (targets.find((target) => target.health === 'Unavailable') ?? null) : null;
}

/** Fetches the packages before a group. */
export function runAcquisition(state: RunState, place: AcquisitionPlace): void {
  if (state.paused !== null) return;
  const { failure } = state;
  const record = (decision: 'Run' | 'Skip' | 'Fail', reason: Reason) =>
    state.acquisitions.push({ before: place.before, decision, reason });
  if (failure !== null && place.steps.every(({ step }) => runConditionOf(step) === 'Success')) {
    record('Skip', reasonOf('COND_SUCCESS_PRIOR_FAILURE', 'R-808', { failure }));
    return;
  }
  const injected = (state.situation.scenario.inject ?? []).some((each) => sameName(each.action, activity));
  const lost = place.steps.map(unavailableFor).find((target) => target !== null) ?? null;
  if (!injected && lost === null) {
    record('Run', reasonOf('ACQUIRED', 'R-802', { step: place.before.name }));
    return;
  }
  const rule = lost === null ? 'R-809' : 'R-810';
  record('Fail', reasonOf('ACQUIRE_FAILED', rule, { target: lost?.name ?? null }));
  state.acquisitionFailed = true;
  state.failure ??= { step: activity, stepId: null, action: activity, actionId: null, target: null };
}
