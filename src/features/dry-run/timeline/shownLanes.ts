import type { Timeline, TimelineEvent } from '../../../core/index';

/** Lanes on which the very same happens at the same time are one. */
export interface ShownLane {
  /** "prd-web-01", "prd-web-01 + 3". */
  readonly title: string;
  /** Every name, for whoever asks which they are. */
  readonly names: readonly string[];
  readonly kind: Timeline['lanes'][number]['kind'];
  /** What happens there and takes time, in order. */
  readonly bars: readonly TimelineEvent[];
}

/** The lanes to draw: those on which something takes time or never starts, equal ones as one. */
export function shownLanes({ lanes, events }: Timeline): readonly ShownLane[] {
  const byLane: TimelineEvent[][] = lanes.map(() => []);
  for (const event of events) {
    if (event.end === event.start && event.verdict !== 'Not reached') continue;
    for (const lane of event.lanes) byLane[lane]?.push(event);
  }
  const numbers = new Map(events.map((event, at) => [event, at]));
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
