import { counted } from '../base/words';
import { executionPlaceOf } from '../model/executionPlace';
import { type ProcessRow, rowsOf } from '../model/row';
import type { Step } from '../model/step';
import { type EnvironmentRun, environmentRun } from '../simulator/plan/environmentRun';
import { plainWindow } from '../simulator/plan/howItRuns';
import type { PlanInput } from '../simulator/plan/planInput';
import { verdictOf, verdictOfDecision } from '../simulator/plan/verdict';
import type { Decision } from '../simulator/run/run';
import { explain } from '../simulator/words/explain';
import { type HaltPlace, haltOf } from './haltOf';
import { type Lanes, lanesOf } from './lanesOf';
import { stagesOf } from './stagesOf';
import type { Timeline, TimelineEvent, TimelineHalt, TimelineStage } from './timeline';

/** The timeline of one environment, given by name or slug. Linear in the decisions of the run. */
export function timelineOf(request: PlanInput, environment: string): Timeline {
  const of = environmentRun(request, environment);
  const { run, situation } = of;
  const name = situation.environment.name;
  if (run.gate.code !== 'GATE_OK') {
    const blocked = explain(run.gate);
    return { environment: name, blocked, points: 0, stages: [], lanes: [], events: [], halts: [] };
  }
  const lanes = lanesOf(of);
  const rows = new Map(rowsOf(situation.process).map((row) => [`${row.stepId}\n${row.actionId ?? ''}`, row]));
  const rowOf = (stepId: string, actionId: string | null) =>
    rows.get(`${stepId}\n${actionId ?? ''}`) ?? rows.get(`${stepId}\n`) ?? null;
  const stages: TimelineStage[] = [];
  const events: TimelineEvent[] = [];
  const halts: TimelineHalt[] = [];
  let now = 0;
  for (const stage of stagesOf(of)) {
    if (stage.kind === 'acquisition') {
      const { decision, reason } = stage.acquisition;
      const end = decision === 'Run' || decision === 'Fail' ? now + 1 : now;
      const verdict = verdictOf(decision, reason.code);
      stages.push({ kind: 'acquisition', start: now, end, steps: [], notes: [] });
      const sentence = verdict === 'Runs' ? '' : explain(reason);
      events.push({ start: now, end, row: null, verdict, sentence, lanes: [lanes.server], stops: verdict === 'Fails' });
      now = end;
      continue;
    }
    const own = stage.steps.flatMap((step) => eventsOf(of, step, { lanes, start: now, rowOf }));
    const end = Math.max(now, ...own.map((event) => event.end));
    events.push(...own.map((event) => (event.start === never ? { ...event, start: end, end } : event)));
    if (stage.isGroup) {
      halts.push(...haltsIn(of, stage.steps, { start: now, rowOf }));
      const steps = stage.steps.flatMap((step) => rowOf(step.id, null) ?? []);
      stages.push({ kind: 'steps', start: now, end, steps, notes: stage.steps.flatMap((step) => notesOf(of, step)) });
    }
    now = end;
  }
  const order = new Map(events.map((event, at) => [event, at]));
  const sorted = events.toSorted((left, right) => left.start - right.start || order.get(left)! - order.get(right)!);
  return { environment: name, blocked: null, points: now, stages, lanes: lanes.all, events: sorted, halts };
}

/**
 * Marks an action that never started. It is shown at the end of its stage, which is known only once the stage is
 * complete.
 */
const never = -1;

interface Place {
  readonly lanes: Lanes;
  readonly start: number;
  readonly rowOf: (stepId: string, actionId: string | null) => ProcessRow | null;
}

function haltsIn(of: EnvironmentRun, steps: readonly Step[], place: HaltPlace): readonly TimelineHalt[] {
  return steps.flatMap((step) => {
    const own = of.steps.get(step.id);
    return own === undefined ? [] : (haltOf(step, own, place) ?? []);
  });
}

/** The decisions of a step as events; decisions with the same row, time, verdict and sentence share one event. */
function eventsOf(of: EnvironmentRun, step: Step, { lanes, start, rowOf }: Place): readonly TimelineEvent[] {
  const own = of.steps.get(step.id);
  if (own === undefined) return [];
  const decisions = step.actions.flatMap((action) => own.leaves.get(action.id) ?? []);
  const all = decisions.length > 0 ? decisions : own.step === null ? [] : [own.step];
  const merged = new Map<string, { readonly event: TimelineEvent; readonly at: number[] }>();
  for (const decision of all) {
    const event = eventOf(step, decision, { start, row: rowOf(step.id, decision.actionId) });
    const key = [event.row?.number, event.start, event.end, event.verdict, event.sentence].join('\n');
    const lane = laneOf(lanes, step, decision);
    const known = merged.get(key);
    if (known === undefined) merged.set(key, { event, at: lane === null ? [] : [lane] });
    else if (lane !== null) known.at.push(lane);
  }
  return [...merged.values()].map(({ event, at }) => ({ ...event, lanes: at }));
}

function eventOf(
  step: Step,
  decision: Decision,
  { start, row }: { readonly start: number; readonly row: ProcessRow | null },
): TimelineEvent {
  const verdict = verdictOfDecision(decision);
  const { span } = decision;
  const from = span !== undefined ? start + span.start : verdict === 'Not reached' ? never : start;
  return {
    start: from,
    end: span !== undefined ? start + span.end : from,
    row: row ?? { stepId: step.id, actionId: null, number: '', name: step.name },
    verdict,
    sentence: verdict === 'Runs' ? '' : explain(decision.reason),
    lanes: [],
    stops: verdict === 'Fails' || verdict === 'Waits',
  };
}

function laneOf(lanes: Lanes, step: Step, { target, actionId }: Decision): number | null {
  if (target !== null) return lanes.targets.get(target) ?? null;
  const action = step.actions.find(({ id }) => id === actionId);
  if (action === undefined) return null;
  return executionPlaceOf(step, action).at === 'server' ? lanes.server : lanes.worker;
}

/** How many targets run at a time, if that is fewer than all. */
function notesOf(of: EnvironmentRun, step: Step): readonly string[] {
  const window = plainWindow(step, of.run.warnings);
  const targets = new Set(
    [...(of.steps.get(step.id)?.leaves.values() ?? [])].flat().flatMap(({ target }) => target ?? []),
  );
  if (window === null || window >= targets.size) return [];
  return [`${step.name}: ${counted(window, 'target')} at a time.`];
}
