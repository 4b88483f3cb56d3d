import { packageAcquisition, type Timeline, type TimelineEvent } from '../../../core/index';

/** The events that begin at a point, counted from 0; at the last point also those settled only then. */
export function eventsAt({ events, points }: Timeline, point: number): readonly TimelineEvent[] {
  return events.filter(({ start }) => (point >= points - 1 ? start >= points - 1 : start === point));
}

/** "Deploy package", "Acquire packages". */
export function nameOf({ row }: TimelineEvent): string {
  return row === null ? packageAcquisition : row.name;
}

/** "prd-web-01, prd-web-02 and 4 more"; a few names are reported in full. */
export function placesOf({ lanes }: TimelineEvent, timeline: Timeline, most = 4): string {
  const names = lanes.flatMap((at) => timeline.lanes[at]?.name ?? []);
  if (names.length <= most) return names.join(', ');
  return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
}

/** The point at which a player halts next, after this one: a stop of its own or one that a person set. */
export function nextStop({ events }: Timeline, after: number, pauses: ReadonlySet<string>): number | null {
  const stop = events.find((event) => event.start > after && (event.stops || pauses.has(rowKeyOf(event))));
  return stop?.start ?? null;
}

/** Whether a player halts at a point. */
export function isStop({ events }: Timeline, point: number, pauses: ReadonlySet<string>): boolean {
  return events.some((event) => event.start === point && (event.stops || pauses.has(rowKeyOf(event))));
}

/** The key of a row for pauses: its number. */
export function rowKeyOf({ row }: TimelineEvent): string {
  return row?.number ?? 'packages';
}
