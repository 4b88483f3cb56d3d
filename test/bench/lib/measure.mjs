import { performance } from 'node:perf_hooks';

/**
 * Times candidates beside each other: round by round A B C, A B C …, after warm-up, so that a slow moment of the
 * machine meets all of them.
 *
 * @param candidates  by name: a function that does the whole job once
 * @param rounds      at least seven
 * @param atLeast     milliseconds that one candidate runs in one round; short jobs are repeated that long
 * @returns by name: milliseconds of one job, as median, p10 and p90 over the rounds
 */
export function race(candidates, { rounds = 9, atLeast = 15 } = {}) {
  const names = Object.keys(candidates);
  const repeats = new Map(names.map((name) => [name, repeatsFor(candidates[name], atLeast)]));
  const times = new Map(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) times.get(name).push(timeOf(candidates[name], repeats.get(name)));
  return Object.fromEntries(names.map((name) => [name, spreadOf(times.get(name))]));
}

let sink;

function timeOf(job, repeats) {
  const start = performance.now();
  for (let index = 0; index < repeats; index += 1) sink = job();
  return (performance.now() - start) / repeats;
}

/** Runs a job until it is warm, and says how often it has to run to be long enough to be timed. */
function repeatsFor(job, atLeast) {
  let took = timeOf(job, 1);
  let spent = took;
  for (let runs = 1; spent < 4 * atLeast && runs < 20_000; ) {
    const more = Math.max(1, Math.min(1000, Math.floor(atLeast / 4 / Math.max(took, 1e-4))));
    took = timeOf(job, more);
    spent += took * more;
    runs += more;
  }
  return Math.max(1, Math.ceil(atLeast / Math.max(took, 1e-5)));
}

export function spreadOf(values) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (part) => sorted[Math.round(part * (sorted.length - 1))];
  return { median: at(0.5), p10: at(0.1), p90: at(0.9) };
}

/** The exponent of growth: the slope of the line through the points on logarithmic scales. */
export function exponentOf(points) {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)]);
  const mean = (index) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** Milliseconds of the processor that one job takes, run so many times: other work on the machine hardly counts. */
export function cpuTimeOf(job, repeats) {
  const start = process.cpuUsage();
  for (let index = 0; index < repeats; index += 1) sink = job();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / repeats;
}

/** Bytes held by what a function makes, after collection; needs `node --expose-gc`. */
export function bytesHeldBy(make) {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  globalThis.gc?.();
  const bytes = process.memoryUsage().heapUsed - before;
  sink = made;
  return bytes;
}

/** Keeps the last result reachable, so that no job can be optimised away. */
export const lastResult = () => sink;
