import { type DateValue, millisecondsOfTicks, ticksOfMilliseconds, ticksPerDay, ticksPerMinute } from './date';

/** The offset of a zone from UTC in minutes at a time. A zone unknown to this machine counts as UTC. */
function offsetAt(timeZone: string, milliseconds: number): number {
  if (timeZone === 'UTC') return 0;
  try {
    const parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    }).formatToParts(milliseconds);
    const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0);
    const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
    return Math.round((wall - milliseconds) / 60_000);
  } catch (cause) {
    if (cause instanceof RangeError) return 0;
    throw cause;
  }
}

/** A date in the zone's wall-clock time; a date without zone is assumed to be wall-clock time already. */
export function toZone(date: DateValue, timeZone: string): DateValue {
  if (date.zone === 'none') return { ...date, zone: 'offset', offsetMinutes: offsetOfWall(date.ticks, timeZone) };
  const utc = date.zone === 'utc' ? date.ticks : date.ticks - BigInt(date.offsetMinutes) * ticksPerMinute;
  const offsetMinutes = offsetAt(timeZone, millisecondsOfTicks(utc));
  return { ticks: utc + BigInt(offsetMinutes) * ticksPerMinute, zone: 'offset', offsetMinutes };
}

/** The offset that applies at a wall-clock time. */
function offsetOfWall(ticks: bigint, timeZone: string): number {
  const asUtc = millisecondsOfTicks(ticks);
  const guess = offsetAt(timeZone, asUtc);
  return offsetAt(timeZone, asUtc - guess * 60_000);
}

/** The wall clock's time at a moment, without its zone. */
export function wallTime(milliseconds: number, timeZone: string): DateValue {
  const ticks = ticksOfMilliseconds(milliseconds + offsetAt(timeZone, milliseconds) * 60_000);
  return { ticks, zone: 'none', offsetMinutes: 0 };
}

/** The first tick of today on the zone's wall clock; null without a clock. */
export function todayOf(now: number | null, timeZone: string): bigint | null {
  if (now === null) return null;
  const { ticks } = wallTime(now, timeZone);
  return ticks - (ticks % ticksPerDay);
}
