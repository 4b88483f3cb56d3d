/**
 * W5: a long list of steps, shown, filtered and dragged in, beside lists built with what one would otherwise pick. Each
 * way stands in a page of its own, in one browser, in turns.
 */
import { spreadOf } from '../lib/measure.mjs';
import { note, noteAll, printTimes } from '../lib/results.mjs';
import { openSite } from './site.mjs';
import { dragDown, keepProcess, ourList, ourRows, scroll, typeInFilter, visitApp, visitPeer } from './visits.mjs';

const windowed = ['limit', 'react-virtual', 'dnd-kit, windowed', 'pragmatic-dnd, windowed'];
/** All rows in the page: many times slower, so that few rounds tell enough. */
const whole = ['plain React rows', 'SortableJS', 'dnd-kit', 'hello-pangea'];
/** Ways whose rows follow the pointer; the others cannot be dragged, or by the browser itself. */
const dragged = ['limit', 'dnd-kit, windowed', 'SortableJS', 'dnd-kit', 'hello-pangea'];
const app = 'our app';
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
/** For what is far behind, and for the slowed browser, where each round is long: the whole stays under four minutes. */
const fewRounds = Math.min(rounds, 2);
const slowRounds = Math.min(rounds, 3);
const goals = { first: '<= 1.5', filter: '<= 1', drag: '<= 1.05' };
const metrics = { first: 'first render', filter: 'filter, key to next paint', drag: 'drag, p95 frame' };

export async function run() {
  const site = await openSite();
  try {
    const profile = await site.profile();
    const small = await keepProcess(site, profile, 1000);
    const large = await keepProcess(site, profile, 5000);
    const ours = {
      [ourList]: (slower) => peerMeasured(site, profile, ourList, 1000, slower),
      [app]: (slower) => appMeasured(site, profile, small, slower),
    };
    const peers = (ways) =>
      Object.fromEntries(ways.map((way) => [way, (slower) => peerMeasured(site, profile, way, 1000, slower)]));
    const of5000 = {
      [`${ourList}, 5,000`]: (slower) => peerMeasured(site, profile, ourList, 5000, slower),
      'limit, 5,000': (slower) => peerMeasured(site, profile, 'limit', 5000, slower),
      'dnd-kit, windowed, 5,000': (slower) => peerMeasured(site, profile, 'dnd-kit, windowed', 5000, slower),
      [`${app}, 5,000`]: (slower) => appMeasured(site, profile, large, slower),
    };

    const full = await inTurns({ ...peers(windowed), ...ours, ...of5000 }, rounds, 1, 1);
    tell('1,000 rows', full, true);
    tell('1,000 rows, all in the page, few rounds', await inTurns(peers(['limit', ...whole]), fewRounds, 1), false);
    growth(full);
    const slow = await inTurns({ ...peers(windowed), ...ours, ...of5000 }, slowRounds, 4);
    tell('slowed to a quarter', slow, false);
    longTasks(slow[app]);
  } finally {
    await site.close();
  }
}

/** Asks each candidate in turn, round by round, after rounds that only warm up; gives all values by name and measurement. */
async function inTurns(candidates, count, slower, warmUp = 0) {
  const values = Object.fromEntries(Object.keys(candidates).map((name) => [name, {}]));
  for (let round = -warmUp; round < count; round += 1)
    for (const [name, measure] of Object.entries(candidates)) {
      const seen = await measure(slower);
      if (round < 0) continue;
      for (const [what, value] of Object.entries(seen)) values[name][what] = [...(values[name][what] ?? []), value];
    }
  return values;
}

async function peerMeasured(site, profile, way, count, slower) {
  const { page, first } = await visitPeer(site, profile, way, count, slower);
  const filter = await typeInFilter(page);
  const drag = dragged.includes(way) ? { drag: (await dragDown(page)).p95 } : {};
  await page.close();
  return { first, filter, ...drag };
}

/** One visit of the app: the times of its list, its filter and its reorder pane. */
export async function appMeasured(site, profile, address, slower) {
  const { page, first, verdicts } = await visitApp(site, profile, address, slower);
  await page.getByText('Plan up to date').waitFor({ state: 'attached' });
  await page.evaluate(() => probe.watch());
  const filter = await typeInFilter(page);
  const typing = (await page.evaluate(() => probe.watched())).longest;
  const scrolling = (await scroll(page, ourRows)).longest;
  await page.getByRole('button', { name: 'Reorder', exact: true }).click();
  await page.getByRole('tree').waitFor();
  const { p95, longest } = await dragDown(page);
  await page.close();
  return { first, verdicts, filter, drag: p95, typing, scrolling, dragging: longest };
}

/** Prints each measurement of candidates that took turns; with goals, notes ours beside every peer and the limit. */
function tell(title, values, hasGoals) {
  for (const what of Object.keys(metrics)) {
    const measured = Object.entries(values).filter(([, each]) => what in each);
    const times = Object.fromEntries(measured.map(([name, each]) => [name, spreadOf(each[what])]));
    printTimes(`W5 ${metrics[what]}: ${title}`, times);
    const own = Object.keys(times).filter((name) => name === ourList || name === app);
    const peers = Object.keys(times).filter((name) => !name.startsWith('our '));
    for (const name of own)
      noteAll(
        `W5 ${name}`,
        `${metrics[what]}, ${title}`,
        Object.fromEntries([...peers, name].map((each) => [each, times[each]])),
        name,
        hasGoals ? { limit: goals[what] } : {},
      );
  }
}

/** What five times as many rows cost. */
function growth(values) {
  for (const name of [ourList, app])
    for (const what of Object.keys(metrics).filter((each) => each in values[name])) {
      const [ours, peer] = [`${name}, 5,000`, name].map((each) => spreadOf(values[each][what]).median);
      note({
        name: `W5 ${name}`,
        metric: `${metrics[what]}, 5,000 rows`,
        ours,
        peer,
        peerName: '1,000 rows',
        goal: '<= 1.2',
      });
    }
}

/** The longest task of each thing a person does on a slow machine; the browser tells none under 50 ms apart. */
function longTasks(values) {
  console.log('\nW5 longest task at a quarter of the speed, ms (0: none of 50 ms)');
  for (const what of ['typing', 'scrolling', 'dragging']) {
    const { median, p10, p90 } = spreadOf(values[what]);
    console.log(`  ${what.padEnd(40)} ${median.toFixed(0).padStart(7)}  (${p10.toFixed(0)}–${p90.toFixed(0)})`);
    const metric = `longest task while ${what}, slowed to a quarter`;
    note({ name: `W5 ${app}`, metric, ours: median, peer: 50, peerName: 'limit of 50 ms', goal: '<= 1' });
  }
}
