import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { spreadOf } from '../lib/measure.mjs';
import { note } from '../lib/results.mjs';
import { candidates } from './candidates.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const folder = path.join(process.env.PREFLIGHT_CORPUS ?? path.join(root, '../shared/corpus'), 'templates');
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const ours = 'Preflight';
const json = (file) => JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));

/** W4: each keystroke of real queries over the built-in templates and the public library, and what is found. */
export async function run(product) {
  if (!existsSync(folder)) {
    console.log(`\nW4 is left out: the public template library is not at ${folder}.`);
    return;
  }
  const { createTemplateIndex, readBuiltins, readTemplates, searchEntryOf } = product;
  const builtins = readBuiltins(json(path.join(root, 'public/templates/builtin.json'))).value;
  const records = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => json(path.join(folder, file)));
  const templates = [...builtins, ...readTemplates(records, { builtins, source: 'community' }).templates];
  const entries = templates.map(searchEntryOf);
  const docs = entries.map(({ name, keywords, categories, labels, description }, id) => ({
    id,
    name,
    keywords: keywords.join(' '),
    category: categories.join(' '),
    labels,
    description,
  }));
  const queries = ['search-queries', 'search-unseen'].flatMap(
    (name) => json(path.join(root, `test/vectors/${name}.json`)).queries,
  );
  const keystrokes = queries.flatMap(({ query }) => [...query].map((_, at) => query.slice(0, at + 1)));

  const made = { [ours]: () => createTemplateIndex(entries) };
  for (const [name, make] of Object.entries(candidates)) made[name] = () => make(docs);
  const searches = {};
  const build = {};
  for (const [name, make] of Object.entries(made)) {
    const began = performance.now();
    searches[name] = make();
    await searches[name]('s');
    build[name] = performance.now() - began;
  }
  const times = Object.fromEntries(Object.keys(searches).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, search] of Object.entries(searches))
      for (const text of keystrokes) {
        const began = performance.now();
        const answer = search(text);
        if (answer instanceof Promise) await answer;
        // The first round warms up.
        if (round > 0 || rounds === 1) times[name].push(performance.now() - began);
      }

  console.log(`\nW4: ${templates.length} templates, ${queries.length} queries, ${keystrokes.length} keystrokes`);
  console.log(
    '                          index ms   p50 ms   p99 ms   queries that pass   in first ten: as typed / misspelt',
  );
  const p99 = {};
  for (const [name, search] of Object.entries(searches)) {
    const sorted = times[name].toSorted((left, right) => left - right);
    p99[name] = sorted[Math.floor(0.99 * (sorted.length - 1))];
    const judged = [];
    for (const query of queries)
      judged.push({
        plain: judge(query, await search(query.query), templates),
        misspelt: judge(query, await search(misspelt(query.query)), templates),
      });
    const share = (key) =>
      Math.round((100 * sum(judged, (one) => one[key].found)) / sum(judged, (one) => one[key].wanted));
    const passed = judged.filter(({ plain }) => plain.isPassed).length;
    console.log(
      `  ${name.padEnd(24)}${build[name].toFixed(0).padStart(8)}${spreadOf(times[name]).median.toFixed(2).padStart(9)}${p99[name].toFixed(2).padStart(9)}${`${passed} of ${queries.length}`.padStart(16)}${`${share('plain')} / ${share('misspelt')} %`.padStart(24)}`,
    );
  }
  for (const peerName of Object.keys(candidates))
    note({
      name: 'W4',
      metric: 'p99 of a keystroke',
      ours: p99[ours],
      peer: p99[peerName],
      peerName,
      goal: peerName === 'minisearch' ? '<= 1' : null,
    });
}

/** One letter of the longest word is left out: the third, where people slip. */
function misspelt(query) {
  const longest = query.split(' ').reduce((left, right) => (right.length > left.length ? right : left), '');
  return longest.length < 5 ? query : query.replace(longest, longest.slice(0, 2) + longest.slice(3));
}

function judge({ top3, top3Need, top10 }, found, templates) {
  const placeOf = ({ name, source }) =>
    found.slice(0, 10).findIndex((id) => templates[id].name === name.trim() && templates[id].source === source);
  const all = [...top3, ...top10];
  const within = all.filter((entry) => placeOf(entry) !== -1).length;
  const first = top3.filter((entry) => placeOf(entry) !== -1 && placeOf(entry) < 3).length;
  return { wanted: all.length, found: within, isPassed: first >= top3Need && within === all.length };
}

function sum(list, of) {
  return list.reduce((total, one) => total + of(one), 0);
}
