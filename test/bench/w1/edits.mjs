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
    'JSON.stringify (limit of writing)': () => JSON.stringify(facts),
    'read whole': () => product.readOclProcess(changed),
    'write after one edit': () => product.writeOclProcess(edited, source),
    're-read after one line': () => reread(changed, read),
  });
  printTimes('W1 one edit, 1,000 steps', times);
  for (const metric of ['write after one edit', 're-read after one line'])
    note({
      name: 'W1',
      metric: `${metric} 1000`,
      ours: times[metric].median,
      peer: times['read whole'].median,
      peerName: 'reading the whole',
      goal: '<= 0.05',
    });
  note({
    name: 'W1',
    metric: 'write after one edit 1000',
    ours: times['write after one edit'].median,
    peer: times['JSON.stringify (limit of writing)'].median,
    peerName: 'JSON.stringify',
    goal: '<= 1.5',
  });
}
