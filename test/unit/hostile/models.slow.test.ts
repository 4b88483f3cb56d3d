import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { damagedJson } from '../../support/hostile/damage';
import { randomFrom } from '../../support/random';
import { preflight } from '../../support/terminalFor';

const count = process.env['LONG'] === undefined ? 60 : 1000;
const fields = join(import.meta.dirname, '../../field');
const folder = mkdtempSync(join(tmpdir(), 'preflight-models-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cases = readdirSync(fields).filter((number) =>
  ['preflight.model.json', 'deployment_process.ocl'].every((file) => existsSync(join(fields, number, file))),
);

test(`a model that is read can be planned, checked and explained, however odd it is (${count} damaged ones)`, () => {
  let read = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const from = join(fields, cases[seed % cases.length] ?? '');
    const model = damagedJson(readFileSync(join(from, 'preflight.model.json'), 'utf8'), randomFrom(seed));
    writeFileSync(join(folder, 'preflight.model.json'), model);
    writeFileSync(join(folder, 'deployment_process.ocl'), readFileSync(join(from, 'deployment_process.ocl')));
    for (const command of ['plan', 'check']) {
      const { out, errors } = preflight([command, folder]);
      expect(errors, `${command}, seed ${seed}`).not.toContain('Preflight itself failed');
      if (out !== '') read += 1;
    }
  }
  // Else the damage is such that nothing is ever read, and nothing was tried.
  expect(read).toBeGreaterThan(count / 4);
});

test('a variable that grows without bounds is unknown where it is asked for, and the other cells stay as they were', () => {
  const grows = Array.from({ length: 41 }, (_none, at) => ({
    name: `V${at}`,
    value: at === 0 ? 'x' : `#{V${at - 1}}`.repeat(3),
  }));
  const branches = Array.from({ length: 40 }, (_none, at) => ({
    name: `W${at}`,
    value: at === 0 ? 'x' : Array.from({ length: Math.min(at, 10) }, (_each, back) => `#{W${at - 1 - back}}`).join(''),
  }));
  const long = Array.from({ length: 300 }, (_none, at) => ({
    name: `L${at}`,
    value: at === 0 ? 'x' : `#{L${at - 1}}`,
  }));
  const step = (name: string, condition: string) =>
    `step "${name}" {\n    condition = "Variable"\n    name = "${name}"\n    properties = {\n        Octopus.Step.ConditionVariableExpression = "${condition}"\n    }\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`;
  writeFileSync(
    join(folder, 'preflight.model.json'),
    JSON.stringify({
      schemaVersion: 1,
      environments: [{ name: 'Test' }],
      variables: [...grows, ...branches, ...long],
    }),
  );
  writeFileSync(
    join(folder, 'deployment_process.ocl'),
    [step('grows', '#{V40}'), step('branches', '#{W39}'), step('long', '#{L299}'), step('plain', 'True')].join('\n'),
  );
  const { out, errors } = preflight(['plan', folder, '--format', 'json']);
  expect(errors).toBe('');
  const { environments } = JSON.parse(out);
  const told = environments[0].decisions
    .filter(({ action }: { readonly action?: string }) => action !== undefined)
    .map(({ step: name, verdict, sentence }: Record<'step' | 'verdict' | 'sentence', string>) => [
      name,
      verdict,
      sentence,
    ]);
  const cannot = 'This dry run cannot evaluate its expression: ';
  expect(told).toEqual([
    ['grows', 'Unknown', `${cannot}The value grows beyond 2000000 characters.`],
    ['branches', 'Unknown', `${cannot}The value grows beyond 2000000 characters.`],
    ['long', 'Unknown', `${cannot}Values refer to values more than 100 levels deep.`],
    ['plain', 'Runs', 'It runs.'],
  ]);
});
