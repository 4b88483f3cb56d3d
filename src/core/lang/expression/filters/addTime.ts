import { trimWhite } from '../characters';
import {
  type DateValue,
  daysInMonth,
  fieldsOf,
  isInRange,
  ticksOfDay,
  ticksPerDay,
  ticksPerMinute,
  ticksPerSecond,
} from '../dates/date';
import { formatDate } from '../dates/formatDate';
import { parseDate } from '../dates/parseDate';
import { todayOf } from '../dates/timeZone';
import { parseInt32 } from '../numbers/parseNumber';
import type { Filter } from './filter';

export const addSeconds = addFilter(amountOf(ticksPerSecond));
export const addMinutes = addFilter(amountOf(ticksPerMinute));
export const addHours = addFilter(amountOf(60n * ticksPerMinute));
export const addDays = addFilter(amountOf(ticksPerDay));
export const addWeeks = addFilter(amountOf(7n * ticksPerDay));
export const addTimeSpan = addFilter((date, text) => plus(date, spanOf(text)));

/** `AddMonths amount`: whole months; a day that the month does not have becomes its last day. */
export const addMonths = addFilter((date, text) => {
  const months = parseInt32(text);
  if (months === null) return null;
  const { year, month, day } = fieldsOf(date.ticks);
  const count = year * 12 + month - 1 + months;
  const [newYear, newMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  if (newYear < 1 || newYear > 9999) return null;
  const start = ticksOfDay(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  return start === null ? null : start + (date.ticks % ticksPerDay);
});

/** Moves a date by one option and prints it so that it can be parsed again; a zone is kept. */
function addFilter(move: (date: DateValue, amount: string) => bigint | null): Filter {
  return (input, options, world) => {
    const [amount] = options;
    if (input === null || amount === undefined || options.length > 1) return null;
    const date = parseDate(input, { today: todayOf(world.now, world.timeZone) });
    const ticks = date === null ? null : move(date, amount);
    return date === null || ticks === null || !isInRange(ticks) ? null : formatDate({ ...date, ticks }, 'O');
  };
}

function amountOf(unit: bigint): (date: DateValue, amount: string) => bigint | null {
  return (date, amount) => plus(date, ticksOfAmount(amount, unit));
}

function plus({ ticks }: DateValue, added: bigint | null): bigint | null {
  return added === null ? null : ticks + added;
}

/** A decimal number of units, exact to 100 nanoseconds. */
function ticksOfAmount(text: string, unit: bigint): bigint | null {
  const match = /^([+-]?)(\d{1,30}\.?\d{0,30}|\.\d{1,30})(?:[eE]([+-]?\d{1,3}))?$/.exec(trimWhite(text));
  if (match === null) return null;
  const [whole = '', fraction = ''] = match[2]!.split('.');
  const power = Number(match[3] ?? 0) - fraction.length;
  const product = BigInt(whole + fraction) * unit;
  const size = power >= 0 ? product * 10n ** BigInt(power) : product / 10n ** BigInt(-power);
  return match[1] === '-' ? -size : size;
}

/** `[d.]hh:mm[:ss[.fffffff]]`; with three fields the first may be days when it is too large for hours. */
function spanOf(text: string): bigint | null {
  const match = /^(-?)(?:(\d{1,8})\.)?(\d{1,8}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,7}))?)?$/.exec(trimWhite(text));
  if (match === null) return null;
  const [, sign, days, first, second, third, fraction = ''] = match;
  const isDaysFirst = days === undefined && third !== undefined && Number(first) > 23;
  const [day, hour, minute, rest] = isDaysFirst ? [first, second, third, 0] : [days ?? 0, first, second, third ?? 0];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(rest) > 59) return null;
  const seconds = ((BigInt(day!) * 24n + BigInt(hour!)) * 60n + BigInt(minute!)) * 60n + BigInt(rest!);
  const size = seconds * ticksPerSecond + BigInt(fraction.padEnd(7, '0'));
  return sign === '-' ? -size : size;
}
