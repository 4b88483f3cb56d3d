import { expect, test } from 'vitest';
import { type Scenario, whatIfsOf } from '../../../../src/core/index';

const scenario: Scenario = {
  name: 'Trial',
  inject: [
    { action: 'Deploy', target: 'web-1' },
    { action: 'Tidy', kind: 'timeout' },
  ],
  outputs: [{ action: 'Build', name: 'Url', value: '' }],
  manual: [{ action: 'Approve', choice: 'Abort' }],
  guidance: [{ action: 'Deploy', choices: ['Retry', 'Ignore'] }],
  run: {
    ...{ skip: ['Test'], excludedTargets: ['web-2'], channel: 'Default' },
    ...{ specificTargetTags: ['web'], excludedTargetTags: ['old'], guidedFailure: true, release: '2.1.0' },
    prompted: { Reason: '' },
  },
  minutes: { Deploy: 5 },
  durations: { 'Deploy@web-1': 1 },
};

test('every assumption is said in words', () => {
  expect(whatIfsOf(scenario).map((each) => each.sentence)).toEqual([
    'Deploy fails on web-1',
    'Tidy takes too long',
    'output Url of Build is an empty text',
    'Approve is answered Abort',
    'a failure of Deploy is answered Retry, then Ignore',
    'Test is left out',
    'web-2 is left out',
    'only targets tagged web take part',
    'targets tagged old are left out',
    'Reason is an empty text',
    'guided failure is on',
    'the release is 2.1.0',
    'Deploy takes 5 minutes',
    'Deploy@web-1 takes 1 point',
  ]);
});

test('dropping them one by one leaves the scenario as configured, with its other fields', () => {
  let left = scenario;
  for (let all = whatIfsOf(left); all.length > 0; all = whatIfsOf(left)) left = all[0]!.without;
  expect(left).toEqual({ name: 'Trial', run: { channel: 'Default' } });
});
