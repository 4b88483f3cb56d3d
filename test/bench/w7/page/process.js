// A seeded deployment process of about 1 kB a step, and a seeded list of edits, the same for every way.
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const WORDS =
  'deploy copy start stop service web database worker release package script check wait notify approve retry'.split(
    ' ',
  );

export function makeProcess(count = 1000, seed = 7) {
  const next = random(seed);
  const words = (length) => Array.from({ length }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const step = (_, index) => ({
    id: `step-${index}`,
    name: `${words(3)} ${index}`,
    condition: next() < 0.3 ? `#{if ${words(2)}}true#{/if}` : 'Success',
    roles: words(2).split(' '),
    environments: next() < 0.3 ? words(1).split(' ') : [],
    properties: {
      script: words(90),
      feed: words(1),
      package: words(2),
      timeout: String(Math.floor(next() * 600)),
      notes: words(20),
      user: words(1),
    },
  });
  return { id: 'process-1', name: 'Web shop', steps: Array.from({ length: count }, step) };
}

const KEYS = ['feed', 'package', 'timeout', 'notes', 'user'];

/** Edits of one property each; no two touch the same step (up to 1,000), so a missing one is seen by itself. */
export function makeEdits(process, count = 1000) {
  return Array.from({ length: count }, (_, index) => {
    const step = (index * 379) % process.steps.length;
    const key = KEYS[index % KEYS.length];
    return { index, step, key, before: process.steps[step].properties[key], after: `edited ${index}` };
  });
}

/** The process with one property changed; everything untouched is shared. */
export function change(process, { step, key }, value) {
  const old = process.steps[step];
  return { ...process, steps: process.steps.with(step, { ...old, properties: { ...old.properties, [key]: value } }) };
}

/** How many edits a stored process holds, whether they are the first ones without a gap, and whether all else is untouched. */
export function inspect(found, base, edits) {
  const holds = edits.map(({ step, key, after }) => found.steps[step]?.properties[key] === after);
  const kept = holds.lastIndexOf(true) + 1;
  const expected = edits
    .filter((_, index) => holds[index])
    .reduce((process, edit) => change(process, edit, edit.after), base);
  const plain = (process) =>
    JSON.stringify(
      process.steps.map(({ properties, ...step }) => [Object.entries(step).sort(), Object.entries(properties).sort()]),
    );
  return {
    kept: holds.filter(Boolean).length,
    gaps: holds.slice(0, kept).filter((held) => !held).length,
    exact: plain(found) === plain(expected),
  };
}
