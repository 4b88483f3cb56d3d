import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { heredocRule } from '../../../../../src/core/codec/ocl/parseOfVersion';
import { stepRows } from '../../../../../src/core/codec/ocl/stepRows';
import { parseOcl, printOclTree } from '../../../../../src/core/conformance';
import { readOclProcess } from '../../../../../src/core/index';
import type { RowRules } from '../../../../../src/core/lang/ocl/reader';
import { RowNode } from '../../../../../src/core/lang/ocl/rowNode';
import type { OclNode } from '../../../../../src/core/lang/ocl/tree';
import { oclFragments } from '../../../../support/arbitraryOcl';
import { corpusFiles, corpusText } from '../../../../support/conformance/oclCorpus';
import { oclCorpusFolder } from '../../../../support/corpusFolder';
import { chanceFrom, damaged } from '../../../../support/damaged';
import { sampleText } from '../../../../support/samples';
import { wholeNodes } from '../../../../support/wholeTree';
import cases from '../../../../vectors/ocl.json';

/** How many steps were not read to nodes at once. */
function rowsIn(nodes: readonly OclNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node instanceof RowNode ? 1 : node.kind === 'block' ? rowsIn(node.body) : 0),
    0,
  );
}

/** What a text gives read at once and on demand, when they differ; and how many steps were read on demand. */
function difference(text: string, schemaVersion: number | null = null, rowRules: RowRules = stepRows) {
  const legacyHeredoc = heredocRule(schemaVersion);
  const atOnce = parseOcl(text, { legacyHeredoc });
  const onDemand = parseOcl(text, { legacyHeredoc, rows: rowRules });
  const rows = rowsIn(onDemand.tree.body);
  const differing: string[] = [];
  if (!isDeepStrictEqual(atOnce.diagnostics, onDemand.diagnostics)) differing.push('diagnostics');
  if (atOnce.tree.legacyHeredoc !== onDemand.tree.legacyHeredoc) differing.push('rule of heredocs');
  for (const recover of [false, true]) {
    const whole = readOclProcess(text, { schemaVersion, recover, parsed: atOnce });
    const read = readOclProcess(text, { schemaVersion, recover });
    if (!isDeepStrictEqual(outcomeOf(whole), outcomeOf(read))) differing.push(`what is read, recover ${recover}`);
  }
  if (printOclTree(onDemand.tree) !== text) differing.push('printed text');
  if (!isDeepStrictEqual(wholeNodes(onDemand.tree.body), wholeNodes(atOnce.tree.body))) differing.push('nodes');
  return { differing, rows };
}

function outcomeOf(read: ReturnType<typeof readOclProcess>) {
  if (!read.ok) return read.error;
  const { process, diagnostics, unread, source } = read.value;
  return [process, diagnostics, unread, source.namedByLabel, source.labelsAreNames, source.unread.size];
}

const step = (body: string) => `step "a" {\n${body}}\n\nstep "b" {\n    name = "B"\n}\n`;

test.each([
  ['a usual one', '    name = "A"\n    properties = {\n        X = "1"\n    }\n', 2],
  ['an attribute twice', '    name = "A"\n    name = "C"\n', 1],
  ['an attribute twice, spelled in two ways', '    start_trigger = "A"\n    StartTrigger = "C"\n', 1],
  ['keys that differ in case', '    properties = {\n        X = "1"\n        x = "2"\n    }\n', 1],
  ['a key twice', '    properties = {\n        X = "1"\n        X = "2"\n    }\n', 1],
  [
    'the same key in two dictionaries',
    '    properties = {\n        X = "1"\n    }\n    other = {\n        x = "2"\n    }\n',
    2,
  ],
  ['a number, a list of numbers and nothing', '    name = 4\n    list = [1, 2]\n    none = null\n', 1],
  ['two statements on a line', '    name = "A" condition = "Always"\n', 1],
  ['a body on the line of its brace', '    action { name = "x"\n    }\n', 1],
  ['a value of the wrong kind', '    name = ["A"]\n    properties = "none"\n', 2],
  [
    'a setting nobody knows',
    '    colour = "red"\n    action {\n        inputs {\n            x = "1"\n        }\n    }\n',
    2,
  ],
  ['a heredoc for the older rule', '    notes = <<-EOT\n            a\n        EOT\n', 2],
  [
    'heredocs for both rules',
    '    notes = <<-EOT\n            a\n        EOT\n    more = <<-EOT\n        a\n        EOT\n',
    2,
  ],
  ['an error inside', '    name = \n    condition = "Always"\n', 1],
  ['a missing brace', '    action {\n', 1],
  ['an empty list and an empty dictionary', '    environments = []\n    properties = {}\n', 2],
])('%s reads the same on demand', (_what, body, rows) => {
  expect(difference(step(body))).toEqual({ differing: [], rows });
});

test('every step of the samples is read on demand, and as it is at once', () => {
  for (const name of ['harbor-web', 'rolling-process', 'simple-process', 'two-hundred-steps']) {
    const text = sampleText(name, 'deployment_process.ocl');
    const read = readOclProcess(text);
    expect(read.ok && rowsIn(read.value.source.tree.body) === read.value.process.steps.length, name).toBe(true);
    for (const schemaVersion of [null, 3, 5, 11]) expect(difference(text, schemaVersion).differing, name).toEqual([]);
  }
});

const anyBlock: RowRules = { nameOf: (name) => name, isRow: () => true };

test('the vectors of the language read the same with each block on demand', () => {
  let rows = 0;
  for (const { id, ocl } of cases) {
    for (const schemaVersion of [null, 5, 11]) {
      const found = difference(ocl ?? '', schemaVersion, anyBlock);
      expect(found.differing, id).toEqual([]);
      rows += found.rows;
    }
  }
  expect(rows).toBeGreaterThan(30);
});

test('text after unclosed steps costs at most a second reading', () => {
  const open = `step "a" {\n    action {\n`.repeat(3_000);
  const begin = performance.now();
  expect(difference(open).differing).toEqual([]);
  expect(performance.now() - begin).toBeLessThan(60_000);
});

test('texts of random pieces read the same', () => {
  const chance = chanceFrom(7);
  for (let run = 0; run < 1_000; run += 1) {
    const pieces = Array.from({ length: chance(25) }, () => oclFragments[chance(oclFragments.length)] ?? '');
    const text = `step "x" {\n${pieces.join('')}`;
    expect(difference(text).differing, JSON.stringify(text)).toEqual([]);
  }
});

const folder = oclCorpusFolder();

describe.skipIf(folder === null)('real files', () => {
  const files = () =>
    corpusFiles(folder ?? '').map(({ file, schemaVersion }) => ({
      file,
      schemaVersion,
      text: corpusText(folder ?? '', file),
    }));

  test('read the same, nearly all steps on demand', () => {
    let steps = 0;
    let onDemand = 0;
    for (const { file, text, schemaVersion } of files()) {
      const { differing, rows } = difference(text, schemaVersion);
      expect(differing, file).toEqual([]);
      const read = readOclProcess(text, { schemaVersion });
      if (!read.ok) continue;
      steps += read.value.process.steps.length;
      onDemand += rows;
    }
    expect(onDemand / steps).toBeGreaterThan(0.9);
  });

  test('read the same when they are damaged', () => {
    const all = files();
    const chance = chanceFrom(20261129);
    for (let run = 0; run < 200; run += 1) {
      const { file, text, schemaVersion } = all[chance(all.length)]!;
      const broken = damaged(text, chance);
      expect(difference(broken, schemaVersion).differing, `${file}, run ${run}`).toEqual([]);
    }
  });
});
