import { clock, type DateForm, dayAndTime, isSameDay } from '../../state/dates';

/** "at 14:32" today, else with the day. */
export function timeWords(time: number, form: DateForm): string {
  return isSameDay(time, Date.now()) ? `at ${clock(time, form)}` : `on ${dayAndTime(time, form)}`;
}
