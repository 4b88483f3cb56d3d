import { expect, test } from 'vitest';
import { findingsOf, readFolder } from '../../../../src/core/index';
import { fieldCase } from '../../../support/fieldCase';

test('21: pasted and foreign spellings name their character and the way to write them (help 18934, Issues 3277)', () => {
  const { texts } = fieldCase('21');
  const { processes } = readFolder(
    texts.map((text, at) => ({ path: text.startsWith('{') ? 'preflight.model.json' : `${at}.ocl`, text })),
  );
  const read = processes.find(({ process }) => process.steps.length > 0);
  if (read === undefined) throw new Error('the case has no process');
  const { process, model } = read;
  const nameOf = (id: string) => process.steps.find((step) => step.id === id)?.name ?? '';
  const told = new Map(findingsOf(process, model).map((each) => [nameOf(each.row.stepId), each]));
  const sentence = (name: string) => told.get(name)?.message ?? '';
  expect([...told].filter(([, { code }]) => code === 'unreadable-condition').map(([name]) => name)).toEqual([
    'C',
    'D',
    'E',
    'F',
    'K',
    'M',
  ]);
  expect([...told].filter(([, { code }]) => code === 'mistaken-condition').map(([name]) => name)).toEqual([
    'G',
    'H',
    'I',
    'J',
  ]);
  const asked = 'Write: #{if Octopus.Environment.Name == "Production"}True#{/if}';
  for (const name of ['C', 'D', 'F', 'G', 'I', 'M']) expect(sentence(name)).toContain(asked);
  expect(sentence('C')).toContain('column 34: “ is a curly quote');
  expect(sentence('E')).toContain('column 40: "||" does not exist here');
  expect(sentence('H')).toContain('Write: #{unless Skip}True#{/unless}');
  expect(sentence('J')).toContain('Write: #{Run}');
  expect(sentence('K')).toContain('Write: #{if Octopus.Environment.Name == Wanted}True#{/if}');
});
