import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { repositoryRoot } from '../../../support/repositoryRoot';
import { toProd } from '../../../support/twoEnvironments';

const root = repositoryRoot();

/** Rules that are new or were changed in the second edition; those of platform features are all of it. */
const changed = [
  ...['B-01', 'B-05', 'B-06', 'P-01', 'P-02', 'P-05', 'R-101', 'R-102', 'R-103', 'R-104', 'R-107', 'R-201', 'R-205'],
  ...['R-206', 'R-208', 'R-214', 'R-219', 'R-220', 'R-221', 'R-222', 'R-223', 'R-224', 'R-225', 'R-226', 'R-307'],
  ...['R-313', 'R-314', 'R-401', 'R-409', 'R-414', 'R-415', 'R-508', 'R-607', 'R-620', 'R-627', 'R-628', 'R-629'],
  ...['R-630', 'R-631', 'R-706', 'R-717', 'R-803', 'R-811', 'R-902', 'R-904', 'R-907', 'R-908', 'R-909', 'R-921'],
  ...['R-922', 'R-923', 'R-931', 'V-02', 'V-03', 'V-07', 'V-12', 'V-13', 'V-16', 'V-19', 'V-22', 'V-23'],
];

/** Rules that say what there is nothing to compute of. */
const nothingToCompute = ['A-06', 'A-09', 'T-15', 'Y-09'];

test('each rule of the second edition is shown by a vector or a test that names it', () => {
  const book = readFileSync(path.join(root, 'src/core/simulator/RULES.md'), 'utf8');
  const platform = [...book.matchAll(/^- \*\*([TFAEY]-\d+)\*\*/gm)].map(([, number]) => number ?? '');
  expect(platform.length).toBeGreaterThan(50);
  const named = new Set(
    ['test/unit', 'test/vectors', 'test/oracle', 'test/component'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(tsx?|json)$/.test(file))
        .flatMap((file) => numbersIn(textOf(path.join(root, folder, file)))),
    ),
  );
  const unshown = [...changed, ...platform].filter(
    (number) => !named.has(number) && !nothingToCompute.includes(number),
  );
  expect(unshown).toEqual([]);
});

/** Of this file only the tests below: its lists show nothing. */
function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('secondEdition.test.ts') ? text.slice(text.indexOf('\ndescribe(')) : text;
}

function numbersIn(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w-])[RVBPTFAEY]-\d{2,3}(?![\w-])/g)].map(([number]) => number);
}

const go = [{ name: 'Go', actions: [{ name: 'Go', type: 'Octopus.Script' }] }];
const runOf = (change: Partial<VectorInput>, run: VectorInput['run']) =>
  simulate(simulationOf(toProd(go, { ...change, run })));

describe('approvals before the start', () => {
  const approvals = [{ name: 'Board', environments: ['Prod'], approvers: ['Ann'], minimum: 1 }];

  test('A-01: a rule is about the environments it names', () => {
    const notesIn = (environment: string) =>
      runOf({ approvals }, { environment }).notes.map(({ reason }) => reason.code);
    expect(notesIn('Prod')).toEqual(['APPROVAL_ASSUMED']);
    expect(notesIn('Dev')).toEqual([]);
  });

  test('A-07: an approval is no step of the run', () => {
    const [withRule, without] = [runOf({ approvals }, { environment: 'Prod' }), runOf({}, { environment: 'Prod' })];
    expect(withRule.decisions).toEqual(without.decisions);
    expect(withRule.groups.length).toBe(1);
  });
});

describe('kinds of environments', () => {
  const named = {
    environments: [
      { name: 'Prod' },
      { name: 'Reviews', kind: 'Parent' },
      { name: 'pr-1', kind: 'Ephemeral', parent: 'Reviews' },
    ],
    channels: [{ name: 'Pull requests', kind: 'Ephemeral', parentEnvironment: 'Reviews' }],
  } satisfies Partial<VectorInput>;

  test('E-01: to a parent nothing is deployed, to a static and an ephemeral one it is', () => {
    const gateIn = (environment: string, channel?: string) =>
      runOf(named, { environment, ...(channel !== undefined && { channel }) }).gate.code;
    expect(gateIn('Reviews')).toBe('GATE_PARENT_ENVIRONMENT');
    expect(gateIn('pr-1', 'Pull requests')).toBe('GATE_OK');
    expect(runOf({}, { environment: 'Prod' }).gate.code).toBe('GATE_OK');
  });

  test('E-12: the name of the environment is that of the child', () => {
    const reads = (name: string) => ({
      name,
      condition: 'Variable',
      conditionExpression: `#{if Octopus.Environment.Name == "${name}"}True#{/if}`,
      actions: [{ name, type: 'Octopus.Script' }],
    });
    const process = { steps: [reads('pr-1'), reads('Reviews')] };
    const { decisions } = runOf({ ...named, process }, { environment: 'pr-1', channel: 'Pull requests' });
    const ran = decisions.flatMap(({ step, action, decision }) =>
      action === null && step !== null ? [`${step} ${decision}`] : [],
    );
    expect(ran).toEqual(['pr-1 Run', 'Reviews Skip']);
  });
});
