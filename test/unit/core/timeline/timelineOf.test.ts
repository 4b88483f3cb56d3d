import { describe, expect, test } from 'vitest';
import { type Scenario, setWindowSize, type TimelineEvent, timelineOf } from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const { process, model } = sample('harbor-web');
const timelineWith = (scenario: Scenario = {}) => timelineOf({ process, model, scenario }, 'Production');

/** "7.2 Deploy package, prd-web-01 + prd-web-02: Runs 5-6" */
const words = (events: readonly TimelineEvent[], lanes: readonly { readonly name: string }[]) =>
  events.map(
    ({ row, verdict, start, end, lanes: on }) =>
      `${row?.number ?? 'packages'} ${on.map((lane) => lanes[lane]?.name).join(' + ')}: ${verdict} ${start}-${end}`,
  );

describe('the timeline of Harbor Web in Production', () => {
  const timeline = timelineWith();

  test('every row is there', () => {
    const numbers = new Set(timeline.events.flatMap(({ row }) => row?.number ?? []));
    const actions = process.steps.flatMap((step, at) =>
      step.actions.length < 2 ? [String(at + 1)] : step.actions.map((_, child) => `${at + 1}.${child + 1}`),
    );
    expect([...numbers].toSorted()).toEqual(actions.toSorted());
  });

  test('a rolling step visits two targets at a time, beside the step that starts with it', () => {
    const { stages } = timeline;
    const web = stages.find(({ steps }) => steps.some(({ number }) => number === '7'));
    expect(web?.steps.map(({ number }) => number)).toEqual(['7', '8']);
    expect(web?.notes).toEqual(['Deploy web: 2 targets at a time.']);
    const first = timeline.events.filter(({ row }) => row?.number === '7.1');
    expect(first.map(({ lanes }) => lanes.length)).toEqual([2, 2]);
    expect(first[1]!.start).toBeGreaterThanOrEqual(first[0]!.end);
  });

  test('stages follow each other without a gap', () => {
    timeline.stages.reduce((end, stage) => {
      expect(stage.start).toBe(end);
      return stage.end;
    }, 0);
    expect(timeline.stages.at(-1)?.end).toBe(timeline.points);
  });

  test('the player halts where a person is asked', () => {
    expect(timeline.events.filter(({ stops }) => stops).map(({ row }) => row?.name)).toEqual(['Approve release']);
  });
});

test('a failure in the second wave shows targets that ran, failed and never started', () => {
  const scenario = { inject: [{ action: 'Deploy package', target: 'prd-web-02' }] };
  const web = process.steps.find(({ name }) => name === 'Deploy web')!;
  const narrow = setWindowSize(process, web.id, '1');
  if (!narrow.ok) throw new Error('The window was not set.');
  const timeline = timelineOf({ process: narrow.value, model, scenario }, 'Production');
  const told = words(timeline.events, timeline.lanes);
  const of = (number: string) => told.filter((line) => line.startsWith(`${number} `));
  expect(of('7.2')).toHaveLength(3);
  expect(of('7.2')[0]).toMatch(/prd-web-01: Runs \d+-\d+$/);
  expect(of('7.2')[1]).toMatch(/prd-web-02: Fails/);
  expect(of('7.2')[2]).toMatch(/prd-web-03 \+ prd-web-04: Not reached/);
});

describe('a rolling step that fails in its second wave', () => {
  const more = ['prd-web-05', 'prd-web-06'].map((name) => ({ name, environments: ['Production'], roles: ['web'] }));
  const six = { ...model, targets: [...model.targets, ...more] };
  const scenario = { inject: [{ action: 'Deploy package', target: 'prd-web-03' }] };
  const timeline = timelineOf({ process, model: six, scenario }, 'Production');

  test('lists targets that were done, running, never started and unknown', () => {
    const [halt, ...others] = timeline.halts;
    expect(others).toEqual([]);
    expect(halt).toMatchObject({
      failed: ['prd-web-03'],
      done: ['prd-web-01', 'prd-web-02'],
      inFlight: ['prd-web-04'],
      never: ['prd-web-05', 'prd-web-06'],
    });
    expect(halt?.row.number).toBe('7.2');
    expect(halt?.unknown.map(({ number }) => number)).toEqual(['7.3']);
  });

  test('agrees with the events: running actions end after the failure, unstarted ones take no time', () => {
    const point = timeline.halts[0]!.point;
    const on = (name: string) => {
      const lane = timeline.lanes.findIndex((each) => each.name === name);
      return timeline.events.filter(({ lanes, row }) => lanes.includes(lane) && row?.number.startsWith('7.'));
    };
    expect(on('prd-web-03').find(({ verdict }) => verdict === 'Fails')?.end).toBe(point + 1);
    expect(Math.max(...on('prd-web-02').map(({ end }) => end))).toBeLessThanOrEqual(point);
    expect(Math.max(...on('prd-web-04').map(({ end }) => end))).toBeGreaterThan(point + 1);
    expect(new Set(on('prd-web-05').map(({ verdict }) => verdict))).toEqual(new Set(['Not reached']));
    expect(on('prd-web-05').every(({ start, end }) => start === end)).toBe(true);
  });

  test('a failure on the last target stops no other target', () => {
    const last = { inject: [{ action: 'Deploy package', target: 'prd-web-06' }] };
    expect(timelineOf({ process, model: six, scenario: last }, 'Production').halts).toEqual([]);
  });
});

test('a run that may not start says why and has no events', () => {
  const timeline = timelineOf(
    { process, model: { ...model, settings: { tenantMode: 'Tenanted' } }, scenario: {} },
    'Production',
  );
  expect(timeline.blocked).toMatch(/tenant/);
  expect(timeline.events).toEqual([]);
});
