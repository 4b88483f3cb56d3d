import { describe, expect, test } from 'vitest';
import {
  addFailure,
  addOutput,
  asConfigured,
  leaveOutBefore,
  leaveOutOthers,
  setDuration,
  setGuidance,
  setHistory,
  setManualAnswer,
  setPromptAnswer,
  setRunChoice,
  setWait,
} from '../../../../src/core/index';
import { sample } from '../../../support/samples';

const { process } = sample('harbor-web');
const idOf = (name: string) => process.steps.find((step) => step.name === name)!.id;

describe('each what-if can be taken back', () => {
  test.each([
    ['release', setRunChoice(asConfigured, 'release', '2.0'), { run: { release: '2.0' } }],
    ['answer to a prompt', setPromptAnswer(asConfigured, 'Region', 'eu'), { run: { prompted: { Region: 'eu' } } }],
    ['history', setHistory(asConfigured, []), { history: [] }],
    ['failure', addFailure(asConfigured, { action: 'A' }), { inject: [{ action: 'A' }] }],
    ['person', setManualAnswer(asConfigured, 'A', 'Abort'), { manual: [{ action: 'A', choice: 'Abort' }] }],
    ['wait', setWait(asConfigured, 'A', { choice: 'Hold' }), { waits: [{ action: 'A', choice: 'Hold' }] }],
    ['guidance', setGuidance(asConfigured, 'A', ['Retry']), { guidance: [{ action: 'A', choices: ['Retry'] }] }],
    ['duration', setDuration(asConfigured, 'A', 3), { durations: { A: 3 } }],
  ])('%s is in the scenario', (_, scenario, expected) => {
    expect(scenario).toEqual({ ...asConfigured, ...expected });
  });

  test.each([
    ['release', setRunChoice(setRunChoice(asConfigured, 'release', '2.0'), 'release', undefined)],
    ['left out', setRunChoice(setRunChoice(asConfigured, 'skip', ['A']), 'skip', [])],
    ['answer to a prompt', setPromptAnswer(setPromptAnswer(asConfigured, 'Region', 'eu'), 'region', null)],
    ['history', setHistory(setHistory(asConfigured, []), null)],
    ['person', setManualAnswer(setManualAnswer(asConfigured, 'A', 'Abort'), 'a', 'Proceed')],
    ['wait', setWait(setWait(asConfigured, 'A', {}), 'a', null)],
    ['guidance', setGuidance(setGuidance(asConfigured, 'A', ['Fail']), 'a', [])],
    ['duration', setDuration(setDuration(asConfigured, 'A', 3), 'a', 1)],
  ])('%s taken back leaves nothing behind', (_, scenario) => {
    expect(scenario).toEqual(asConfigured);
  });
});

test('a failure or output of the same place takes the place of the earlier one', () => {
  const failing = addFailure(addFailure(asConfigured, { action: 'A' }), { action: 'a', attempts: [1] });
  expect(failing.inject).toEqual([{ action: 'a', attempts: [1] }]);
  expect(addFailure(failing, { action: 'A', target: 'web-01' }).inject).toHaveLength(2);
  const output = { action: 'A', name: 'X', value: '1' };
  expect(addOutput(addOutput(asConfigured, output), { ...output, value: '2' }).outputs).toEqual([
    { ...output, value: '2' },
  ]);
});

describe('leaving out', () => {
  test('from a step on leaves out earlier steps, but not required ones', () => {
    expect(leaveOutBefore(asConfigured, process, idOf('Migrate database')).run?.skip).toEqual([
      'Notify start',
      'Fetch secrets',
      'Drain cache',
    ]);
  });

  test('running one step leaves out the others, but not required ones', () => {
    const skipped = leaveOutOthers(asConfigured, process, idOf('Deploy API')).run?.skip ?? [];
    expect(skipped).not.toContain('Deploy API');
    for (const name of ['Approve release', 'Back up database']) expect(skipped).not.toContain(name);
    expect(skipped).toHaveLength(process.steps.length - 3);
  });
});
