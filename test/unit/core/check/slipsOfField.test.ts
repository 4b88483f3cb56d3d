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
  const named = {
    C: 'column 34: “ is a curly quote',
    D: "column 34: ' is a single quote",
    E: 'column 40: "||" does not exist here',
    F: 'column 1: The block that begins here has no end: #{/if} is missing',
    G: 'column 1: There is no #{ } in this text, so nothing is looked up: the condition is the same in every run',
    H: 'column 6: "not" does not exist here and is read as part of the name',
    I: 'column 1: The comparison is outside of #{ }, so it is only text: the condition is the same in every run',
    J: 'column 1: $OctopusParameters is how PowerShell reads a variable',
    K: 'column 34: #{ cannot be used inside a condition',
    M: 'column 31: -eq does not exist here',
  };
  for (const [name, words] of Object.entries(named)) expect(sentence(name)).toContain(`Line 1, ${words}`);
  expect(sentence('H')).toContain('Write: #{unless Skip}True#{/unless}');
  expect(sentence('J')).toContain('Write: #{Run}');
  expect(sentence('K')).toContain('Write: #{if Octopus.Environment.Name == Wanted}True#{/if}');
});
