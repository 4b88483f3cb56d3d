import { sameName } from '../../base/caseless';
import type { Target } from '../../model/deploymentModel';
import { executionPlaceOf } from '../../model/executionPlace';
import type { Step } from '../../model/step';
import { runConditionOf } from '../../model/stepSettings';
import type { PlannedStep, StepOutline } from '../before/plannedStep';
import type { Reason } from '../reasons/reason';
import { reasonOf } from '../reasons/reasonOf';
import { packageAcquisition } from '../scenario/unknownNames';
import { hasPackages } from './executeAction';
import { type RemarkCollector, type RunState, warn } from './runState';

/** One package acquisition: before which group, and for which steps (RULES.md, section 8). */
export interface AcquisitionPlace<Some extends StepOutline = PlannedStep> {
  readonly beforeGroup: number;
  readonly before: Step;
  /** The steps of its segment that use packages. */
  readonly steps: readonly Some[];
}

/**
 * Where packages are acquired, and the resulting groups: a group is split if, above its first step with packages, a
 * step wants to run before the acquisition.
 */
export function planAcquisition<Some extends StepOutline>(
  state: RemarkCollector,
  groups: readonly (readonly Some[])[],
): { readonly groups: readonly (readonly Some[])[]; readonly places: readonly AcquisitionPlace<Some>[] } {
  const split: (readonly Some[])[] = [];
  const places: AcquisitionPlace<Some>[] = [];
  let segmentStart = 0;
  let open: { beforeGroup: number; before: Step; steps: Some[] } | null = null;
  for (const group of groups) {
    if (group.some((planned) => isPlanned(planned) && planned.facts.startsSegment)) {
      open = null;
      segmentStart = split.length + 1;
    }
    const needing = group.filter(({ needsPackages }) => needsPackages);
    const [first] = needing;
    if (first === undefined || open !== null) {
      split.push(group);
      open?.steps.push(...needing);
      continue;
    }
    const earlier = pulledUp(split, segmentStart);
    // If an earlier step already triggers the acquisition, no step of this group can run before it.
    const parts = earlier === null ? splitAt(group, first) : [group];
    split.push(...parts);
    const at = split.length - 1;
    const place = earlier ?? { beforeGroup: at, before: (split[at]?.find(isPlanned) ?? first).step };
    open = { ...place, steps: needing };
    places.push(open);
  }
  for (const place of places) warnOfConflicts(state, split, place);
  if (places.length > 0) warnOfVainRequirements(state, groups);
  return { groups: split, places };
}

/** AfterPackageAcquisition on an earlier step of the segment moves the acquisition before that step's group. */
function pulledUp(
  groups: readonly (readonly StepOutline[])[],
  from: number,
): { readonly beforeGroup: number; readonly before: Step } | null {
  for (let place = from; place < groups.length; place += 1) {
    const group = groups[place] ?? [];
    const wants = group.some(
      (planned) => isPlanned(planned) && planned.facts.requirement === 'AfterPackageAcquisition',
    );
    const first = group.find(isPlanned);
    if (wants && first !== undefined) return { beforeGroup: place, before: first.step };
  }
  return null;
}

/** The group split in two if a step above its first one with packages wants to run before the acquisition. */
function splitAt<Some extends StepOutline>(group: readonly Some[], first: Some): readonly (readonly Some[])[] {
  const above = group.slice(0, group.indexOf(first));
  const wantsBefore = above.some(
    (planned) => isPlanned(planned) && planned.facts.requirement === 'BeforePackageAcquisition',
  );
  return wantsBefore ? [above, group.slice(above.length)] : [group];
}

function warnOfConflicts(
  state: RemarkCollector,
  groups: readonly (readonly StepOutline[])[],
  place: AcquisitionPlace<StepOutline>,
): void {
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

/** A step with a start trigger by variable always runs after the acquisition. */
function warnOfVainRequirements(state: RemarkCollector, groups: readonly (readonly StepOutline[])[]): void {
  for (const planned of groups.flat())
    if (planned.facts.hasIgnoredRequirement && isPlanned(planned))
      warn(
        state,
        reasonOf('PKG_REQUIREMENT_CONFLICT', 'R-811', { step: planned.step.name, because: 'start-trigger' }),
        planned.step,
      );
}

function isPlanned(planned: StepOutline): boolean {
  return planned.filtered === null;
}

/**
 * A target that would receive packages and is unavailable. Targets that may be skipped have already left the run
 * (R-411).
 */
function unavailableFor({ step, surviving, targets }: PlannedStep): Target | null {
  const onTarget = surviving.some((action) => hasPackages(action) && executionPlaceOf(step, action).at === 'target');
  return onTarget ? (targets.find((target) => target.health === 'Unavailable') ?? null) : null;
}

/** Acquires packages before a group. */
export function runAcquisition(state: RunState, place: AcquisitionPlace): void {
  if (state.paused !== null) return;
  const { failure } = state;
  const record = (decision: 'Run' | 'Skip' | 'Fail', reason: Reason) =>
    state.acquisitions.push({ before: place.before, decision, reason });
  if (failure !== null && place.steps.every(({ step }) => runConditionOf(step) === 'Success')) {
    record('Skip', reasonOf('COND_SUCCESS_PRIOR_FAILURE', 'R-808', { failure }));
    return;
  }
  const injected = (state.situation.scenario.inject ?? []).some((each) => sameName(each.action, packageAcquisition));
  const lost = place.steps.map(unavailableFor).find((target) => target !== null) ?? null;
  if (!injected && lost === null) {
    record('Run', reasonOf('ACQUIRED', 'R-802', { step: place.before.name }));
    // A repeated acquisition that succeeds replaces an earlier failed one.
    state.acquisitionFailed = false;
    return;
  }
  const rule = lost === null ? 'R-809' : 'R-810';
  record('Fail', reasonOf('ACQUIRE_FAILED', rule, { target: lost?.name ?? null }));
  state.acquisitionFailed = true;
  state.failure ??= {
    step: packageAcquisition,
    stepId: null,
    action: packageAcquisition,
    actionId: null,
    target: null,
  };
}
