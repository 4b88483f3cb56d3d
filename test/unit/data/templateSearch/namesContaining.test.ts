import { expect, test } from 'vitest';
import { namesContaining } from '../../../../src/data/templateSearch/namesContaining';
import { searchEntryOf } from '../../../../src/data/templateSearch/searchEntry';
import { builtinTemplates } from '../../../support/templates';

const templates = builtinTemplates();
const find = namesContaining(templates.map(searchEntryOf));

test('every word must be in the name, in any order and case', () => {
  const names = find('SCRIPT run').map((at) => templates[at]?.name ?? '');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(name).toMatch(/(?=.*run)(?=.*script)/i);
});

test('nothing typed finds nothing', () => {
  expect(find('  ')).toEqual([]);
});
