/** How days are written: as the browser does, with the name of the month, or year first. */
export const dateForms = ['system', 'words', 'iso'] as const;
export type DateForm = (typeof dateForms)[number];

/** Day and time, such as "29 Nov 2026, 14:05"; times are milliseconds since 1970 in all of these. */
export function dayAndTime(at: number, form: DateForm): string {
  if (form === 'system') return new Date(at).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  return form === 'iso' ? `${isoDay(at)} ${clock(at, form)}` : `${dayInWords(at, true)}, ${clock(at, form)}`;
}

/** The time alone, such as "14:05" or "14:05:12". */
export function clock(at: number, form: DateForm, seconds = false): string {
  const parts = { hour: '2-digit', minute: '2-digit', ...(seconds ? { second: '2-digit' as const } : {}) } as const;
  return new Date(at).toLocaleTimeString(form === 'system' ? [] : 'en-GB', parts);
}

/** The time alone today, else with the day; without the year where it stands in a short line. */
export function clockOrDay(at: number, now: number, form: DateForm): string {
  if (isSameDay(at, now)) return clock(at, form);
  if (form === 'iso') return dayAndTime(at, form);
  if (form === 'words') return `${dayInWords(at, false)}, ${clock(at, form)}`;
  const day = new Date(at).toLocaleDateString([], { day: 'numeric', month: 'short' });
  return `${day}, ${clock(at, form)}`;
}

export function isSameDay(left: number, right: number): boolean {
  return new Date(left).toDateString() === new Date(right).toDateString();
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayInWords(at: number, hasYear: boolean): string {
  const date = new Date(at);
  return `${date.getDate()} ${months[date.getMonth()]}${hasYear ? ` ${date.getFullYear()}` : ''}`;
}

function isoDay(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
