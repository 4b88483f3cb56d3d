import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** What each floor may stand on, said a second time on purpose: here and in `.ci/dependency-cruiser.cjs` must agree. */
const rooms = [
  'core/timeline',
  'core/compare',
  'core/report',
  'core/ports',
  'core/share',
  'core/kept',
  'core/check',
  'core/codec',
  'core/simulator',
  'core/templates',
  'core/model',
  'core/lang',
  'core/base',
];
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/base': [],
  'core/lang': ['core/base'],
  'core/model': ['core/base'],
  'core/templates': ['core/model', 'core/base'],
  'core/codec': ['core/lang', 'core/model', 'core/base'],
  'core/check': ['core/simulator', 'core/templates', 'core/lang', 'core/model', 'core/base'],
  'core/simulator': ['core/lang', 'core/model', 'core/base'],
  'core/timeline': ['core/simulator', 'core/model', 'core/base'],
  'core/compare': ['core/simulator', 'core/model', 'core/base'],
  'core/report': ['core/simulator', 'core/model', 'core/base'],
  'core/ports': ['core/timeline', 'core/compare', 'core/report', 'core/simulator', 'core/base'],
  'core/share': ['core/simulator', 'core/codec', 'core/model', 'core/base'],
  'core/kept': ['core/simulator', 'core/codec', 'core/model', 'core/base'],
  'core/index.ts': rooms,
  'core/conformance.ts': rooms,
  data: ['core/index.ts'],
  state: ['core/index.ts'],
  ui: [],
  rows: ['state', 'ui', 'core/index.ts'],
  features: ['rows', 'state', 'ui', 'core/index.ts'],
  app: ['features', 'rows', 'state', 'ui', 'data', 'core/index.ts'],
  cli: ['core/index.ts'],
};
const floors = Object.keys(allowed);

/** The same for the rooms of the dry run. */
const allowedRooms: Readonly<Record<string, readonly string[]>> = {
  reasons: [],
  scenario: [],
  variables: ['scenario', 'reasons'],
  before: ['variables', 'scenario', 'reasons'],
  run: ['before', 'variables', 'scenario', 'reasons'],
  words: ['reasons'],
  plan: ['words', 'run', 'before', 'variables', 'scenario', 'reasons'],
  explanation: ['plan', 'words', 'run', 'before', 'variables', 'scenario', 'reasons'],
  rename: ['scenario'],
};
const simulatorRooms = Object.keys(allowedRooms);
const inRoom = (room: string, name: string) => `src/core/simulator/${room}/${name}.ts`;

interface Breach {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** A file in each floor that every breach may import; it imports nothing. */
const goal = (floor: string) =>
  floor.endsWith('.ts') ? `src/${floor}` : `src/${floor}/${floor === 'features' ? 'a/' : ''}goal.ts`;
const placeIn = (floor: string, name: string) =>
  floor.endsWith('.ts') ? `src/${floor}` : `src/${floor}/${floor === 'features' ? 'a/' : ''}${name}.ts`;

const root = join(import.meta.dirname, '..', '..');
const house = mkdtempSync(join(tmpdir(), 'floors-'));
let found: readonly Breach[] = [];

beforeAll(() => {
  for (const floor of floors) plant(goal(floor), []);
  for (const from of floors) {
    if (from.endsWith('.ts')) continue;
    for (const to of floors) {
      if (to !== from) plant(placeIn(from, `to-${nameOf(to)}`), [goal(to)]);
    }
  }
  for (const room of simulatorRooms) plant(inRoom(room, 'goal'), []);
  for (const { from, to } of roomPairs) plant(inRoom(from, `to-${to}`), [inRoom(to, 'goal')]);
  for (const door of ['core/index.ts', 'core/conformance.ts']) plant(goal(door), [...rooms, 'data'].map(goal));
  plant('src/ui/typeOnly.ts', ['src/state/goal.ts'], 'import type');
  plant('src/core/model/round.ts', ['src/core/model/trip.ts'], 'import type');
  plant('src/core/model/trip.ts', ['src/core/model/round.ts']);
  plant('src/features/a/neighbour.ts', ['src/features/b/goal.ts']);
  plant('src/features/b/goal.ts', []);
  write('src/core/base/platform.ts', "import { readFileSync } from 'node:fs';\nexport const text = readFileSync;\n");
  write('src/core/base/stranger.ts', "import { createElement } from 'react';\nexport const made = createElement;\n");
  write('src/core/base/hashes.ts', "import { sha256 } from '@noble/hashes/sha2.js';\nexport const hash = sha256;\n");
  write('node_modules/react/package.json', '{ "name": "react", "version": "1.0.0", "main": "index.js" }');
  write('node_modules/react/index.js', 'exports.createElement = () => null;');
  write('node_modules/@noble/hashes/package.json', '{ "name": "@noble/hashes", "version": "1.0.0", "type": "module" }');
  write('node_modules/@noble/hashes/sha2.js', 'export const sha256 = () => null;');
  write('package.json', '{ "type": "module", "dependencies": { "react": "1.0.0", "@noble/hashes": "1.0.0" } }');
  found = cruise();
}, 120_000);

afterAll(() => rmSync(house, { recursive: true, force: true }));

const roomPairs = simulatorRooms.flatMap((from) =>
  simulatorRooms.filter((to) => to !== from).map((to) => ({ from, to, may: allowedRooms[from]!.includes(to) })),
);
const pairs = floors
  .filter((from) => !from.endsWith('.ts'))
  .flatMap((from) => floors.filter((to) => to !== from).map((to) => ({ from, to, may: allowed[from]!.includes(to) })));

test.each(pairs.filter(({ may }) => !may))('$from may not import $to', ({ from, to }) => {
  const file = placeIn(from, `to-${nameOf(to)}`);
  expect(found).toContainEqual({ rule: `floor:${from}`, from: file, to: goal(to) });
});

test.each(pairs.filter(({ may }) => may))('$from may import $to', ({ from, to }) => {
  const file = placeIn(from, `to-${nameOf(to)}`);
  expect(found.filter((breach) => breach.from === file)).toEqual([]);
});

test.each(roomPairs.filter(({ may }) => !may))('room $from may not import $to', ({ from, to }) => {
  const file = inRoom(from, `to-${to}`);
  expect(found).toContainEqual({ rule: `room:${from}`, from: file, to: inRoom(to, 'goal') });
});

test.each(roomPairs.filter(({ may }) => may))('room $from may import $to', ({ from, to }) => {
  expect(found.filter((breach) => breach.from === inRoom(from, `to-${to}`))).toEqual([]);
});

test('every room of the dry run has its rule', () => {
  const folders = readdirSync(join(root, 'src/core/simulator'), { withFileTypes: true });
  expect(folders.filter((each) => each.isDirectory()).map(({ name }) => name)).toEqual(simulatorRooms.toSorted());
});

test.each<Breach>([
  { rule: 'floor:core/index.ts', from: 'src/core/index.ts', to: 'src/data/goal.ts' },
  { rule: 'floor:core/conformance.ts', from: 'src/core/conformance.ts', to: 'src/data/goal.ts' },
  { rule: 'floor:ui', from: 'src/ui/typeOnly.ts', to: 'src/state/goal.ts' },
  { rule: 'core-has-no-inner-door', from: 'src/core/model/to-core-index.ts', to: 'src/core/index.ts' },
  { rule: 'no-circle', from: 'src/core/model/round.ts', to: 'src/core/model/trip.ts' },
  { rule: 'core-is-pure', from: 'src/core/base/platform.ts', to: 'fs' },
  { rule: 'core-is-pure', from: 'src/core/base/stranger.ts', to: 'node_modules/react/index.js' },
  { rule: 'features-apart', from: 'src/features/a/neighbour.ts', to: 'src/features/b/goal.ts' },
])('$rule catches $from importing $to', (breach) => {
  expect(found).toContainEqual(breach);
});

test('core may use the hashes on its short list', () => {
  expect(found.filter((breach) => breach.from === 'src/core/base/hashes.ts')).toEqual([]);
});

function nameOf(floor: string): string {
  return floor.replace(/\.ts$/, '').replaceAll('/', '-');
}

function plant(file: string, imports: readonly string[], how = 'import'): void {
  const lines = imports.map((to, at) => `${how} { thing as t${at} } from '${relative(file, to)}';`);
  write(
    file,
    `${lines.join('\n')}\nexport const thing = 1;\nexport type Seen = [${imports.map((_, at) => `typeof t${at}`)}];\n`,
  );
}

function relative(file: string, to: string): string {
  const up = dirname(file)
    .split('/')
    .map(() => '..')
    .join('/');
  return `${up}/${to.replace(/\.ts$/, '')}`;
}

function write(file: string, text: string): void {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

function cruise(): readonly Breach[] {
  const program = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(root, '.ci', 'dependency-cruiser.cjs');
  const run = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'src'], {
    cwd: house,
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const { summary } = JSON.parse(run.stdout) as {
    summary: { violations: readonly { rule: { name: string }; from: string; to: string }[] };
  };
  return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
}
