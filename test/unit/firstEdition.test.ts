import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '../../src/core/conformance';
import { readModelFile, readScenario, writeModelFile, writeScenario } from '../../src/core/index';
import { simulationOf, type VectorInput } from '../support/conformance/scenarios';
import { granted } from '../support/granted';

/** Files of the first edition, with all its fields: they open as they are, mean what they meant, and stay as they are. */
const model = `{
  "schemaVersion": 1,
  "environments": [ { "name": "Dev" }, { "name": "Prod", "slug": "prod", "guidedFailure": true } ],
  "targets": [
    { "name": "web-01", "environments": ["Prod"], "roles": ["web"], "disabled": true, "health": "Unhealthy",
      "tenantMode": "Tenanted", "tenants": ["Acme"], "tenantTags": ["Ring/Early"], "appearsAfter": "Create" }
  ],
  "channels": [ { "name": "Hotfix", "lifecycle": "Careful", "tenantTags": ["Ring/Early"] } ],
  "lifecycles": [
    { "name": "Careful", "phases": [ { "name": "Last", "environments": ["Prod"], "optional": true, "minimum": 1 } ] }
  ],
  "projectLifecycle": "Careful",
  "tenants": [ { "name": "Acme", "tags": ["Ring/Early"], "environments": ["Prod"] } ],
  "variables": [
    { "name": "Url", "value": "https://acme.example", "source": "library", "prompt": { "required": true },
      "scope": { "environment": ["Prod"], "machine": ["web-01"], "role": ["web"], "step": ["Deploy"],
        "process": ["Deployment"], "channel": ["Hotfix"], "tenant": ["Acme"], "tenantTag": ["Ring/Early"] } }
  ],
  "settings": { "tenantMode": "TenantedOrUntenanted", "allowNoTargets": true, "excludeUnhealthy": true },
  "ourOwn": { "kept": true }
}
`;

const scenario = {
  schemaVersion: 1,
  name: 'As it was',
  run: { environment: 'Prod', tenant: 'Acme', skip: ['Smoke test'], guidedFailure: true, prompted: { Url: 'x' } },
  history: [{ environment: 'Dev', success: true }],
  inject: [{ action: 'Deploy', target: 'web-01', attempts: [1], kind: 'timeout' }],
  outputs: [{ action: 'Deploy', name: 'Slot', value: 'blue' }],
  guidance: [{ action: 'Deploy', choices: ['Retry'] }],
  manual: [{ action: 'Approve', choice: 'Hold' }],
  durations: { Deploy: 3 },
  minutes: { Deploy: 4 },
  ourOwn: { kept: true },
};

test('a model file of the first edition opens and is written byte for byte', () => {
  const read = granted(readModelFile(model));
  const { schemaVersion: _, ...given } = JSON.parse(model) as Record<string, unknown>;
  expect(read).toMatchObject(given);
  expect(writeModelFile(read, model)).toBe(model);
});

test('a scenario file of the first edition opens and is written with all it had', () => {
  const read = granted(readScenario(JSON.stringify(scenario)));
  const { schemaVersion: _, ...given } = scenario;
  expect(read).toEqual(given);
  expect(JSON.parse(writeScenario(read))).toEqual(scenario);
});

const { scenarios } = JSON.parse(readFileSync('test/vectors/scenarios.json', 'utf8')) as {
  readonly scenarios: readonly { readonly id: string; readonly input: VectorInput }[];
};

test.each(scenarios.map(({ id, input }) => [id, input] as const))(
  'the input %s of the first edition gives the same run from its files',
  (_id, input) => {
    const given = simulationOf(input);
    const { targetsComplete: _assured, ...written } = given.model;
    const read = {
      ...given,
      model: granted(readModelFile(JSON.stringify({ schemaVersion: 1, ...written }))),
      scenario: granted(readScenario(JSON.stringify({ schemaVersion: 1, ...given.scenario }))),
    };
    expect(simulate(read)).toEqual(simulate(given));
  },
);
