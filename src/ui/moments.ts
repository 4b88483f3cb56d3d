/** A moment as a clock on the wall shows it where the offset holds. */
export interface WallTime {
  /** As a field for date and time has it: `2026-12-20T18:00`. */
  readonly local: string;
  /** Minutes from UTC. */
  readonly offset: number;
}

/** What a clock shows at an ISO 8601 moment, in the offset it is written with; null for what is not a moment. */
export function wallTimeOf(moment: string): WallTime | null {
  const time = Date.parse(moment);
  if (Number.isNaN(time)) return null;
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d\d):?(\d\d)$/.exec(moment) ?? [];
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return { local: new Date(time + offset * 60_000).toISOString().slice(0, 16), offset };
}

/** The moment at which a clock in an offset shows a time; null for an empty or half-typed one. */
export function momentOf({ local, offset }: WallTime): string | null {
  if (local === '' || Number.isNaN(Date.parse(`${local}Z`))) return null;
  return `${local.slice(0, 16)}:00${offsetText(offset)}`;
}

/** `+05:30` */
export function offsetText(offset: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The offset of the place where the page is open, at a time on its clock. */
export function offsetHere(local: string): number {
  const time = new Date(local);
  return Number.isNaN(time.getTime()) ? 0 : -time.getTimezoneOffset();
}

/** Offsets that some place on earth has, in minutes. */
export const knownOffsets: readonly number[] = [
  ...Array.from({ length: 27 }, (_, at) => (at - 12) * 60),
  -570,
  -210,
  210,
  270,
  330,
  345,
  390,
  525,
  570,
  630,
  765,
].sort((left, right) => left - right);
