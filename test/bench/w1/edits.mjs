import assert from 'node:assert/strict';
import { race } from '../lib/measure.mjs';
import { note, printTimes } from '../lib/results.mjs';
import { oclOf, processFacts } from './input.mjs';

/** One edit at 1,000 steps: writing the file, and reading it after a line was changed by hand. */
export function runEdits(product) {
  const facts = processFacts(1_000);
  const text = oclOf(facts);
  const read = product.readOclProcess(text).value;
  const { process, source } = read;
  const at = 500;
  const step = { ...process.steps[at], condition: 'Variable' };
  const edited = { ...process, steps: process.steps.with(at, step) };
  const place = text.indexOf(`    name = "${process.steps[at].name}"`);
  const line = text.indexOf('\n', place) + 1;
  const changed = `${text.slice(0, line)}    package_requirement = "AfterPackageAcquisition"\n${text.slice(line)}`;

  const reread = (newer, previous) => product.readOclProcess(newer, { previous });
  const again = reread(changed, read);
  assert.ok(again.ok);
  assert.equal(again.value.process.steps[at].packageRequirement, 'AfterPackageAcquisition');
  assert.notEqual(product.writeOclProcess(edited, source), text);

  const times = race({
    'one copy of the text (limit of writing)': () => copyOf(text),
    'JSON.stringify': () => JSON.stringify(facts),
    'read whole': () => product.readOclProcess(changed),
    'write after one edit': () => product.writeOclProcess(edited, source),
    're-read after one line': () => reread(changed, read),
  });
  printTimes('W1 one edit, 1,000 steps', times);
  const after = (metric, peer, peerName, goal) =>
    note({
      name: 'W1',
      metric: `${metric} 1000`,
      ours: times[metric].median,
      peer: times[peer].median,
      peerName,
      goal,
    });
  after('re-read after one line', 'read whole', 'reading the whole', '<= 0.025');
  after('write after one edit', 'one copy of the text (limit of writing)', 'one copy', '<= 1.2');
  after('write after one edit', 'JSON.stringify', 'JSON.stringify');
}

let copies = 0;

/** The text with a character changed in its middle, in one piece: no way of writing an edit does less. */
function copyOf(text) {
  copies += 1;
  const middle = text.length >> 1;
  return [text.slice(0, middle), String(copies % 10), text.slice(middle + 1)].join('');
}
