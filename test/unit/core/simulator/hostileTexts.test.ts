import { expect, test } from 'vitest';
import { asConfigured, emptyModel, planOf, readProcess, type Variable } from '../../../../src/core/index';
import { granted } from '../../../support/granted';

/** The verdicts of two steps, the first with this run condition; the second has nothing odd. */
function labelsWith(condition: string, variables: readonly Variable[]) {
  const text = `step "odd" {
    condition = "Variable"
    name = "Odd"
    properties = {
        Octopus.Step.ConditionVariableExpression = ${JSON.stringify(condition)}
    }

    action {
        action_type = "Octopus.Script"
        run_on_server = true
    }
}

step "plain" {
    name = "Plain"

    action {
        action_type = "Octopus.Script"
        run_on_server = true
    }
}
`;
  const { process } = granted(readProcess(text));
  const model = { ...emptyModel, environments: [{ name: 'Test' }], variables };
  const plan = planOf({ process, model, scenario: asConfigured });
  return plan.environments[0]!.cells.map(({ label, sentence }) => `${label}: ${sentence}`);
}

const variable = (name: string, value: string): Variable => ({ name, value });
const tripled = Array.from({ length: 40 }, (_, at) =>
  variable(`V${at}`, at === 0 ? 'x' : `#{V${at - 1}}#{V${at - 1}}#{V${at - 1}}`),
);
const tenfold = Array.from({ length: 40 }, (_, at) => variable(`W${at}`, at === 0 ? 'x' : `#{W${at - 1}}`.repeat(10)));
const deep = Array.from({ length: 20_000 }, (_, at) => variable(`D${at}`, at === 0 ? 'x' : `#{D${at - 1}}`));

test.each([
  ['an expansion that grows threefold forty times', '#{V39}', tripled],
  ['forty variables of ten references each', '#{W39}', tenfold],
  ['a chain of twenty thousand variables', '#{D19999}', deep],
  ['a path of 100 kB', `#{${'a.'.repeat(50_000)}b}`, []],
  ['an index nested ten thousand times', `#{${'a['.repeat(10_000)}b${']'.repeat(10_000)}}`, []],
  ['conditions nested ten thousand times', `${'#{if a}'.repeat(10_000)}x${'#{/if}'.repeat(10_000)}`, []],
  [
    'loops nested thirty times',
    `${'#{each x in L}'.repeat(30)}x${'#{/each}'.repeat(30)}`,
    [variable('L', Array(50).fill('a').join(','))],
  ],
  ['a variable that names itself', '#{S}', [variable('S', '#{S}')]],
])('%s is unknown or an error of its own cell, in good time', (_what, condition, variables) => {
  const started = performance.now();
  const [odd, plain] = labelsWith(condition, variables);
  expect(performance.now() - started).toBeLessThan(8_000);
  expect(odd).toMatch(/^(Unknown|Error): /);
  expect(plain).toMatch(/^Runs/);
});
