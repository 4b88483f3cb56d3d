import { describe, expect, test } from 'vitest';
import { reasonCategories } from '../../../../../src/core/conformance';
import { explain, type Reason, type ReasonCode } from '../../../../../src/core/index';

const codes: readonly ReasonCode[] = Object.values(reasonCategories).flat();
const reasonOf = (code: ReasonCode, params: Reason['params'] = {}): Reason => ({ code, rule: '', params });

test.each(codes)('%s is told in one whole sentence, even when nothing more is known', (code) => {
  const sentence = explain(reasonOf(code));
  expect(sentence).toMatch(/^[A-Z].*\.$/s);
  expect(sentence).not.toMatch(/undefined|null|NaN| {2}| [.,:]|[A-Z]_[A-Z]/);
});

test('no two codes say the same', () => {
  const sentences = codes.map((code) => explain(reasonOf(code)));
  expect(new Set(sentences).size).toBe(codes.length);
});

describe('sentences name what decided', () => {
  test.each<[ReasonCode, Reason['params'], string]>([
    ['ENV_NOT_INCLUDED', { only: ['Staging', 'Production'] }, 'It runs only in Staging and Production.'],
    ['ENV_EXCLUDED', { excluded: ['Development'] }, 'It runs in all environments except Development.'],
    ['CHANNEL_MISMATCH', { channel: 'Default', only: ['Hotfix'] }, 'It runs only in channel Hotfix.'],
    [
      'TENANT_TAG_MISMATCH',
      { tenant: 'Oakville', tags: ['Region/EU', 'Region/US'] },
      'It runs only for tenants with tag Region/EU or Region/US, which Oakville does not have.',
    ],
    ['NO_TARGETS', { tags: ['worker'], environment: 'Production' }, 'No target in Production has role "worker".'],
    [
      'NO_TARGETS',
      { tags: ['cache'], environment: 'Production', left: ['prd-cache-01 is disabled.'] },
      'No target that takes part in Production has role "cache": prd-cache-01 is disabled.',
    ],
    ['TARGET_DISABLED', { target: 'prd-cache-01' }, 'prd-cache-01 is disabled.'],
    [
      'COND_SUCCESS_PRIOR_FAILURE',
      { failedStep: 'Deploy web', failedAction: 'Deploy package', failedTarget: 'prd-web-02' },
      'An earlier step failed: Deploy package on prd-web-02.',
    ],
    [
      'COND_UNKNOWN',
      { dependsOn: ['Octopus.Action[Deploy package].Output.NeedsWarmUp'] },
      'It depends on "NeedsWarmUp" of Deploy package, which only a deployment can say.',
    ],
    [
      'GATE_PHASE_NOT_REACHED',
      { environment: 'Production', phase: 'Test', waitsFor: ['Test', 'Staging'] },
      'Production is not reached yet: Test and Staging must succeed first.',
    ],
  ])('%s with %o', (code, params, sentence) => {
    expect(explain(reasonOf(code, params))).toBe(sentence);
  });
});

test('an expression that the dry run cannot read is not blamed on the deployment', () => {
  const sentence = explain(reasonOf('COND_UNKNOWN', { dependsOn: ['#{if Region == "eu"}'] }));
  expect(sentence).toContain('cannot evaluate its expression');
  expect(sentence).not.toContain('only a deployment');
});
