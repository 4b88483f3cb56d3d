import { writeFileSync } from 'node:fs';

const results = [];

/**
 * Notes one figure beside its peer or limit.
 *
 * @param goal  what the ratio has to be, as `<= 4`; absent when there is none
 */
export function note({ name, metric, ours, peer, peerName, goal = null, ratio = ours / peer }) {
  const limit = goal === null ? null : Number(goal.replace(/[^\d.]/g, ''));
  const ok = limit === null || (goal.startsWith('<') ? ratio <= limit : ratio >= limit);
  results.push({ name, metric, ours, peer, peerName, ratio, goal, ok });
}

/** Notes a candidate against all peers that ran with it. */
export function noteAll(name, metric, times, ours, goals = {}) {
  for (const peerName of Object.keys(times).filter((each) => each !== ours))
    note({
      name,
      metric,
      ours: times[ours].median,
      peer: times[peerName].median,
      peerName,
      goal: goals[peerName] ?? null,
    });
}

export function writeResults(file) {
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
}

/** Prints what was timed together, each as time with its spread and as ratio to the first, the limit. */
export function printTimes(title, times) {
  const names = Object.keys(times);
  const limit = times[names[0]].median;
  console.log(`\n${title}`);
  for (const name of names) {
    const { median, p10, p90 } = times[name];
    const ratio = (median / limit).toPrecision(3);
    console.log(`  ${name.padEnd(40)} ${shown(median).padStart(10)}  (${shown(p10)}–${shown(p90)})  ×${ratio}`);
  }
}

export function printGoals() {
  console.log('\nGoals (ratio of ours to the peer or limit)');
  for (const { name, metric, peerName, ratio, goal, ok } of results)
    if (goal !== null)
      console.log(`  ${ok ? 'met   ' : 'MISSED'} ${name}: ${metric} / ${peerName} = ${ratio.toPrecision(3)} (${goal})`);
}

function shown(ms) {
  if (ms >= 1) return `${ms.toPrecision(3)} ms`;
  return ms >= 1e-3 ? `${(ms * 1e3).toPrecision(3)} µs` : `${(ms * 1e6).toPrecision(3)} ns`;
}
