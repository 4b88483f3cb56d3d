import { ticksOfMilliseconds } from '../dates/date';
import { formatDate } from '../dates/formatDate';
import { wallTime } from '../dates/timeZone';
import { EvaluationFailure } from '../evaluate/failure';
import { unknownValue } from '../variables';
import type { World } from '../world';
import type { Filter } from './filter';

/** `NowDate [format]`: the server's wall clock. Takes no input. */
export const nowDate = clockFilter(({ timeZone }, now) => wallTime(now, timeZone));

/** `NowDateUtc [format]`. */
export const nowDateUtc = clockFilter((_, now) => ({ ticks: ticksOfMilliseconds(now), zone: 'utc', offsetMinutes: 0 }));

function clockFilter(dateOf: (world: World, now: number) => Parameters<typeof formatDate>[0]): Filter {
  return (input, options, world) => {
    if (input !== null || options.length > 1) return null;
    if (world.now === null) return unknownValue;
    const text = formatDate(dateOf(world, world.now), options[0] ?? 'O');
    if (text === null) throw new EvaluationFailure('format', `"${options[0]}" is not a date format.`);
    return text;
  };
}
