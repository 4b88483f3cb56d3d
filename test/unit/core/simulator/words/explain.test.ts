import { describe, expect, test } from 'vitest';
import { reasonCategories } from '../../../../../src/core/conformance';
import {
  type EvaluatedCondition,
  explain,
  paramsOf,
  type Reason,
  type ReasonCode,
} from '../../../../../src/core/index';

const condition: EvaluatedCondition = {
  stepId: 's',
  actionId: null,
  source: '#{if Region == "eu"}True#{/if}',
  shown: '',
  used: [{ name: 'Region', value: 'us', scope: 'scoped to Production', losers: ['eu (no scope)'] }],
};

/** A value for each field that a reason can carry. */
const facts = {
  environment: 'Production',
  tenant: 'Oakville',
  channel: 'Hotfix',
  tags: ['Region/EU', 'Region/US'],
  only: ['Staging', 'Production'],
  excluded: ['Development'],
  phase: 'Test',
  waitsFor: ['Test', 'Staging'],
  variables: ['Region'],
  targets: ['prd-web-01'],
  target: 'prd-web-01',
  mode: 'Tenanted',
  step: 'Deploy web',
  action: 'Deploy package',
  answer: 'Ignore',
  left: [{ code: 'TARGET_DISABLED', rule: 'R-404', target: 'prd-cache-01' }],
  failure: { step: 'Deploy web', stepId: 's', action: 'Deploy package', actionId: 'a', target: 'prd-web-02' },
  failedAction: 'Deploy package',
  condition,
  value: 'False',
  message: 'The variable has no value.',
  expression: '#{Region}',
  cause: 'expression',
  list: 'environments',
  fault: 'empty',
  because: 'start-trigger',
  dependsOn: ['Octopus.Action[Deploy package].Output.NeedsWarmUp'],
  attempts: 2,
  awaited: 'PullRequestCompletion',
  minutes: 5,
  own: 2,
  parent: 'Previews',
  release: '1.4.0',
  freeze: 'Holidays',
  end: '2027-01-05T00:00:00+10:00',
  policy: 'four-eyes',
  why: 'Somebody else has to look',
  needed: 2,
  approvers: ['Ann', 'team:CAB'],
  open: 'defect',
  template: 'web-app',
  parameters: ['Where'],
  mask: '1.X',
  variable: 'Region',
  text: 'Region == "eu"',
  instead: '#{if Region == "eu"}True#{/if}',
  name: 'Octopus.Enviroment.Name',
  nearest: 'Octopus.Environment.Name',
  property: 'Octopus.Action.EmailSubject',
  scope: 'scoped to Production',
  otherValue: 'True',
  otherScope: 'scoped to Oakville',
};

const codes: readonly ReasonCode[] = Object.values(reasonCategories).flat();

/** A reason with more than its own fields, which no sentence minds. */
const reasonOf = (code: ReasonCode, change: object = {}) => ({ ...facts, ...change, code, rule: 'R-1' }) as Reason;

/** Fields that sentences have other words for where they are null or empty. */
const bare = {
  target: null,
  left: [],
  dependsOn: [],
  minutes: null,
  parent: null,
  why: '',
  approvers: [],
  mask: '',
  instead: null,
  nearest: null,
};

test.each(codes)('%s is explained in one whole sentence', (code) => {
  for (const sentence of [explain(reasonOf(code)), explain(reasonOf(code, bare))]) {
    expect(sentence).toMatch(/^[A-Z"p].*\.$/s);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}| [.,:]|[A-Z]_[A-Z]/);
  }
});

test('no two codes say the same', () => {
  const sentences = codes.map((code) => explain(reasonOf(code)));
  expect(new Set(sentences).size).toBe(codes.length);
});

describe('sentences name the deciding fact', () => {
  test.each<[ReasonCode, object, string]>([
    ['ENV_NOT_INCLUDED', {}, 'It runs only in Staging and Production.'],
    ['ENV_EXCLUDED', {}, 'It runs in all environments except Development.'],
    ['CHANNEL_MISMATCH', { only: ['Hotfix'] }, 'It runs only in channel Hotfix.'],
    [
      'TENANT_TAG_MISMATCH',
      {},
      'It runs only for tenants with tag Region/EU or Region/US, which Oakville does not have.',
    ],
    ['NO_TARGETS', { tags: ['worker'], left: [] }, 'No target in Production has target tag "worker".'],
    [
      'NO_TARGETS',
      { tags: ['cache'] },
      'No target that takes part in Production has target tag "cache": prd-cache-01 is disabled.',
    ],
    ['TARGET_DISABLED', {}, 'prd-web-01 is disabled.'],
    ['TARGET_DISABLED', { target: null }, 'The target is disabled.'],
    ['COND_SUCCESS_PRIOR_FAILURE', {}, 'An earlier step failed: Deploy package on prd-web-02.'],
    ['COND_UNKNOWN', {}, 'It depends on "NeedsWarmUp" of Deploy package, known only during a deployment.'],
    ['GATE_PHASE_NOT_REACHED', {}, 'Production is not reached yet: Test and Staging must succeed first.'],
  ])('%s with %o', (code, change, sentence) => {
    expect(explain(reasonOf(code, change))).toBe(sentence);
  });
});

test('an expression that the dry run cannot read is not blamed on the deployment', () => {
  const sentence = explain(reasonOf('COND_UNKNOWN', { dependsOn: ['#{if Region == "eu"}'] }));
  expect(sentence).toContain('cannot evaluate its expression');
  expect(sentence).not.toContain('only during a deployment');
});

describe('parameters for files', () => {
  const about = { rule: 'R-606', condition };

  test('explain a condition with its values, and leave out unknown ones', () => {
    expect(paramsOf({ ...about, code: 'COND_VARIABLE_FALSE', value: null })).toEqual({
      expression: '#{if Region == "eu"}True#{/if}',
      names: ['Region'],
      values: ['Region = us (scoped to Production)'],
      losers: ['eu (no scope)'],
    });
  });

  test('are texts', () => {
    expect(paramsOf({ code: 'RAN_AFTER_RETRY', rule: 'R-920', attempts: 3 })).toEqual({ attempts: '3' });
    const late = { code: 'TIMED_OUT', rule: 'R-922', action: 'Deploy', target: null, minutes: null } as const;
    expect(paramsOf(late)).toEqual({ action: 'Deploy', minutes: '' });
  });

  test('say in sentences why targets do not take part', () => {
    const { step, tags, environment } = facts;
    const left = [{ code: 'TARGET_DISABLED', rule: 'R-404', target: 'prd-cache-01' }] as const;
    expect(paramsOf({ code: 'NO_TARGETS', rule: 'R-412', step, tags, environment, left })).toEqual({
      step,
      tags,
      environment,
      left: ['prd-cache-01 is disabled.'],
    });
  });
});
