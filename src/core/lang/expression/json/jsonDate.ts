import { ticksPerMinute } from '../dates/date';
import { formatDate } from '../dates/formatDate';
import { parseDate } from '../dates/parseDate';
import type { JsonNode } from './jsonNode';

const dateForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?(?:Z|[+-]\d\d:?\d\d)?$/;

/** The date a JSON string is taken for, or null. A date with an offset is shown in the server's time, taken as UTC. */
export function dateOf(text: string): JsonNode | null {
  const date = dateForm.test(text) ? parseDate(text, { today: null }) : null;
  if (date === null) return null;
  const local = {
    ...date,
    ticks: date.ticks - BigInt(date.zone === 'offset' ? date.offsetMinutes : 0) * ticksPerMinute,
  };
  const shown = formatDate({ ...local, zone: 'none', offsetMinutes: 0 }, 'MM/dd/yyyy HH:mm:ss')!;
  const plain = formatDate({ ...local, zone: 'none', offsetMinutes: 0 }, 'yyyy-MM-ddTHH:mm:ss.FFFFFFF')!;
  return { kind: 'date', shown, iso: plain + zoneEnds[date.zone] };
}

const zoneEnds = { none: '', utc: 'Z', offset: '+00:00' } as const;
