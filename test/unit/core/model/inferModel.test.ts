import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultEnvironments,
  emptyModel,
  inferModel,
  inPromotionOrder,
  type Process,
} from '../../../../src/core/index';
import { stageOf } from '../../../../src/core/model/inferred/promotionOrder';
import { processOf } from '../../../support/processOf';

/** A process whose only action runs in some environments. */
function naming(...environments: readonly string[]): Process {
  const process = processOf('build');
  const steps = process.steps.map((step) => ({
    ...step,
    actions: step.actions.map((action) => ({ ...action, environments })),
  }));
  return { ...process, steps };
}

const namesOf = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name);

describe('the stage a name tells', () => {
  test.each([
    ['Development', 'development'],
    ['dev-2', 'development'],
    ['Dev01', 'development'],
    ['QA', 'test'],
    ['System Test', 'test'],
    ['UAT', 'staging'],
    ['pre-production', 'staging'],
    ['PreProd', 'staging'],
    ['non prod', 'staging'],
    ['Production', 'production'],
    ['PRD', 'production'],
    ['Live EU', 'production'],
    ['product-catalog', 'other'],
    ['Blue', 'other'],
    ['latest', 'other'],
  ])('%s is of %s', (name, stage) => {
    expect(stageOf(name)).toBe(stage);
  });

  test('ordering keeps every name, and equal stages in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Live', 'QA', 'Dev', 'Blue', 'UAT', 'Green', 'Test')), (names) => {
        const ordered = namesOf(inPromotionOrder(names.map((name) => ({ name }))));
        expect(ordered.toSorted()).toEqual(names.toSorted());
        expect(ordered.filter((name) => stageOf(name) === 'other')).toEqual(
          names.filter((name) => stageOf(name) === 'other'),
        );
      }),
    );
  });
});

describe('environments that only files name', () => {
  test('are in the order of promotion, production last', () => {
    const { environments } = inferModel(emptyModel, [naming('production', 'uat', 'dev', 'blue', 'qa')]);
    expect(namesOf(environments)).toEqual(['dev', 'qa', 'uat', 'blue', 'production']);
    expect(environments.every((each) => each.inferred === true)).toBe(true);
  });

  test('are previewed as plain production, not as one of its kind', () => {
    const { environments } = inferModel(emptyModel, [
      naming('Production', 'Production (Security)', 'Dev (Security)', 'Dev'),
    ]);
    expect(namesOf(environments)).toEqual(['Dev (Security)', 'Dev', 'Production (Security)', 'Production']);
  });

  test('come from all processes, the values of variables and lifecycles', () => {
    const model = {
      ...emptyModel,
      variables: [{ name: 'Url', value: 'a', scope: { environment: ['staging'] } }],
    };
    const { environments } = inferModel(model, [naming('production'), naming('test')]);
    expect(namesOf(environments)).toEqual(['test', 'staging', 'production']);
  });

  test('follow the lifecycle where there is one', () => {
    const phases = ['Production', 'Test'].map((name) => ({ name, environments: [name] }));
    const { environments } = inferModel({ ...emptyModel, lifecycles: [{ name: 'Odd', phases }] }, [naming('dev')]);
    expect(namesOf(environments)).toEqual(['Production', 'dev', 'Test']);
  });

  test('are not taken from variables where the model lists environments', () => {
    const model = {
      ...emptyModel,
      environments: [{ name: 'Live' }],
      variables: [{ name: 'Url', value: 'a', scope: { environment: ['old'] } }],
    };
    expect(namesOf(inferModel(model, [naming('test')]).environments)).toEqual(['Live', 'test']);
  });
});

test('where nothing names an environment, three are assumed', () => {
  const { environments } = inferModel(emptyModel, [processOf('build')]);
  expect(environments).toEqual(defaultEnvironments);
  expect(environments.every((each) => each.assumed === true)).toBe(true);
});

test('files do not list all variables unless they say so', () => {
  expect(inferModel(emptyModel, []).variablesComplete).toBe(false);
  expect(inferModel({ ...emptyModel, variablesComplete: true }, []).variablesComplete).toBe(true);
});
