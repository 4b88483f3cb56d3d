import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { scriptOf, stepFromTemplate } from '../../../../src/core/index';
import { cardsOf } from '../../../../src/features/add-step/cards';
import { packText } from '../../../support/makePack.mjs';
import { packRead } from '../../../support/pack/packTemplates';
import { processOf } from '../../../support/processOf';

const { templates, problems } = packRead;

test('the served list matches the folders of the pack', () => {
  expect(readFileSync(path.join(__dirname, '../../../../public/templates/community.json'), 'utf8')).toBe(packText());
});

test('the pack passes every rule of the importer without a remark', () => {
  expect(problems).toEqual([]);
});

test('the pack holds sixty cards, eighteen of them in two languages', () => {
  const cards = cardsOf(templates);
  expect(cards).toHaveLength(60);
  expect(cards.filter(({ editions }) => editions.length === 2)).toHaveLength(18);
  expect(templates).toHaveLength(78);
});

test('each card has a prefix of its own for its parameters', () => {
  const prefixes = cardsOf(templates).map(({ editions }) => editions[0].parameters[0]?.name.split('.')[0]);
  expect(new Set(prefixes).size).toBe(60);
});

test('ids of templates, parameters and packages occur once', () => {
  const ids = templates.flatMap(({ id, parameters, record }) => [
    id,
    ...parameters.map((parameter) => parameter.id),
    ...((record?.['Packages'] ?? []) as readonly { readonly Id: string }[]).map(({ Id }) => Id),
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

describe.each(templates.map((template) => [template.name, template] as const))('%s', (_, template) => {
  const script = scriptOf(template.presets)?.text ?? '';

  test('has labels of at most 40 characters, one prefix, and help for each parameter', () => {
    for (const { name, label, help } of template.parameters) {
      expect([label.length <= 40, help !== '']).toEqual([true, true]);
      expect(name).toMatch(/^[A-Za-z0-9]+\.[A-Za-z]+$/);
    }
    expect(new Set(template.parameters.map(({ name }) => name.split('.')[0])).size).toBe(1);
  });

  test('reads every parameter it has in its script', () => {
    const read = (name: string) => script.includes(`"${name}"`) || script.includes(`Package[${name}]`);
    expect(template.parameters.filter(({ name }) => !read(name))).toEqual([]);
  });

  test('has no default for a secret, and shows no secret it reads', () => {
    for (const { name, defaultValue, control } of template.parameters.filter((each) => each.control === 'sensitive')) {
      expect([name, control, defaultValue]).toEqual([name, 'sensitive', '']);
      const variable = new RegExp(`^\\$?([A-Za-z_]+) ?= ?.*"${name.replace('.', '\\.')}"`, 'm').exec(script)?.[1];
      const printed = script
        .split('\n')
        .filter((line) => /^\s*(echo|print\(|Write-(Host|Warning)|stop |throw )/.test(line));
      expect(printed.filter((line) => variable && new RegExp(`\\$\\{?${variable}\\b`, 'i').test(line))).toEqual([]);
    }
  });

  test('documents where it runs, its needs, outputs and a second run', () => {
    for (const word of ['**Runs**', '**Needs**', '**Output variable', '**Run twice**'])
      expect(template.description).toContain(word);
  });

  test('tells every output variable that it sets', () => {
    const told = /\*\*Output variables?\*\* (.*)/.exec(template.description)?.[1] ?? '';
    const names = [...told.matchAll(/`([A-Z][A-Za-z]+)`(?=:| and| or|, `)/g)].map(([, name]) => name!);
    const set = [...script.matchAll(/[Ss]et[-_]octopusvariable[ (]+(?:-name )?"([A-Za-z$]+)"/gi)].map(
      ([, name]) => name!,
    );
    const plain = set.filter((name) => !name.includes('$'));
    expect([...new Set(plain)].filter((name) => !names.includes(name))).toEqual([]);
  });

  test('makes a step with nothing filled in that a person must decide', () => {
    const action = stepFromTemplate(template, processOf('build')).actions[0]!;
    for (const { name, defaultValue, required } of template.parameters)
      if (required && defaultValue === '') expect([name, action.properties.get(name) ?? '']).toEqual([name, '']);
  });
});

test('no script holds a line that asks for a shared part still', () => {
  for (const template of templates) expect(scriptOf(template.presets)?.text).not.toMatch(/^# include /m);
});
