import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type DeploymentModel,
  type FolderProcess,
  type ModelTexts,
  readFolder,
  type Variable,
  writeFolderModel,
} from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';

const process = `step "deploy-web" {
    name = "Deploy web"

    action {
        action_type = "Octopus.Script"
        environments = ["production"]
    }
}
`;
const runbook = `name = "Restart the service"
description = ""

process {
    step "restart" {
        action {
            action_type = "Octopus.Script"
        }
    }
}
`;
const variables = `variable "Url" {
    value "https://live" {
        environment = ["production"]
    }
}

variable "Mode" {
    value "fast" {
        process = ["runbook/restart"]
    }
}
`;
const settings = `connectivity_policy {
    allow_deployments_to_no_targets = true
}
versioning_strategy {}
`;
const modelFile = `{
  "schemaVersion": 1,
  "environments": [{ "name": "Production" }, { "name": "Test" }],
  "channels": [],
  "variables": [{ "name": "Key", "value": null, "sensitive": true }]
}
`;

/** The process of a folder with these texts. */
function opened(texts: ModelTexts): FolderProcess {
  const { variables: own, settings: set, model } = texts;
  const files = [
    { path: 'deployment_process.ocl', text: process },
    { path: 'runbooks/restart.ocl', text: runbook },
    { path: 'schema_version.ocl', text: 'version = 9' },
    ...(own === null ? [] : [{ path: 'variables.ocl', text: own }]),
    ...(set === null ? [] : [{ path: 'deployment_settings.ocl', text: set }]),
    ...(model === null ? [] : [{ path: 'preflight.model.json', text: model }]),
  ];
  return readFolder(files).processes.find(({ path }) => path === 'deployment_process.ocl')!;
}

const all: ModelTexts = { variables, settings, model: modelFile };

/** The texts after an edit of the model. */
function after(texts: ModelTexts, change: (model: DeploymentModel) => DeploymentModel): ModelTexts & { model: string } {
  const { process: read, model, runbookNames } = opened(texts);
  const written = writeFolderModel(change(model), texts, { schemaVersion: 9, process: read, runbooks: runbookNames });
  return {
    variables: written.variables && granted(written.variables),
    settings: written.settings && granted(written.settings),
    model: written.model,
  };
}

const withVariables =
  (change: (variables: readonly Variable[]) => readonly Variable[]) =>
  (model: DeploymentModel): DeploymentModel => ({ ...model, variables: change(model.variables) });

test('a project reads its secrets from the model file and everything else from its own files', () => {
  expect(opened(all).model.variables.map(({ name }) => name)).toEqual(['Url', 'Mode', 'Key']);
  expect(opened(all).model.settings.allowNoTargets).toBe(true);
});

test('without an edit every file that belongs to the project keeps its bytes', () => {
  const same = after(all, (model) => model);
  expect(same.variables).toBe(variables);
  expect(same.settings).toBe(settings);
  expect(JSON.parse(same.model).variables).toEqual(JSON.parse(modelFile).variables);
  expect(JSON.parse(same.model).settings).toBeUndefined();
});

test('names of environments, steps and runbooks take the spelling of the file', () => {
  const { variables: text } = after(
    all,
    withVariables((before) => [
      ...before,
      {
        name: 'Retries',
        value: '3',
        scope: {
          environment: ['Production', 'Test'],
          step: ['Deploy web'],
          process: ['Restart the service', 'Deployment'],
        },
      },
    ]),
  );
  expect(text).toBe(`${variables}
variable "Retries" {
    value "3" {
        action = ["deploy-web"]
        environment = ["production", "test"]
        process = ["runbook/restart", "deployment-process"]
    }
}
`);
});

test('a setting goes to its file, unknown ones to the model file', () => {
  const written = after(all, (model) => ({
    ...model,
    settings: { ...model.settings, allowNoTargets: false, tenantMode: 'Tenanted' },
  }));
  expect(written.settings).toBe('connectivity_policy {}\nversioning_strategy {}\n');
  expect(JSON.parse(written.model).settings).toEqual({ tenantMode: 'Tenanted' });
  expect(opened(written).model.settings).toMatchObject({ tenantMode: 'Tenanted' });
});

test('variables of the model file stay there, and their own file is unchanged', () => {
  const stated = {
    ...all,
    model: modelFile.replace('[{ "name": "Key"', '[{ "name": "Url", "value": "x" }, { "name": "Key"'),
  };
  expect(opened(stated).model.variables.find(({ name }) => name === 'Url')?.value).toBe('x');
  const written = after(
    stated,
    withVariables((before) => before.map((each) => (each.name === 'Url' ? { ...each, value: 'y' } : each))),
  );
  expect(written.variables).toBe(variables);
  expect(JSON.parse(written.model).variables[0]).toMatchObject({ name: 'Url', value: 'y' });
  const gone = after(
    stated,
    withVariables((before) => before.filter(({ name }) => name !== 'Url')),
  );
  expect(opened(gone).model.variables.map(({ name }) => name)).toEqual(['Mode', 'Key']);
});

test('without files of their own, variables and settings are in the model file', () => {
  const none: ModelTexts = { variables: null, settings: null, model: null };
  const written = after(none, (model) => ({
    ...model,
    settings: { allowNoTargets: true },
    variables: [{ name: 'A', value: '1' }],
  }));
  expect(JSON.parse(written.model)).toMatchObject({ settings: { allowNoTargets: true }, variables: [{ name: 'A' }] });
});

test('a broken file is refused and the others are written', () => {
  const { process: read, model } = opened(all);
  const written = writeFolderModel(
    model,
    { ...all, variables: 'variable "A" {' },
    { schemaVersion: 9, process: read, runbooks: {} },
  );
  expect(written.variables?.ok).toBe(false);
  expect(written.settings?.ok).toBe(true);
});

const variable: fc.Arbitrary<Variable> = fc
  .record({
    name: fc.constantFrom('Url', 'Mode', 'Key', 'New'),
    value: fc.option(fc.stringMatching(/^[a-z]{0,4}$/)),
    sensitive: fc.boolean(),
    source: fc.constantFrom('project' as const, 'library' as const),
    environment: fc.subarray(['production', 'test']),
    tenant: fc.subarray(['Acme']),
  })
  .map(({ environment, tenant, value, sensitive, ...rest }) => ({
    ...rest,
    ...(sensitive ? { value: null, sensitive } : { value }),
    scope: {
      ...(environment.length > 0 ? { environment } : {}),
      ...(tenant.length > 0 ? { tenant } : {}),
    },
  }));
const said = (list: readonly Variable[]) =>
  list
    .map(({ name, value, sensitive, source, scope }) =>
      JSON.stringify([name, value, sensitive === true, source ?? 'project', Object.entries(scope ?? {}).sort()]),
    )
    .sort();

test('written variables are read back unchanged', () => {
  fc.assert(
    fc.property(fc.array(variable, { maxLength: 6 }), (list) => {
      const written = after(
        all,
        withVariables(() => list),
      );
      expect(said(opened(written).model.variables)).toEqual(said(list));
    }),
    { numRuns: 100 },
  );
});
