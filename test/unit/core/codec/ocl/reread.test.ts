import { readdirSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rereadOclProcess } from '../../../../../src/core/codec/ocl/rereadOclProcess';
import { type Process, readOclProcess } from '../../../../../src/core/index';
import { sampleText } from '../../../../support/samples';
import { wholeTree } from '../../../../support/wholeTree';

const samples = readdirSync(path.join(__dirname, '../../../../../public/samples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => sampleText(entry.name, 'deployment_process.ocl'));

function readWhole(text: string) {
  const read = readOclProcess(text);
  if (!read.ok) throw new Error(read.error.map(({ message }) => message).join(' '));
  return read.value;
}

/** A process without its ids, which a reader gives out in order and a re-reader keeps. */
function withoutIds({ steps, nextId: _next, ...rest }: Process) {
  const plain = steps.map(({ id: _step, actions, ...step }) => ({
    ...step,
    actions: actions.map(({ id: _action, ...action }) => action),
  }));
  return { ...rest, steps: plain };
}

const long = Array.from(
  { length: 1000 },
  (_, at) =>
    `step "s-${at}" {\n    name = "Step ${at}"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`,
).join('\n');

test('after one changed line of a thousand steps one step is read, and the others are the same objects', () => {
  const before = readWhole(long);
  const read = readOclProcess(long.replace('name = "Step 500"', 'name = "Step five hundred"'), { previous: before });
  if (!read.ok) throw new Error('It did not read.');
  const { steps } = read.value.process;
  expect(steps.filter((step, at) => step !== before.process.steps[at])).toHaveLength(1);
  expect(steps[500]).toMatchObject({ name: 'Step five hundred', id: before.process.steps[500]!.id });
  expect(read.value.source.tree.body[499]).toBe(before.source.tree.body[499]);
});

test('a step written between two others gets ids of its own', () => {
  const before = readWhole(long);
  const place = long.indexOf('step "s-7"');
  const read = readOclProcess(`${long.slice(0, place)}step "new" {\n    action {\n    }\n}\n\n${long.slice(place)}`, {
    previous: before,
  });
  if (!read.ok) throw new Error('It did not read.');
  const { steps } = read.value.process;
  expect(steps[7]!.slug).toBe('new');
  expect(new Set(steps.map(({ id }) => id)).size).toBe(1001);
  expect(steps[8]!.id).toBe(before.process.steps[7]!.id);
  expect(steps[9]).toBe(before.process.steps[8]);
});

const pieces = [
  '',
  '\n',
  ' ',
  'x',
  '"',
  '}',
  '{',
  '}\n',
  '    condition = "Always"\n',
  '\nstep "added" {\n    action {\n    }\n}\n',
  'name = "root"\n',
  '    Some.Key = <<-EOT\n        text\n        EOT\n',
  '<<-EOT\n',
  'EOT\n',
  '# comment\n',
  '\r\n',
  'notes',
  '    start_trigger = "StartWithPrevious"\n',
  '\nstep "more" {\n}\n',
];

test('reading again after any change equals reading the whole', () => {
  let quick = 0;
  const edit = fc.record({
    text: fc.constantFrom(...samples.map((text) => ({ text, before: readWhole(text) }))),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    atLine: fc.boolean(),
    taken: fc.constantFrom(0, 0, 0, 1, 5, 40, 300),
    put: fc.constantFrom(...pieces),
  });
  fc.assert(
    fc.property(edit, ({ text: { text, before }, at, atLine, taken, put }) => {
      const offset = Math.floor(at * text.length);
      const place = atLine ? text.lastIndexOf('\n', offset) + 1 : offset;
      const changed = text.slice(0, place) + put + text.slice(place + taken);
      const again = rereadOclProcess(changed, before, { schemaVersion: null });
      if (again === null) return;
      quick += 1;
      const whole = readWhole(changed);
      expect(whole.diagnostics).toEqual([]);
      expect(isDeepStrictEqual(wholeTree(again.source.tree), wholeTree(whole.source.tree))).toBe(true);
      expect(isDeepStrictEqual(withoutIds(again.process), withoutIds(whole.process))).toBe(true);
      const all = again.process.steps.flatMap((step) => [step.id, ...step.actions.map(({ id }) => id)]);
      expect(new Set(all).size).toBe(all.length);
    }),
    { seed: 20261124, numRuns: 800 },
  );
  // Else the law would hold without saying anything.
  expect(quick).toBeGreaterThan(80);
});
