import { describe, expect, test } from 'vitest';
import type { StepTemplate } from '../../../../src/core/index';
import { cardsOf, editionName, editionOf, isByLanguage } from '../../../../src/features/add-step/cards';
import { builtinTemplates } from '../../../support/templates';

const [model] = builtinTemplates();
const named = (name: string, source: StepTemplate['source'] = 'community'): StepTemplate => ({
  ...model!,
  id: `${source} ${name}`,
  name,
  source,
  presets: new Map([
    ['Octopus.Action.Script.ScriptBody', 'exit'],
    ['Octopus.Action.Script.Syntax', 'PowerShell'],
  ]),
});
const shown = (...names: readonly string[]) =>
  cardsOf(names.map((name) => named(name))).map(
    (card) => `${card.name}: ${card.editions.map((edition) => editionName(edition)).join(', ')}`,
  );

describe('one card', () => {
  test.each([
    ['two languages in brackets', ['Ping (Bash)', 'Ping (PowerShell)'], 'Ping: PowerShell, Bash'],
    ['a language behind a dash', ['Slack - Notify - Bash', 'Slack - Notify'], 'Slack - Notify: PowerShell, Bash'],
    [
      'a plain name and one with brackets',
      ['Deploy', 'Deploy (Worker Friendly)'],
      'Deploy: PowerShell, Worker Friendly',
    ],
    ['several respects', ['Scale (with pods)', 'Scale (with objects)'], 'Scale: with pods, with objects'],
  ])('holds %s', (_, names, card) => {
    expect(shown(...names)).toEqual([card]);
  });
});

test('deprecated templates and other sources have their own card', () => {
  expect(shown('Post', 'Post (Deprecated)')).toHaveLength(2);
  expect(cardsOf([named('Ping (Bash)'), named('Ping (PowerShell)', 'custom')])).toHaveLength(2);
});

test('a single template keeps its whole name', () => {
  expect(cardsOf([named('Ping (Bash)')])[0]?.name).toBe('Ping (Bash)');
});

test('the edition whose word was typed is the one to show', () => {
  const [card] = cardsOf([named('Scale (with pods)'), named('Scale (with objects)')]);
  expect(editionName(editionOf(card!, undefined, ['scale', 'objects']))).toBe('with objects');
  expect(editionName(editionOf(card!, undefined, ['scale', 'with']))).toBe('with pods');
});

test('languages are distinguished from other variants', () => {
  const by = (...names: readonly string[]) => isByLanguage(cardsOf(names.map((name) => named(name)))[0]!);
  expect([by('Ping (Bash)', 'Ping'), by('Scale (with pods)', 'Scale')]).toEqual([true, false]);
});
