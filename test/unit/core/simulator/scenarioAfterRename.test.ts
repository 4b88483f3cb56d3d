import { expect, test } from 'vitest';
import { noUseScope, type Process, renameStep, type Scenario, scenarioAfterRename } from '../../../../src/core/index';
import { actionOf, processOf, processWith, stepOf } from '../../../support/processOf';

function renamed(scenario: Scenario, process: Process, name: string, to: string): Scenario {
  const after = renameStep(process, name, to);
  if (!after.ok) throw new Error(after.error.message);
  return scenarioAfterRename(scenario, process, after.value);
}

test('every what-if about an action follows its new name', () => {
  const scenario: Scenario = {
    run: { environment: 'Test', skip: ['FETCH', 'other'] },
    inject: [{ action: 'fetch', target: 'web-1' }],
    outputs: [{ action: 'Fetch', name: 'Key', value: 'x' }],
    guidance: [{ action: 'fetch', choices: ['Retry'] }],
    manual: [{ action: 'other', choice: 'Abort' }],
    durations: { fetch: 2, 'fetch@web-1': 3, other: 4 },
    minutes: { fetch: 5 },
  };
  expect(renamed(scenario, processOf('fetch other'), 'fetch', 'get')).toEqual({
    run: { environment: 'Test', skip: ['get', 'other'] },
    inject: [{ action: 'get', target: 'web-1' }],
    outputs: [{ action: 'get', name: 'Key', value: 'x' }],
    guidance: [{ action: 'get', choices: ['Retry'] }],
    manual: [{ action: 'other', choice: 'Abort' }],
    durations: { get: 2, 'get@web-1': 3, other: 4 },
    minutes: { get: 5 },
  });
});

test('what-ifs about an action stay when only its step is renamed', () => {
  const process = processWith([stepOf('fetch', { actions: [actionOf('inner')] })]);
  const scenario: Scenario = { inject: [{ action: 'inner' }] };
  expect(renamed(scenario, process, 'fetch', 'get')).toBe(scenario);
});

test('unrelated what-ifs stay the same object', () => {
  const scenario: Scenario = { run: { skip: ['other'] }, durations: { 'other@fetch': 1 } };
  expect(renamed(scenario, processOf('fetch other'), 'fetch', 'get')).toBe(scenario);
});

test('what-ifs about steps of a template follow only the step that uses it', () => {
  const use = { slug: 'web', versionMask: null, packageParameters: [], parameters: [], scope: noUseScope };
  const process = processWith([stepOf('roll', { actions: [], processTemplate: use }), stepOf('roll/out')]);
  const scenario: Scenario = {
    run: { skip: ['Roll/Deploy', 'roll'] },
    inject: [{ action: 'roll/Deploy' }, { action: 'rolling/Deploy' }],
    durations: { 'roll/Deploy@web-1': 3 },
  };
  expect(renamed(scenario, process, 'roll', 'ship')).toEqual({
    run: { skip: ['ship/Deploy', 'ship'] },
    inject: [{ action: 'ship/Deploy' }, { action: 'rolling/Deploy' }],
    durations: { 'ship/Deploy@web-1': 3 },
  });
});
