import type { Random } from '../random';

/** Texts that would show that something of a file was run, fetched, or taken for more than a text. */
const hostileTexts: readonly [string, ...string[]] = [
  '<img src=x onerror="window.wasRun = true">',
  '<script>window.wasRun = true</script>',
  '<svg onload="window.wasRun = true">',
  'javascript:window.wasRun=true',
  '[click](javascript:window.wasRun=true) ![](https://elsewhere.example/a.png)',
  '#{each x in y}#{each x in y}#{x}#{/each}#{/each}',
  '#{if a}#{b}#{else}',
  '#{a | Match "(a+)+$"}',
  '__proto__',
  'constructor',
  '../../../etc/passwd',
  'https://elsewhere.example/collect',
  '=HYPERLINK("https://elsewhere.example")',
  '\u202Eexe.txt\u200B',
  '\u0000\u0007\u001b[2J',
  'high \uD83D alone',
  '\uDC00 low alone',
  '+1+cmd|" /C calc"!A0',
  '@SUM(1)',
  '${a}',
  'a'.repeat(20_000),
];

/** A text as it may come from a broken disk, a cut answer, or somebody who means harm. */
export function damagedText(text: string, random: Random): string {
  let damaged = text;
  for (let times = 1 + random.below(3); times > 0; times -= 1) damaged = random.of(textDamages)(damaged, random);
  return damaged.slice(0, maxLength);
}

/** Damage that repeats itself must not make tests slow by its size alone. */
const maxLength = 2_000_000;

type TextDamage = (text: string, random: Random) => string;

const textDamages: readonly [TextDamage, ...TextDamage[]] = [
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => text.slice(random.below(text.length + 1)),
  (text, random) => withStretch(text, random, () => ''),
  (text, random) => withStretch(text, random, (stretch) => stretch + stretch),
  (text, random) => withStretch(text, random, () => random.of(hostileTexts)),
  (text, random) =>
    text.replaceAll(/"[^"\n]*"/g, (quoted) =>
      random.below(12) === 0 ? JSON.stringify(random.of(hostileTexts)) : quoted,
    ),
  (text, random) =>
    withStretch(text, random, () =>
      random.of(['{', '}', '[', ']', '"', '\\', '<<EOT\n', '/*', '\r', '\uFEFF', '\uD800']),
    ),
  (text, random) => withStretch(text, random, () => random.of(['{', '[', 'a {\n', '#{if x}', '<<A\n']).repeat(5_000)),
  (text, random) => text.replaceAll(/\b\d+\b/g, (digits) => (random.below(4) === 0 ? random.of(hugeNumbers) : digits)),
  (text, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const to = random.below(lines.length);
    [lines[at], lines[to]] = [lines[to] ?? '', lines[at] ?? ''];
    return lines.join('\n');
  },
  // A merge that went wrong.
  (text, random) =>
    withStretch(text, random, (stretch) => `\n<<<<<<< HEAD\n${stretch}\n=======\nother\n>>>>>>> theirs\n`),
];

const hugeNumbers: readonly [string, ...string[]] = ['9'.repeat(400), '-1', '1e999', '9007199254740993', '0x10', '1.5'];

function withStretch(text: string, random: Random, change: (stretch: string) => string): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(400));
  return text.slice(0, from) + change(text.slice(from, to)) + text.slice(to);
}

/** A value of JSON of which some part has another type, another name, or another size than any reader expects. */
export function damagedJson(text: string, random: Random): string {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return damagedText(text, random);
  }
  for (let times = 1 + random.below(4); times > 0; times -= 1) value = changedAt(value, random, 1 + random.below(9));
  const written = JSON.stringify(value) ?? 'null';
  // JSON.stringify never writes these by itself; a file may hold them.
  switch (random.below(12)) {
    case 0:
      return written.replace(/^\{/, '{"__proto__":{"isPolluted":true},');
    case 1:
      return written.replace(/"(\w+)":/, '"$1":{"__proto__":{"isPolluted":true}},"$1":');
    case 2:
      return written.replace(/:\d+\b/, `:${random.of(hugeNumbers)}`);
    default:
      return written;
  }
}

function changedAt(value: unknown, random: Random, depth: number): unknown {
  if (depth === 0 || typeof value !== 'object' || value === null) return random.of(oddValues)(value, random);
  if (Array.isArray(value)) {
    if (value.length === 0) return [random.of(oddValues)(null, random)];
    const at = random.below(value.length);
    return value.map((each, index) => (index === at ? changedAt(each, random, depth - 1) : each));
  }
  const entries = Object.entries(value);
  if (entries.length === 0) return random.of(oddValues)(value, random);
  const at = random.below(entries.length);
  const gone = random.below(8) === 0;
  return Object.fromEntries(
    entries.flatMap(([key, each], index) => {
      if (index !== at) return [[key, each] as const];
      return gone
        ? []
        : [[random.below(10) === 0 ? random.of(hostileTexts) : key, changedAt(each, random, depth - 1)] as const];
    }),
  );
}

const oddValues: readonly [
  (value: unknown, random: Random) => unknown,
  ...((value: unknown, random: Random) => unknown)[],
] = [
  () => null,
  () => true,
  () => -1,
  () => 1e308,
  () => '',
  () => [],
  () => ({}),
  () => [[[[[[]]]]]],
  (_value, random) => random.of(hostileTexts),
  (_value, random) => [random.of(hostileTexts), {}],
  (value) => [value, value],
  (value) => ({ value, constructor: { prototype: { isPolluted: true } } }),
  (value) => String(value),
  (_value, random) => manyItems(random.below(8) === 0 ? 100_000 : 3_000),
  () => growing,
];

function manyItems(length: number): readonly object[] {
  return Array.from({ length }, (_none, at) => ({ Id: `x-${at}`, Name: 'x', name: 'x' }));
}

/** Each refers three times to the one before: 3^40 in the end. */
const growing = Array.from({ length: 41 }, (_none, at) => ({
  ...{ name: `Grows${at}`, Name: `Grows${at}` },
  ...{ value: at === 0 ? 'x' : `#{Grows${at - 1}}`.repeat(3), Value: at === 0 ? 'x' : `#{Grows${at - 1}}`.repeat(3) },
}));

/** Bytes as they come from a broken disk. */
export function damagedBytes(bytes: Uint8Array, random: Random): Buffer {
  const damaged = Buffer.from(bytes);
  for (let times = 1 + random.below(20); times > 0 && damaged.length > 0; times -= 1)
    damaged[random.below(damaged.length)] = random.below(256);
  return random.below(3) === 0 ? damaged.subarray(0, random.below(damaged.length + 1)) : damaged;
}
