import { describe, expect, test } from 'vitest';
import {
  importStatus,
  isServerId,
  likelyServerIds,
  readTemplates,
  type StepTemplate,
  serverIdOf,
  stepFromTemplate,
} from '../../../../src/core/index';
import { processWith } from '../../../support/processOf';
import { guidOf, templateRecord } from '../../../support/templateRecords';
import { builtinTemplates } from '../../../support/templates';

const builtins = builtinTemplates();

function template(name: string, change: Readonly<Record<string, unknown>> = {}): StepTemplate {
  const [made] = readTemplates(templateRecord(name, change), { builtins, source: 'custom' }).templates;
  if (made === undefined) throw new Error('not read');
  return made;
}

describe('a template that comes in', () => {
  const here = template('Ring', { Version: 3 });
  const cases = [
    ['has an id and a name of its own', template('Sing'), 'new'],
    ['has a higher version', template('Ring', { Version: 4 }), 'newer'],
    ['is the same', template('Ring', { Version: 3 }), 'same'],
    ['has other content under the same version', template('Ring', { Version: 3, Description: 'Other' }), 'differs'],
    ['has a lower version', template('Ring', { Version: 2 }), 'older'],
    ['has the name in other letters and another id', template('RING', { Id: guidOf('x'), Version: 4 }), 'newer'],
    ['has the id in other letters', template('Sing', { Id: here.id.toUpperCase(), Version: 4 }), 'newer'],
  ] as const;
  test.each(cases)('%s', (_case, next, kind) => {
    expect(importStatus(next, [here]).kind).toBe(kind);
  });

  test('is the same where only the order of fields differs', () => {
    const record = templateRecord('Ring', { Version: 3 });
    const [turned] = readTemplates(Object.fromEntries(Object.entries(record).reverse()), {
      builtins,
      source: 'custom',
    }).templates;
    expect(turned && importStatus(turned, [here]).kind).toBe('same');
  });
});

describe('the id of a template on the server', () => {
  const ring = template('Ring');

  test('is the one that was said, or its own where the list of the server was imported', () => {
    expect(serverIdOf(ring, {})).toBeNull();
    expect(serverIdOf(ring, { 'ActionTemplates-7': ring.id.toUpperCase() })).toBe('ActionTemplates-7');
    expect(serverIdOf(template('Own', { Id: 'ActionTemplates-9' }), {})).toBe('ActionTemplates-9');
  });

  test.each([
    ['ActionTemplates-7', true],
    ['actiontemplates-12', true],
    ['ActionTemplates-', false],
    ['7', false],
    ['ActionTemplates-7 ', false],
  ])('%j reads like one: %s', (text, isOne) => {
    expect(isServerId(text)).toBe(isOne);
  });

  test('is guessed from steps with its values until it is stated', () => {
    const step = stepFromTemplate(ring, processWith([]), { linkedAs: 'ActionTemplates-41' });
    const process = processWith([step]);
    expect(likelyServerIds(process, ring, [ring], {})).toEqual(['ActionTemplates-41']);
    expect(likelyServerIds(process, ring, [ring], { 'ActionTemplates-41': 'other' })).toEqual([]);
  });
});
