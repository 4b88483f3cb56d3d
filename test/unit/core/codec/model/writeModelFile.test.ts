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

test('a written model is read back unchanged', () => {
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

test('an edit of a model file changes the lines of that entry only, and back gives the bytes', () => {
  const hand = `{
  "schemaVersion": 1,
  "team": "harbor",
  "environments": [ { "name": "Test" }, { "name": "Live", "colour": "red" } ],
  "targets": [
    { "name": "w1", "environments": ["Live"], "roles": ["web"] },
    { "name": "w2", "environments": ["Live"], "roles": ["web"] }
  ]
}`;
  const read = readModelFile(hand);
  if (!read.ok) throw new Error('not read');
  expect(writeModelFile(read.value, hand)).toBe(hand);
  const [first, second] = read.value.targets;
  const moved = { ...read.value, targets: [second!, { ...first!, disabled: true }] };
  expect(writeModelFile(moved, hand)).toBe(
    hand
      .replace('    { "name": "w1", "environments": ["Live"], "roles": ["web"] },\n', '')
      .replace(
        '"w2", "environments": ["Live"], "roles": ["web"] }',
        '"w2", "environments": ["Live"], "roles": ["web"] },\n    { "name": "w1", "environments": ["Live"], "roles": ["web"], "disabled": true }',
      ),
  );
});
