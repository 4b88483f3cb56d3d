import type { Freeze, FreezeRecurrence, WeekDay } from '../../model/deploymentModel';

type Milliseconds = number;

const day: Milliseconds = 86_400_000;

/** A period in which a freeze is active: `start` included, `end` excluded. */
export interface FreezeTime {
  readonly start: Milliseconds;
  readonly end: Milliseconds;
}

/**
 * The period of a freeze that contains a moment; null if it is not active then, `unreadable` if its dates cannot be
 * parsed. Days are counted in the fixed offset of the recurrence, without daylight saving time (F-02, F-04).
 */
export function freezeTimeAt(freeze: Freeze, moment: Milliseconds): FreezeTime | null | 'unreadable' {
  const [start, end] = [Date.parse(freeze.start), Date.parse(freeze.end)];
  if (Number.isNaN(start) || Number.isNaN(end)) return 'unreadable';
  const length = end - start;
  const { recurring } = freeze;
  if (length <= 0) return null;
  if (recurring === undefined) return moment >= start && moment < end ? { start, end } : null;
  const offset = (recurring.offsetMinutes ?? 0) * 60_000;
  const first = Math.floor((start + offset) / day);
  const timeOfDay = start + offset - first * day;
  const today = Math.floor((moment + offset) / day);
  // The occurrence that began last also ends last.
  for (let at = today; at >= first && at * day + timeOfDay - offset + length > moment; at -= 1) {
    const begins = at * day + timeOfDay - offset;
    if (begins > moment || !isOccurrence(recurring, first, at) || isOver(recurring, first, at, begins)) continue;
    return { start: begins, end: begins + length };
  }
  return null;
}

/** Whether the recurrence includes a day; days are counted from 1970. */
function isOccurrence(recurring: FreezeRecurrence, first: number, at: number): boolean {
  if (at === first) return true;
  const unit = Math.max(1, recurring.unit ?? 1);
  const [from, to] = [dateOf(first), dateOf(at)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  switch (recurring.type) {
    case 'Daily':
      return (at - first) % unit === 0;
    case 'Weekly': {
      const listed = recurring.daysOfWeek ?? [weekDays[weekDayOf(first)] ?? 'Monday'];
      return (weekOf(at) - weekOf(first)) % unit === 0 && listed.some((name) => name === weekDays[weekDayOf(at)]);
    }
    case 'Monthly':
      return months % unit === 0 && isDayOfMonth(recurring, from.date, at);
    case 'Annually':
      return (to.year - from.year) % unit === 0 && to.month === from.month && to.date === from.date;
  }
}

function isDayOfMonth(recurring: FreezeRecurrence, firstDate: number, at: number): boolean {
  const { date } = dateOf(at);
  const isLast = (step: number) => dateOf(at + step).month !== dateOf(at).month;
  if (recurring.monthly !== 'DayOfMonth') {
    const wanted = recurring.dateOfMonth ?? String(firstDate);
    return wanted === 'L' ? isLast(1) : date === Number(wanted);
  }
  if (weekDays[weekDayOf(at)] !== recurring.dayOfWeek) return false;
  return recurring.dayNumberOfMonth === 'L'
    ? isLast(7)
    : Math.ceil(date / 7) === Number(recurring.dayNumberOfMonth ?? '1');
}

function isOver(recurring: FreezeRecurrence, first: number, at: number, begins: Milliseconds): boolean {
  if (recurring.endType === 'OnDate') return begins > Date.parse(recurring.endOnDate ?? '');
  if (recurring.endType !== 'AfterOccurrences') return false;
  let before = 0;
  for (let each = first; each < at; each += 1) if (isOccurrence(recurring, first, each)) before += 1;
  return before >= (recurring.endAfterOccurrences ?? 1);
}

const weekDays: readonly WeekDay[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 1 January 1970 was a Thursday. */
function weekDayOf(at: number): number {
  return (((at + 3) % 7) + 7) % 7;
}

/** Weeks begin on Monday. */
function weekOf(at: number): number {
  return Math.floor((at + 3) / 7);
}

function dateOf(at: number): { readonly year: number; readonly month: number; readonly date: number } {
  const moment = new Date(at * day);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth(), date: moment.getUTCDate() };
}

/** A moment as text with an offset: `2026-12-20T00:00:00+10:00`. */
export function momentText(moment: Milliseconds, offsetMinutes: number): string {
  const local = new Date(moment + offsetMinutes * 60_000).toISOString().slice(0, 19);
  if (offsetMinutes === 0) return `${local}Z`;
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  return `${local}${offsetMinutes < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** The offset from UTC in minutes that a text ends with; 0 if there is none. */
export function offsetOf(text: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(text) ?? [];
  const size = Number(hours) * 60 + Number(minutes);
  return sign === '-' ? -size : size;
}
