import { describe, expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { explanationOf, planOf, resolveBefore, runOf, type Variable } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';

/** V-14: what a secret is never comes out, whatever a process makes of it. */

const secret = 'Hunter2';

function inputOf(change: Partial<VectorInput['process']['steps'][number]>, more: Partial<VectorInput> = {}) {
  const variables: readonly Variable[] = [
    { name: 'Key', value: secret, sensitive: true },
    { name: 'Key', value: `${secret}-longer`, sensitive: true, scope: { environment: ['Dev'] } },
    { name: 'Carrier', value: 'pwd=#{Key}' },
    { name: 'Asked', value: null, sensitive: true },
    { name: 'Rival', value: 'open', scope: { environment: ['Prod'] } },
    { name: 'Rival', value: secret, sensitive: true },
  ];
  const input: VectorInput = {
    kind: 'deployment',
    environments: [{ name: 'Dev' }, { name: 'Prod' }],
    targets: [{ name: 'a', environments: ['Prod'], roles: ['web'] }],
    channels: [],
    lifecycles: [],
    tenants: [],
    variables,
    process: {
      steps: [
        { name: 'First', actions: [{ name: 'First', type: 'Octopus.Script' }] },
        { name: 'A', actions: [{ name: 'A', type: 'Octopus.Script' }], ...change },
      ],
    },
    run: { environment: 'Prod', prompted: { Asked: secret } },
    ...more,
  };
  return simulationOf(input);
}

/** All that a dry run says, in one text. The texts of the file itself are not part of it. */
function allOf(input: ReturnType<typeof inputOf>): string {
  const { environment } = input;
  const plan = planOf(input);
  const subjects = plan.rows.map(({ stepId, actionId }) =>
    explanationOf(input, { environment, stepId, actionId, target: null }),
  );
  const { rows: _, ...said } = plan;
  return JSON.stringify([simulate(input), runOf(input, environment), said, subjects]);
}

const byExpression = (conditionExpression: string) => ({ condition: 'Variable', conditionExpression });

describe('a secret value never shows (V-14)', () => {
  const cases: Readonly<Record<string, ReturnType<typeof inputOf>>> = {
    'as the value of a condition': inputOf(byExpression('#{Key}')),
    'carried by another variable': inputOf(byExpression('#{Carrier}')),
    'asked for at the start': inputOf(byExpression('#{Asked}')),
    'in upper case': inputOf(byExpression('#{Key | ToUpper}')),
    'as Base64': inputOf(byExpression('#{Key | ToBase64}')),
    'as a piece': inputOf(byExpression('#{Key | Substring 0 6}')),
    'as an index': inputOf(byExpression('#{Octopus.Action[First].Output[#{Key}]}')),
    'in an error': inputOf(byExpression('#{Key}#{Nobody}#{Other[#{Key}]}')),
    'as the rival of a value that is none': inputOf(byExpression('#{Rival}')),
    'in the text of the condition': inputOf(byExpression(`#{if Key == "${secret}"}False#{/if}`)),
    'as a tag of a step': inputOf({ targetRoles: ['#{Key}'] }),
    'as a tag in lower case': inputOf({ targetRoles: ['#{Key | ToLower}'] }),
    'as a window': inputOf({ targetRoles: ['web'], maxParallelism: '#{Key}' }),
    'as the value of the window’s variable': inputOf(
      { targetRoles: ['web'] },
      { variables: [{ name: 'Octopus.Action.MaxParallelism', value: secret, sensitive: true }] },
    ),
  };
  const forms = /hunter|unter2|SHVudGVyMg/i;
  test.each(Object.entries(cases))('%s', (_, input) => {
    expect(allOf(input)).not.toMatch(forms);
  });
});

test('a text with a secret in it is shown around the secret', () => {
  expect(resolveBefore(inputOf({}), 'Server=x;#{Carrier}').shown).toBe('Server=x;pwd=********');
});

test('a text that a secret was turned into is not shown at all', () => {
  expect(resolveBefore(inputOf({}), 'x#{Key | ToUpper}').shown).toBe('********');
  expect(resolveBefore(inputOf({}), '#{if Key == "Hunter2"}yes#{/if}').shown).toBe('********');
  expect(resolveBefore(inputOf({}), '#{if Key}yes#{/if}').shown).toBe('yes');
});
