import { trimWhite } from '../characters';
import { type DateValue, fieldsOf, isInRange, ticksOfDay, ticksPerDay, ticksPerSecond } from './date';
import { monthNames, weekdayNames } from './names';

const weekday = '(?:(?<weekday>[A-Za-z]{3,9}),?\\s+)?';
const dayForms: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d/-])/,
  /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})(?![\d/-])/,
  new RegExp(`^${weekday}(?<month>\\d{1,2})/(?<day>\\d{1,2})/(?<year>\\d{4})(?!\\d)`),
  new RegExp(`^${weekday}(?<day>\\d{1,2})\\s+(?<name>[A-Za-z]{3,9})\\s+(?<year>\\d{4})(?!\\d)`),
  new RegExp(`^${weekday}(?<name>[A-Za-z]{3,9})\\s+(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})(?!\\d)`),
];
const timeForm =
  /^(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<fraction>\d{1,7}))?)?(?:\s*(?<half>AM|PM))?(?:\s*(?<zone>Z|GMT|[+-]\d\d:?\d\d))?$/i;

/** Context for incomplete dates: a time without a date means today. */
export interface DateContext {
  /** Today's first tick on the wall clock, or null when the clock is not known. */
  readonly today: bigint | null;
}

/**
 * Parses a date as an en-US server does: `2031-07-05`, `7/5/2031`, `5 Jul 2031`, `July 5, 2031`, with or without a time
 * and a zone. Null for dates that do not exist and for any other text.
 */
export function parseDate(text: string, { today }: DateContext): DateValue | null {
  const trimmed = trimWhite(text);
  if (trimmed.length > 100) return null;
  const found = dayForms.map((form) => form.exec(trimmed)).find((match) => match !== null);
  const day = found === undefined ? today : dayTicks(found.groups ?? {});
  if (day === null) return null;
  const rest = found === undefined ? trimmed : trimmed.slice(found[0].length);
  if (found !== undefined && rest === '') return { ticks: day, zone: 'none', offsetMinutes: 0 };
  const time = found === undefined ? rest : /^(?:T|\s+)(.*)$/s.exec(rest)?.[1];
  return time === undefined ? null : withTime(day, time);
}

function dayTicks({
  year,
  month,
  day,
  name,
  weekday: named,
}: Readonly<Record<string, string | undefined>>): bigint | null {
  const number = name === undefined ? Number(month) : indexOfName(monthNames, name) + 1;
  const ticks = ticksOfDay(Number(year), number, Number(day));
  if (ticks === null || named === undefined) return ticks;
  return fieldsOf(ticks).weekday === indexOfName(weekdayNames, named) ? ticks : null;
}

/** The index of a name or of its first three letters; -1 for another word. */
function indexOfName(names: readonly string[], word: string): number {
  const lower = word.toLowerCase();
  return names.findIndex((name) => name.toLowerCase() === lower || name.slice(0, 3).toLowerCase() === lower);
}

function withTime(day: bigint, text: string): DateValue | null {
  const groups = timeForm.exec(text)?.groups;
  if (groups === undefined) return null;
  const hour = hourOf(Number(groups['hour']), groups['half']?.toUpperCase());
  const minute = Number(groups['minute']);
  const second = Number(groups['second'] ?? 0);
  if (hour === null || minute > 59 || second > 59) return null;
  const fraction = BigInt((groups['fraction'] ?? '').padEnd(7, '0'));
  const ticks =
    (day / ticksPerDay) * ticksPerDay + BigInt((hour * 60 + minute) * 60 + second) * ticksPerSecond + fraction;
  const zone = groups['zone']?.toUpperCase();
  if (zone === undefined) return { ticks, zone: 'none', offsetMinutes: 0 };
  if (zone === 'Z' || zone === 'GMT') return { ticks, zone: 'utc', offsetMinutes: 0 };
  const offsetMinutes = offsetOf(zone);
  return offsetMinutes === null || !isInRange(ticks) ? null : { ticks, zone: 'offset', offsetMinutes };
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'PM' ? 12 : 0);
}

/** `+05:30` in minutes; a server accepts at most 14 hours. */
function offsetOf(zone: string): number | null {
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  if (size > 840 || Number(zone.slice(-2)) > 59) return null;
  return zone.startsWith('-') ? -size : size;
}
