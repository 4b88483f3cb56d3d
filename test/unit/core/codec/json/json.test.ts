import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type EditResult,
  moveStep,
  type Process,
  processToJson,
  readOclProcess,
  readProcess,
  renameStep,
  secretsIn,
  setActionProperty,
  setDisabled,
  setEnvironments,
  writeProcess,
} from '../../../../../src/core/index';
import { arbitraryProcess } from '../../../../support/arbitraryProcess';
import { granted } from '../../../../support/granted';
import { deployment, runbook } from './jsonText';

const opened = (text: string) => granted(readProcess(text));

/** Lines that are gone and lines that are new, told by a set of lines: enough where an edit touches few. */
function changes(before: string, after: string) {
  const [old, next] = [before.split('\n'), after.split('\n')];
  return { removed: old.filter((line) => !next.includes(line)), added: next.filter((line) => !old.includes(line)) };
}

describe('a process of the server in JSON', () => {
  test('a deployment process has its ids as they are, and no name of its own', () => {
    const { process } = opened(deployment);
    expect(process).toMatchObject({ kind: 'deployment', name: '' });
    expect(process.steps.map((step) => step.name)).toEqual(['Deploy web', 'Check']);
    expect(process.steps[0]?.actions[0]).toMatchObject({
      environments: ['Environments-2'],
      workerPool: 'WorkerPools-3',
      workerPoolVariable: '',
      container: null,
      notes: null,
    });
  });

  test('a runbook process is recognised by its id, and null for a list is an empty one', () => {
    const { process } = opened(runbook);
    expect(process.kind).toBe('runbook');
    expect(process.steps[0]?.actions[0]?.environments).toEqual([]);
  });

  test('a step without a slug gets one from its name', () => {
    expect(opened(deployment).process.steps[1]).toMatchObject({ slug: 'check', condition: 'Success' });
  });

  test('all three shapes of a property value are read, numbers by their text, null as absent', () => {
    const { properties } = opened(deployment).process.steps[0]!.actions[0]!;
    expect([...properties]).toEqual([
      ['Octopus.Action.Script.ScriptBody', 'echo é\n'],
      ['Count', '3'],
      ['Secret', { sensitive: true, hasValue: true, hint: null }],
      ['Other', 'plain'],
      ['Third', { sensitive: true, hasValue: true, hint: null }],
    ]);
  });

  test('secrets are counted, so that a person can be warned of them', () => {
    expect(secretsIn(opened(deployment).process).map(({ property }) => property)).toEqual(['Secret', 'Third']);
  });

  test('unknown fields are listed', () => {
    const { process } = opened(deployment);
    expect(process.extras.map(({ name }) => name)).toEqual(['future_field']);
    expect(process.steps[0]?.actions[0]?.extras.map(({ name }) => name)).toEqual(['strange']);
  });

  test.each([
    ['two spaces', deployment],
    ['four spaces', runbook],
    ['CR LF and a byte-order mark', `\ufeff${deployment.replaceAll('\n', '\r\n')}`],
    ['one line', JSON.stringify(JSON.parse(deployment))],
    ['tabs', JSON.stringify(JSON.parse(deployment), null, '\t')],
  ])('an untouched file with %s keeps every byte', (_what, text) => {
    const { process, source } = opened(text);
    expect(writeProcess(process, source)).toBe(text);
  });
});

const edits: readonly (readonly [string, (process: Process) => EditResult, readonly string[], readonly string[]])[] = [
  [
    'disabling',
    (process) => setDisabled(process, process.steps[0]!.id, null, true),
    ['          "IsDisabled": false,'],
    ['          "IsDisabled": true,'],
  ],
  [
    'an environment more',
    (process) => setEnvironments(process, process.steps[0]!.id, null, 'only', ['Environments-2', 'Environments-9']),
    ['          "Environments": ["Environments-2"],'],
    ['          "Environments": ["Environments-2", "Environments-9"],'],
  ],
  [
    'a property',
    (process) => setActionProperty(process, process.steps[0]!.id, process.steps[0]!.actions[0]!.id, 'Count', '4'),
    ['            "Count": 3,'],
    ['            "Count": "4",'],
  ],
];

describe('an edit of a file in JSON', () => {
  test.each(edits)('%s changes its own line only, and back gives the bytes', (_what, edit, removed, added) => {
    const { process, source } = opened(deployment);
    const saved = writeProcess(granted(edit(process)), source);
    expect(changes(deployment, saved)).toEqual({ removed, added });
    expect(writeProcess({ ...granted(edit(process)), steps: process.steps }, source)).toBe(deployment);
  });

  test('renaming changes names only', () => {
    const { process, source } = opened(deployment);
    const renamed = granted(renameStep(process, process.steps[0]!.id, 'Ship'));
    const saved = writeProcess(renamed, source);
    expect(saved).toBe(deployment.replaceAll('"Name": "Deploy web"', '"Name": "Ship"'));
    expect(writeProcess(granted(renameStep(renamed, renamed.steps[0]!.id, 'Deploy web')), source)).toBe(deployment);
  });

  test('moving a step takes its text along, unknown fields and ids included', () => {
    const { process, source } = opened(deployment);
    const moved = granted(moveStep(process, process.steps[1]!.id, 0));
    const saved = writeProcess(moved, source);
    const [first, second] = JSON.parse(deployment).Steps;
    expect(JSON.parse(saved)).toEqual({ ...JSON.parse(deployment), Steps: [second, first] });
    expect(saved).toContain('"a": [1, 2.50, 1e3]');
    expect(writeProcess(granted(moveStep(moved, process.steps[1]!.id, 1)), source)).toBe(deployment);
  });

  test('any process survives JSON', () => {
    fc.assert(
      fc.property(arbitraryProcess(), (process) => {
        const text = processToJson(process);
        expect(processToJson(opened(text).process)).toBe(text);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  test('any edit of any process leaves the other steps byte for byte', () => {
    fc.assert(
      fc.property(arbitraryProcess(), fc.nat(), (process, number) => {
        const text = processToJson(process);
        const read = opened(text);
        const step = read.process.steps[number % Math.max(1, read.process.steps.length)];
        if (step === undefined) return;
        const edited = granted(setDisabled(read.process, step.id, null, !step.actions[0]?.isDisabled));
        const saved = writeProcess(edited, read.source);
        const { removed, added } = changes(text, saved);
        expect([...removed, ...added].every((line) => line.includes('"IsDisabled"'))).toBe(true);
        expect(processToJson(opened(saved).process)).toBe(saved);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});

test('OCL that becomes JSON and comes back is the same process', () => {
  const ocl = `step "a" {
    name = "A"

    action {
        action_type = "Octopus.Script"
        environments = ["test"]
    }
}
`;
  const { process } = granted(readOclProcess(ocl, {}));
  const back = opened(processToJson(process)).process;
  expect(back.steps[0]).toMatchObject({ slug: 'a', name: 'A', actions: [{ environments: ['test'] }] });
});

test.each([
  ['{ "Steps": {} }', 'json-layout'],
  ['{ "Steps": [1] }', 'json-layout'],
  ['{ "Steps": [', 'json-syntax'],
  ['{ "Items": [] }', 'not-a-process'],
  ['{ "Variables": [], "OwnerId": "x" }', 'not-a-process'],
])('%s is refused with its reason and place', (text, code) => {
  const read = readProcess(text);
  expect(read.ok ? [] : read.error.map((each) => [each.code, each.at.line])).toEqual([[code, 1]]);
});
