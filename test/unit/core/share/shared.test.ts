import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DeploymentModel,
  fingerprintOf,
  looksShared,
  readModelFile,
  readProcess,
  readShared,
  type ShareInput,
  writeShared,
} from '../../../../src/core/index';
import { granted } from '../../../support/granted';
import { sample, sampleText } from '../../../support/samples';

const secret = 'hunter2-do-not-share';
const text = sampleText('harbor-web', 'deployment_process.ocl');
const model: DeploymentModel = {
  ...sample('harbor-web').model,
  variables: [
    { name: 'Url', value: 'https://internal.example' },
    { name: 'Password', value: secret, sensitive: true },
  ],
};
const input: ShareInput = {
  ...{
    title: 'Harbor Web',
    fileName: 'deployment_process.ocl',
    text,
    isPartial: false,
    schemaVersion: 'version = 2\n',
  },
  ...{ model, view: 'plan?view=timeline' },
  scenarios: [{ name: 'Web fails', inject: [{ action: 'Deploy web' }] }],
  scenario: {
    run: { skip: ['Smoke test'], prompted: { Url: 'https://typed.example', Password: secret } },
    outputs: [{ action: 'Build', name: 'Version', value: '1.2-sample' }],
  },
};
const written = writeShared(input, { withValues: false });

test('a shared process equals the original, without values', () => {
  const read = granted(readShared(written));
  expect(read).toMatchObject({ title: 'Harbor Web', text, schemaVersion: 'version = 2\n', view: 'plan?view=timeline' });
  expect(read.scenarios).toEqual(input.scenarios);
  expect(read.scenario).toEqual({ run: { skip: ['Smoke test'] } });
  const shared = granted(readModelFile(read.model));
  expect(shared.environments).toEqual(model.environments);
  expect(shared.variables?.map(({ name, value }) => [name, value])).toEqual([
    ['Url', null],
    ['Password', null],
  ]);
  for (const value of ['internal.example', 'typed.example', 'sample', secret]) expect(written).not.toContain(value);
});

test('values come along when they are asked for, secrets never', () => {
  const all = writeShared(input, { withValues: true });
  const read = granted(readShared(all));
  expect(read.scenario?.run?.prompted).toEqual({ Url: 'https://typed.example' });
  expect(read.scenario?.outputs).toHaveLength(1);
  expect(all).toContain('internal.example');
  expect(all).not.toContain(secret);
});

test('a secret of the process text goes, and the text can still be read', () => {
  const json = `{"Steps": [{"Name": "a", "Actions": [{"Name": "a", "ActionType": "Octopus.Script", "Properties": {"P": {"HasValue": true, "NewValue": "${secret}"}}}]}]}`;
  const shared = writeShared({ ...input, text: json }, { withValues: true });
  expect(shared).not.toContain(secret);
  expect(readProcess(granted(readShared(shared)).text).ok).toBe(true);
});

test.each([
  ['', 'not a process shared'],
  ['{}', 'not a process shared'],
  ['[1]', 'not a process shared'],
  ['{"kind": "preflight-share", "schemaVersion": 2}', 'newer version of Preflight (format 2)'],
  ['{"kind": "preflight-share", "schemaVersion": 1, "title": "a", "fileName": "b"}', 'the text of the process'],
  ['{"kind": "preflight-share", "schemaVersion": 1, "title": 1, "fileName": "b", "text": "c"}', 'its name'],
])('%j is refused with its cause', (from, cause) => {
  const read = readShared(from);
  expect(!read.ok && read.error).toContain(cause);
});

test('a share file damaged anywhere is read or refused in a sentence, and pollutes nothing', () => {
  const oddities = [null, 7, 'text', [], {}, [{}], true, { __proto__: { polluted: true } }] as const;
  fc.assert(
    fc.property(fc.nat(100_000), fc.constantFrom(...oddities, 'gone'), (seed, oddity) => {
      const root = JSON.parse(written);
      const places: (readonly [Record<string, unknown>, string])[] = [];
      const walk = (value: unknown) => {
        if (typeof value !== 'object' || value === null) return;
        for (const key of Object.keys(value)) {
          places.push([value as Record<string, unknown>, key]);
          walk(value[key as keyof typeof value]);
        }
      };
      walk(root);
      const [holder, key] = places[seed % places.length]!;
      if (oddity === 'gone') delete holder[key];
      else holder[key] = oddity;
      const damaged = JSON.stringify(root).replace(/^\{/, '{"__proto__":{"polluted":true},');
      const read = readShared(damaged);
      if (!read.ok) expect(read.error).toMatch(/\.$/);
      expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('a name is one short line without folders', () => {
  const odd = { ...input, title: `a\n\u202e${'b'.repeat(900)}`, fileName: '../../etc/process.ocl' };
  const read = granted(readShared(writeShared(odd, { withValues: false })));
  expect(read.title).toMatch(/^a {2}b+$/);
  expect(read.title.length).toBeLessThanOrEqual(200);
  expect(read.fileName).toBe('process.ocl');
});

test('a share file is known by its first field', () => {
  expect(looksShared(written)).toBe(true);
  expect(looksShared('{"kind": "preflight-backup"}')).toBe(false);
});

test('equal processes have one fingerprint, whatever their ids; other settings give another', () => {
  const [one, two] = [granted(readProcess(text)).process, granted(readProcess(text)).process];
  expect(fingerprintOf(one)).toBe(fingerprintOf(two));
  expect(fingerprintOf(one)).toMatch(/^[0-9a-f]{8}$/);
  expect(fingerprintOf({ ...one, steps: one.steps.slice(1) })).not.toBe(fingerprintOf(one));
  const renamed = one.steps.map((step) => ({ ...step, id: `x${step.id}` as typeof step.id }));
  expect(fingerprintOf({ ...one, steps: renamed })).toBe(fingerprintOf(one));
});
