import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/core/index';
import { eventsAt, nextStop, placesOf } from '../../../src/features/dry-run/timeline/events';
import { shownLanes } from '../../../src/features/dry-run/timeline/shownLanes';
import { sample } from '../../support/samples';

const { process, model } = sample('harbor-web');
const timeline = timelineOf({ process, model, scenario: {} }, 'Production');

test('targets that fare the same share a lane, those of different waves do not', () => {
  const titles = shownLanes(timeline).map(({ title }) => title);
  expect(titles).toEqual(['Server', 'Worker', 'prd-db-01', 'prd-web-01 + 1', 'prd-web-03 + 1']);
});

test('each lane shows its bars in order, none over another', () => {
  for (const { bars } of shownLanes(timeline)) {
    bars.reduce((end, bar) => {
      expect(bar.start).toBeGreaterThanOrEqual(end);
      return bar.end;
    }, 0);
  }
});

test('the player halts at a row that a person marked', () => {
  expect(nextStop(timeline, 0, new Set())).toBeNull();
  expect(nextStop(timeline, 0, new Set(['6']))).toBe(timeline.events.find(({ row }) => row?.number === '6')?.start);
});

test('every event stands at exactly one point', () => {
  const told = Array.from({ length: timeline.points }, (_, point) => eventsAt(timeline, point)).flat();
  expect(told).toEqual(timeline.events);
});

test('many places are shortened', () => {
  const [event] = timeline.events.filter(({ lanes }) => lanes.length === 4);
  expect(placesOf(event!, timeline, 3)).toBe('prd-web-01, prd-web-02 and 2 more');
});

test('a step that never begins on a target is one bar there, from the failure to the end of its stage', () => {
  const scenario = { inject: [{ action: 'Deploy package', target: 'prd-web-01' }] };
  const failing = timelineOf({ process, model, scenario }, 'Production');
  const lane = shownLanes(failing).find(({ names }) => names.includes('prd-web-03'));
  const stage = failing.stages.find(({ steps }) => steps.some(({ number }) => number === '7'))!;
  const never = lane?.bars.filter(({ verdict }) => verdict === 'Not reached') ?? [];
  expect(lane?.names).toEqual(['prd-web-03', 'prd-web-04']);
  expect(never.map(({ row, start, end }) => [row?.number, start, end])).toEqual([
    ['7', failing.halts[0]!.point + 1, stage.end],
  ]);
});

test('behind a run that waits nothing is drawn', () => {
  const held = timelineOf(
    { process, model, scenario: { manual: [{ action: 'Approve release', choice: 'Hold' }] } },
    'Production',
  );
  expect(shownLanes(held).map(({ title }) => title)).toEqual(['Server']);
});
