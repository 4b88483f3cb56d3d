import type { Timeline, TimelineEvent } from '../../../core/index';

/** A lane of the drawing; lanes with the same events at the same times share one. */
export interface ShownLane {
  /** "prd-web-01", "prd-web-01 + 3". */
  readonly title: string;
  /** All names, for a tip. */
  readonly names: readonly string[];
  readonly kind: Timeline['lanes'][number]['kind'];
  /** The events on it that take time, in order. */
  readonly bars: readonly TimelineEvent[];
}

/** The lanes to draw: those with an event that takes time or never starts; equal ones are joined. */
export function shownLanes(timeline: Timeline): readonly ShownLane[] {
  const { lanes, events } = timeline;
  const byLane: TimelineEvent[][] = lanes.map(() => []);
  const never = new Map<string, TimelineEvent>();
  for (const event of events) {
    if (event.end > event.start) for (const lane of event.lanes) byLane[lane]?.push(event);
    else if (event.verdict === 'Not reached' && event.row !== null && event.lanes.length > 0) {
      const { stepId } = event.row;
      const known = never.get(stepId);
      never.set(stepId, { ...event, lanes: [...new Set([...(known?.lanes ?? []), ...event.lanes])] });
    }
  }
  const bars = [...never].flatMap(([stepId, event]) => neverBar(timeline, stepId, event) ?? []);
  for (const bar of bars) for (const lane of bar.lanes) byLane[lane]?.unshift(bar);
  const numbers = new Map([...events, ...bars].map((event, at) => [event, at]));
  const shown = new Map<string, ShownLane & { readonly names: string[] }>();
  lanes.forEach((lane, at) => {
    const bars = byLane[at] ?? [];
    if (bars.length === 0) return;
    const key = `${lane.kind === 'target' ? '' : lane.name} ${bars.map((event) => numbers.get(event)).join(' ')}`;
    const same = shown.get(key);
    if (same === undefined) shown.set(key, { title: lane.name, names: [lane.name], kind: lane.kind, bars });
    else same.names.push(lane.name);
  });
  return [...shown.values()].map((lane) => ({
    ...lane,
    title: lane.names.length === 1 ? lane.title : `${lane.title} + ${lane.names.length - 1}`,
  }));
}

/**
 * A step that never begins on a target, as one bar: from the failure that prevents it to the end of its stage. null if the stage
 * takes no time, as after a run that waits.
 */
function neverBar({ stages, halts }: Timeline, stepId: string, event: TimelineEvent): TimelineEvent | null {
  const stage = stages.find(({ steps }) => steps.some((row) => row.stepId === stepId));
  if (stage === undefined || stage.end === stage.start) return null;
  const halt = halts.find(({ row }) => row.stepId === stepId);
  const row = stage.steps.find((each) => each.stepId === stepId) ?? event.row;
  const start = halt === undefined ? stage.start : Math.min(halt.point + 1, stage.end - 1);
  return { ...event, row, start, end: stage.end };
}
