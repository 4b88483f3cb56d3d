import { expect, test } from 'vitest';
import { readModelFile, readScenario, writeModelFile, writeScenario } from '../../../../../src/core/index';

const text = `{
  "schemaVersion": 1,
  "environments": [
    {
      "name": "Test",
      "colour": "green"
    }
  ],
  "team": "harbor",
  "variables": [
    {
      "name": "Key",
      "value": null,
      "sensitive": true
    }
  ]
}
`;

test('unknown fields of a model file are kept when it is written again', () => {
  const read = readModelFile(text);
  if (!read.ok) throw new Error('not read');
  const written = JSON.parse(writeModelFile(read.value));
  expect(written).toMatchObject(JSON.parse(text));
  expect(written.team).toBe('harbor');
});

test('what was written is read as the same model', () => {
  const read = readModelFile(text);
  if (!read.ok) throw new Error('not read');
  expect(readModelFile(writeModelFile(read.value))).toEqual(read);
});

test('the value of a secret is never written', () => {
  const read = readModelFile(text.replace('null', '"hidden"'));
  if (!read.ok) throw new Error('not read');
  expect(writeModelFile(read.value)).not.toContain('hidden');
});

test('a scenario that was written is read as the same scenario', () => {
  const scenario = {
    name: 'Night',
    run: { environment: 'Test', skip: ['Deploy'] },
    outputs: [{ action: 'Deploy', name: 'Url', value: 'x' }],
    team: 'harbor',
  };
  const read = readScenario(writeScenario(scenario as never));
  expect(read).toMatchObject({ ok: true, value: scenario });
});
