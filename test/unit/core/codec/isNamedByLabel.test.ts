import { expect, test } from 'vitest';
import { isNamedByLabel, processToJson, readProcess } from '../../../../src/core/index';
import { granted } from '../../../support/granted';

const text = 'step "Build it" {\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

test('an old file knows its steps and the ones to come by their names', () => {
  const { process, source } = granted(readProcess(text, 3));
  const [step] = process.steps;
  expect(isNamedByLabel(source, step?.id ?? '')).toBe(true);
  expect(isNamedByLabel(source, 'one to come')).toBe(true);
});

test('a newer file knows its steps by slugs, and so does JSON', () => {
  const newer = granted(readProcess(text.replace('Build it', 'build-it'), 9));
  expect(isNamedByLabel(newer.source, newer.process.steps[0]?.id ?? '')).toBe(false);
  expect(isNamedByLabel(newer.source, 'one to come')).toBe(false);
  const json = granted(readProcess(processToJson(newer.process)));
  expect(isNamedByLabel(json.source, json.process.steps[0]?.id ?? '')).toBe(false);
});
