import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DeploymentModel,
  emptyModel,
  type Process,
  resolveBefore,
  setTargetTags,
  type Variable,
  type VariableScope,
} from '../../../../src/core/index';
import { placeNamed } from '../../../support/namedRun';
import { processOf } from '../../../support/processOf';

const tagged = setTargetTags(processOf('deploy'), 'deploy', ['web']);
if (!tagged.ok) throw new Error(tagged.error.message);
const process: Process = tagged.value;

const surroundings: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  targets: [{ name: 'web-1', environments: ['Production'], roles: ['web', 'east'] }],
  tenants: [{ name: 'Blue', tags: ['Size/Big'], environments: ['Production'] }],
};

/** Scopes that fit the context asked for, kind by kind. */
const fitting: Required<VariableScope> = {
  step: ['deploy'],
  machine: ['web-1'],
  role: ['east'],
  tenant: ['Blue'],
  tenantTag: ['Size/Big'],
  environment: ['Production'],
  channel: ['Default'],
  process: ['Deployment'],
};
/** From strongest to weakest (V-02). */
const kinds = Object.keys(fitting) as (keyof VariableScope)[];

const scope = fc
  .subarray(kinds)
  .map((chosen): VariableScope => Object.fromEntries(chosen.map((kind) => [kind, fitting[kind]])));
const values = fc.array(scope, { minLength: 1, maxLength: 6 });

function chosen(variables: readonly Variable[], name = 'A'): string | null {
  const resolved = resolveBefore(
    {
      process,
      model: { ...surroundings, variables },
      scenario: { run: { tenant: 'Blue' } },
      environment: 'Production',
    },
    `#{${name}}`,
    placeNamed(process, { step: 'deploy', action: 'deploy', target: 'web-1' }),
  );
  return resolved.kind === 'text' ? resolved.text : null;
}

function named(scopes: readonly VariableScope[]): readonly Variable[] {
  return scopes.map((each, at) => ({ name: 'A', value: `value ${at}`, scope: each }));
}

test('V-01: a variable that nothing reads changes nothing', () => {
  fc.assert(
    fc.property(values, values, fc.nat(6), (scopes, others, at) => {
      const variables = named(scopes);
      const strangers = others.map((each, index) => ({ name: `B${index}`, value: 'x', scope: each }));
      expect(chosen(variables.toSpliced(at, 0, ...strangers))).toBe(chosen(variables));
    }),
    { numRuns: 500, seed: 21 },
  );
});

test('V-03: giving the winner a further kind of scope that fits never lets another win', () => {
  fc.assert(
    fc.property(values, fc.constantFrom(...kinds), (scopes, kind) => {
      const variables = named(scopes);
      const winner = chosen(variables);
      const raised = variables.map((each) =>
        each.value === winner ? { ...each, scope: { ...each.scope, [kind]: fitting[kind] } } : each,
      );
      expect(chosen(raised)).toBe(winner);
    }),
    { numRuns: 500, seed: 22 },
  );
});

test('V-02, V-03: the greater sum of weights wins, and between equal ones the first', () => {
  const weights: Readonly<Record<string, number>> = {
    step: 10_000_000,
    machine: 1_000_000,
    role: 10_000,
    tenant: 1_001,
    tenantTag: 1_000,
    environment: 100,
    channel: 10,
    process: 5,
  };
  const sumOf = (one: VariableScope) =>
    kinds.reduce((sum, kind) => sum + (one[kind] === undefined ? 0 : (weights[kind] ?? 0)), 0);
  fc.assert(
    fc.property(scope, scope, (left, right) => {
      expect(chosen(named([left, right]))).toBe(sumOf(left) >= sumOf(right) ? 'value 0' : 'value 1');
    }),
    { numRuns: 500, seed: 23 },
  );
});

test('V-03: a tag and an environment beat the tenant, and the other reading is reported', () => {
  const rows = [{ tenant: ['Blue'] }, { tenantTag: ['Size/Big'], environment: ['Production'] }];
  expect(chosen(named(rows))).toBe('value 1');
});

test('V-05: values for targets and target tags never count where there is no target', () => {
  const variables: readonly Variable[] = [
    { name: 'A', value: 'plain' },
    { name: 'A', value: 'machine', scope: { machine: ['web-1'] } },
    { name: 'A', value: 'role', scope: { role: ['web'] } },
  ];
  const input = { process, model: { ...surroundings, variables }, scenario: {}, environment: 'Production' };
  expect(resolveBefore(input, '#{A}')).toMatchObject({ kind: 'text', text: 'plain' });
});
