import { type DateFields, type DateValue, fieldsOf, ticksPerMinute } from './date';
import { monthNames, weekdayNames } from './names';

/** Standard formats of one letter, as custom formats. `f`, `F`, `g`, `G` combine a date and a time. */
const standard: ReadonlyMap<string, string> = new Map([
  ['d', 'M/d/yyyy'],
  ['D', 'dddd, MMMM d, yyyy'],
  ['t', 'h:mm tt'],
  ['T', 'h:mm:ss tt'],
  ['f', 'dddd, MMMM d, yyyy h:mm tt'],
  ['F', 'dddd, MMMM d, yyyy h:mm:ss tt'],
  ['g', 'M/d/yyyy h:mm tt'],
  ['G', 'M/d/yyyy h:mm:ss tt'],
  ['M', 'MMMM d'],
  ['m', 'MMMM d'],
  ['Y', 'MMMM yyyy'],
  ['y', 'MMMM yyyy'],
  ['s', "yyyy'-'MM'-'dd'T'HH':'mm':'ss"],
  ['u', "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"],
  ['R', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['r', "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"],
  ['O', "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"],
  ['o', "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"],
]);

/**
 * A date in a .NET format, standard or custom, in en-US: `dd MMM yyyy` gives `05 Jul 2031`.
 *
 * @param isOffsetType  as the type that always carries an offset: `u` and `R` turn to UTC, `K` always shows the offset
 * @returns null for a format .NET refuses
 */
export function formatDate(date: DateValue, format: string, isOffsetType = false): string | null {
  if (format === '') return formatDate(date, isOffsetType ? 'M/d/yyyy h:mm:ss tt zzz' : 'G', isOffsetType);
  if (format.length > 1) return customDate(date, format, isOffsetType);
  const custom = standard.get(format);
  if (custom === undefined) return null;
  const turns = isOffsetType && 'uRr'.includes(format);
  const shown = turns ? { ...date, ticks: date.ticks - BigInt(date.offsetMinutes) * ticksPerMinute } : date;
  return customDate(shown, custom, isOffsetType);
}

function customDate(date: DateValue, format: string, isOffsetType: boolean): string | null {
  const fields = fieldsOf(date.ticks);
  let text = '';
  for (let at = 0; at < format.length; ) {
    const sign = format[at]!;
    const length = runLength(format, at);
    if (sign === "'" || sign === '"') {
      const end = quoteEnd(format, at);
      if (end === null) return null;
      text += unescaped(format.slice(at + 1, end));
      at = end + 1;
    } else if (sign === '\\') {
      if (at + 1 >= format.length) return null;
      text += format[at + 1];
      at += 2;
    } else if (sign === '%') {
      const next = format[at + 1];
      if (next === undefined || next === '%') return null;
      text += field(next, 1, { date, fields, isOffsetType }) ?? next;
      at += 2;
    } else {
      const shown = field(sign, length, { date, fields, isOffsetType });
      if (shown === undefined) return null;
      if (shown === '' && sign === 'F' && text.endsWith('.')) text = text.slice(0, -1);
      text += shown ?? sign.repeat(length);
      at += length;
    }
  }
  return text;
}

function runLength(format: string, at: number): number {
  let end = at + 1;
  while (format[end] === format[at]) end += 1;
  return end - at;
}

function quoteEnd(format: string, at: number): number | null {
  for (let end = at + 1; end < format.length; end += 1) {
    if (format[end] === '\\') end += 1;
    else if (format[end] === format[at]) return end;
  }
  return null;
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

interface Shown {
  readonly date: DateValue;
  readonly fields: DateFields;
  readonly isOffsetType: boolean;
}

/** The text for a run of one letter; null if the letter is literal, undefined if the run is not allowed. */
function field(sign: string, length: number, { date, fields, isOffsetType }: Shown): string | null | undefined {
  switch (sign) {
    case 'd':
      if (length <= 2) return padded(fields.day, length);
      return nameOf(weekdayNames[fields.weekday]!, length);
    case 'M':
      if (length <= 2) return padded(fields.month, length);
      return nameOf(monthNames[fields.month - 1]!, length);
    case 'y':
      return length <= 2 ? padded(fields.year % 100, length) : padded(fields.year, length);
    case 'H':
      return padded(fields.hour, Math.min(length, 2));
    case 'h':
      return padded(((fields.hour + 11) % 12) + 1, Math.min(length, 2));
    case 'm':
      return padded(fields.minute, Math.min(length, 2));
    case 's':
      return padded(fields.second, Math.min(length, 2));
    case 'f':
      return length > 7 ? undefined : padded(fields.fraction, 7).slice(0, length);
    case 'F':
      return length > 7 ? undefined : padded(fields.fraction, 7).slice(0, length).replace(/0+$/, '');
    case 't':
      return (fields.hour < 12 ? 'AM' : 'PM').slice(0, length);
    case 'g':
      return 'A.D.';
    case 'z':
      return offsetText(date.zone === 'offset' ? date.offsetMinutes : 0, length);
    case 'K':
      return kindText(date, isOffsetType).repeat(length);
    default:
      return null;
  }
}

function padded(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function nameOf(name: string, length: number): string {
  return length === 3 ? name.slice(0, 3) : name;
}

function offsetText(minutes: number, length: number): string {
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? '-' : '+';
  const hours = padded(Math.floor(size / 60), length === 1 ? 1 : 2);
  return length < 3 ? sign + hours : `${sign}${hours}:${padded(size % 60, 2)}`;
}

function kindText(date: DateValue, isOffsetType: boolean): string {
  if (isOffsetType || date.zone === 'offset') return offsetText(date.zone === 'offset' ? date.offsetMinutes : 0, 3);
  return date.zone === 'utc' ? 'Z' : '';
}
