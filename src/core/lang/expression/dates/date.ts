/** A date and time in steps of 100 nanoseconds, as the server keeps them. */
export interface DateValue {
  /** Since 0001-01-01T00:00:00 on the wall clock, not in UTC. */
  readonly ticks: bigint;
  readonly zone: 'none' | 'utc' | 'offset';
  /** Minutes ahead of UTC; only meaningful with `zone: 'offset'`. */
  readonly offsetMinutes: number;
}

export interface DateFields {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 100-nanosecond steps within the second. */
  readonly fraction: number;
  /** 0 = Sunday. */
  readonly weekday: number;
}

export const ticksPerSecond = 10_000_000n;
export const ticksPerMinute = 60n * ticksPerSecond;
export const ticksPerDay = 86_400n * ticksPerSecond;

/** Days from 0001-01-01 to 1970-01-01. */
const daysToEpoch = 719_162n;
/** The first tick after the year 9999. */
const ticksEnd = 3_652_059n * ticksPerDay;

export function isInRange(ticks: bigint): boolean {
  return ticks >= 0n && ticks < ticksEnd;
}

/** The ticks of a calendar day, or null if the day does not exist. */
export function ticksOfDay(year: number, month: number, day: number): bigint | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (BigInt(date.getTime() / 86_400_000) + daysToEpoch) * ticksPerDay;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function fieldsOf(ticks: bigint): DateFields {
  const fraction = Number(ticks % ticksPerSecond);
  const date = new Date(Number(ticks / ticksPerSecond - daysToEpoch * 86_400n) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    fraction,
    weekday: date.getUTCDay(),
  };
}

/** Milliseconds since 1970 as ticks. */
export function ticksOfMilliseconds(milliseconds: number): bigint {
  return (BigInt(Math.trunc(milliseconds)) + daysToEpoch * 86_400_000n) * 10_000n;
}

export function millisecondsOfTicks(ticks: bigint): number {
  return Number(ticks / 10_000n - daysToEpoch * 86_400_000n);
}
