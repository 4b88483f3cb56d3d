import { expect, test } from 'vitest';
import type { ProcessTemplate, ProcessTemplateUse } from '../../../src/core/index';
import { noUseScope } from '../../../src/core/index';
import { isNeeded, parametersOf } from '../../../src/features/step-editor/what/parametersOf';

const template: ProcessTemplate = {
  slug: 'web',
  version: '1.0.0',
  steps: [],
  parameters: [{ name: 'Site', type: 'Package' }, { name: 'Where' }, { name: 'Size', values: [{ value: '2' }] }],
};
const use: ProcessTemplateUse = {
  slug: 'web',
  versionMask: '1.X',
  packageParameters: [],
  parameters: [
    { name: 'Old', value: 'x', extras: [] },
    { name: 'where', value: 'here', extras: [] },
  ],
  scope: noUseScope,
};

test('parameters are in the order of the template, then what it does not have; a key stays while one is given', () => {
  const shown = parametersOf(use, template).map(({ name, at, isPackage }) => [name, at, isPackage]);
  expect(shown).toEqual([
    ['Site', null, true],
    ['Where', 1, false],
    ['Size', null, false],
    ['Old', 0, false],
  ]);
  const before = parametersOf({ ...use, parameters: [] }, template).find(({ name }) => name === 'Where');
  expect(parametersOf(use, template).find(({ name }) => name === 'Where')?.key).toBe(before?.key);
  expect(parametersOf(use, null).map(({ name }) => name)).toEqual(['Old', 'where']);
});

test('what is not optional and has no value of its own is needed', () => {
  expect(template.parameters?.map(isNeeded)).toEqual([true, true, false]);
  expect(isNeeded({ name: 'Note', optional: true })).toBe(false);
});
