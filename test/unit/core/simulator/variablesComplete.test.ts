import { describe, expect, test } from 'vitest';
import {
  emptyModel,
  explanationOf,
  type Process,
  planOf,
  type Scenario,
  type Variable,
} from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';

/** A process of one step that runs by an expression. */
function when(expression: string): Process {
  const process = processOf('build');
  const steps = process.steps.map((step) => ({
    ...step,
    condition: 'Variable',
    properties: new Map([['Octopus.Step.ConditionVariableExpression', expression]]),
  }));
  return { ...process, steps };
}

function requestOf(
  expression: string,
  more: { isComplete?: boolean; variables?: Variable[]; scenario?: Scenario } = {},
) {
  const { isComplete = false, variables = [], scenario = {} } = more;
  const model = { ...emptyModel, environments: [{ name: 'Prod' }], variables, variablesComplete: isComplete };
  return { process: when(expression), model, scenario };
}

function labelOf(...asked: Parameters<typeof requestOf>): string | undefined {
  return planOf(requestOf(...asked)).environments[0]?.cells[0]?.label;
}

describe('a name that the list of variables lacks (R-607)', () => {
  test('is an error where the list is complete, and unknown where it is not', () => {
    expect(labelOf('#{Flag}', { isComplete: true })).toBe('Error');
    expect(labelOf('#{Flag}')).toBe('Unknown');
  });

  test.each(['#{if Flag}true#{/if}', '#{unless Flag}true#{/unless}', '#{each one in Flags}true#{/each}'])(
    'is unknown in %s too',
    (expression) => {
      expect(labelOf(expression)).toBe('Unknown');
    },
  );

  test('does not matter where both ways give the same', () => {
    expect(labelOf('#{if Flag}true#{else}true#{/if}')).toBe('Runs');
  });

  test('of the server is decided as before', () => {
    expect(labelOf('#{if Octopus.Deployment.Error}true#{/if}')).toBe('Skipped');
  });

  test('leaves unreadable expressions an error', () => {
    expect(labelOf('#{if Flag}')).toBe('Error');
  });

  test('is known once a value is given or the variable is added', () => {
    expect(labelOf('#{Flag}', { scenario: { run: { passed: { Flag: 'True' } } } })).toBe('Runs');
    expect(labelOf('#{Flag}', { variables: [{ name: 'Flag', value: 'False' }] })).toBe('Skipped');
  });
});

test('the reasons say that it is not in the model, and offer to give a value', () => {
  const request = requestOf('#{if Flag}true#{/if}');
  const stepId = request.process.steps[0]?.id ?? '';
  const explanation = explanationOf(request, { stepId, actionId: null, environment: 'Prod', target: null });
  expect(explanation?.headline).toBe('Unknown. It reads "Flag", which is not in the model.');
  const check = explanation?.checks.find(({ id }) => id === 'expression');
  expect(check?.text).toBe('reads "Flag", which is not in the model');
  expect(check?.links).toContainEqual({ kind: 'scenario', part: 'inputs', names: ['Flag'] });
});
