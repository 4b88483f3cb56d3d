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

test('parameters follow the order of the template, then unknown ones; given keys stay', () => {
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

test('required parameters without a default need a value', () => {
  expect(template.parameters?.map(isNeeded)).toEqual([true, true, false]);
  expect(isNeeded({ name: 'Note', optional: true })).toBe(false);
});
