import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fieldCase } from '../../support/fieldCase';
import { preflight } from '../../support/terminalFor';

let folder = '';
let process = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  process = path.join(folder, 'deployment_process.ocl');
  writeFileSync(
    process,
    'step "build" {\n\n    action {\n        action_type = "Octopus.Script"\n        environments = ["prod"]\n    }\n}\n',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Told {
  readonly environment: string;
  readonly gate: { readonly result: string };
}

const plan = (...words: readonly string[]) => {
  const said = preflight(['plan', process, '--format', 'json', ...words]);
  return { ...said, environments: (JSON.parse(said.out) as { environments: readonly Told[] }).environments };
};

test('--inventory reads a folder of server answers as the model, and says which project it took', () => {
  const { environments, errors } = plan('--inventory', fieldCase('56').folder, '--tenant', 'Acme');
  expect(environments.map(({ environment }) => environment)).toEqual(['Dev', 'Prod']);
  expect(environments[1]?.gate.result).toBe('GATE_TENANT_NOT_CONNECTED');
  expect(environments[0]?.gate.result).not.toBe('GATE_TENANT_NOT_CONNECTED');
  expect(errors).toContain('Projects-1, Projects-2. Projects-1 is used; choose another with --project.');
});

test('--project says for which project the answers are read', () => {
  const { environments, errors } = plan(
    '--inventory',
    fieldCase('56').folder,
    '--project',
    'Projects-2',
    '--tenant',
    'Acme',
  );
  expect(environments[0]?.gate.result).toBe('GATE_TENANT_NOT_CONNECTED');
  expect(errors).toBe('');
});

test('a model file beside an inventory wins where it says something', () => {
  const file = path.join(folder, 'mine.json');
  writeFileSync(file, JSON.stringify({ environments: [{ name: 'Prod' }] }));
  const { environments } = plan('--inventory', fieldCase('56').folder, '--model', file, '--tenant', 'Acme');
  expect(environments.map(({ environment }) => environment)).toEqual(['Prod']);
});

test('a folder of answers that is not there is wrong use', () => {
  const { code, errors } = preflight(['plan', process, '--inventory', path.join(folder, 'nowhere')]);
  expect(code).toBe(2);
  expect(errors).toContain('There is no folder');
});
