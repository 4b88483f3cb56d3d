import { formatDate } from '../dates/formatDate';
import { parseDate } from '../dates/parseDate';
import { todayOf, toZone } from '../dates/timeZone';
import { decimalOfDouble, parseDecimal } from '../numbers/decimal';
import { formatNumber } from '../numbers/formatNumber';
import { parseDouble, parseInt32 } from '../numbers/parseNumber';
import type { World } from '../world';
import type { Filter } from './filter';

/** `Format format` tries a number, then a date; `Format type format` takes the input as that type alone. */
export const format: Filter = (input, options, world) => {
  const [first, second] = options;
  if (input === null || first === undefined || options.length > 2) return null;
  if (first.length > 1000 || (second?.length ?? 0) > 1000) return null;
  if (second !== undefined) return byType.get(first.toLowerCase())?.(input, second, world) ?? null;
  return parseDecimal(input) === null ? formatOffset(input, first, world) : formatDecimal(input, first);
};

type TypedFormat = (input: string, format: string, world: World) => string | null;

const byType: ReadonlyMap<string, TypedFormat> = new Map<string, TypedFormat>([
  ['int', formatInt],
  ['int32', formatInt],
  ['double', formatDouble],
  ['decimal', formatDecimal],
  ['date', formatLocal],
  ['datetime', formatLocal],
  ['datetimeoffset', formatOffset],
]);

function formatInt(input: string, format: string): string | null {
  const value = parseInt32(input);
  return value === null ? null : formatNumber({ type: 'int', value: decimalOfDouble(value) }, format);
}

function formatDouble(input: string, format: string): string | null {
  const double = parseDouble(input);
  if (double === null) return null;
  const value = decimalOfDouble(Number.isFinite(double) ? double : 0);
  return formatNumber({ type: 'double', value, double }, format);
}

function formatDecimal(input: string, format: string): string | null {
  const value = parseDecimal(input);
  return value === null ? null : formatNumber({ type: 'decimal', value }, format);
}

/** A date with a zone is shown in the server's. */
function formatLocal(input: string, format: string, { now, timeZone }: World): string | null {
  const date = parseDate(input, { today: todayOf(now, timeZone) });
  if (date === null) return null;
  return formatDate(date.zone === 'none' ? date : toZone(date, timeZone), format);
}

/** A date keeps its offset; one without gets the server's. */
function formatOffset(input: string, format: string, { now, timeZone }: World): string | null {
  const date = parseDate(input, { today: todayOf(now, timeZone) });
  if (date === null) return null;
  const withOffset = date.zone === 'none' ? toZone(date, timeZone) : { ...date, zone: 'offset' as const };
  return formatDate(withOffset, format, true);
}
