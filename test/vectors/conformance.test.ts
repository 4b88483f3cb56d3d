import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runScenarios } from '../support/conformance/scenarios';

interface File {
  readonly scenarios: readonly {
    readonly id: string;
    readonly expected: {
      readonly notes?: readonly { readonly code: string }[];
      readonly policyInput?: { readonly value: Readonly<Record<string, unknown>> };
    };
  }[];
}

const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = JSON.parse(readFileSync('test/vectors/scenarios-2.json', 'utf8')) as File;

/** The ids that fail when what is expected of some cases is spoilt. */
async function failingWhen(spoil: (expected: File['scenarios'][number]['expected']) => object | null) {
  const scenarios = file.scenarios.flatMap((each) => {
    const expected = spoil(each.expected);
    return expected === null ? [] : [{ ...each, expected: { ...each.expected, ...expected } }];
  });
  const place = path.join(folder, 'spoilt.json');
  writeFileSync(place, JSON.stringify({ ...file, scenarios }));
  const { cases } = await runScenarios(place, { library: null });
  expect(cases.length).toBeGreaterThan(0);
  return { spoilt: scenarios.length, failing: cases.filter(({ ok }) => !ok).length };
}

test('a note that is expected and not given fails its case', async () => {
  const { spoilt, failing } = await failingWhen(({ notes }) =>
    notes === undefined ? null : { notes: [...notes, { code: 'APPROVAL_CANNOT_BE_MET', step: 'nowhere' }] },
  );
  expect(failing).toBe(spoilt);
});

test('a member of the policy input that is another fails its case', async () => {
  const { spoilt, failing } = await failingWhen(({ policyInput }) =>
    policyInput === undefined ? null : { policyInput: { value: { ...policyInput.value, Steps: [] } } },
  );
  expect(failing).toBe(spoilt);
});
