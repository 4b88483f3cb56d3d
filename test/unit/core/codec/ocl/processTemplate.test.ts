import { expect, test } from 'vitest';
import { readFolder, readProcess, renameStep, writeProcess } from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';
import { readAnswers } from '../../../../support/readAnswers';

const template = `name = "Build and create a web app"
description = "What most teams do."

icon {
    color = "#203874"
    id = "rocket"
}

package_parameter "Template.Package" {
    help_text = "What is deployed."
}

parameter "Template.Account" {
    display_settings = {
        Octopus.ControlType = "AzureAccount"
    }
    label = "Account"

    value "azure-dev" {
        environment = ["dev"]
    }

    value "azure" {}
}

parameter "Template.Key" {
    display_settings = {
        Octopus.ControlType = "Sensitive"
    }
    is_optional = true

    value "6ed1bc75-0000-4000-8000-000000000001" {}
}

step "deploy" {
    name = "Deploy"
    properties = {
        Octopus.Action.TargetRoles = "#{Template.Tags}"
    }

    action {
        action_type = "Octopus.Script"
        environments_variables = ["Template.Envs"]
        properties = {
            Octopus.Action.RunOnServer = "false"
        }
    }
}
`;
const usage = `process_template "web-app" {
    name = "Create Web App"
    process_template_slug = "build-and-create-web-app"
    version_mask = "1.X"
}
`;

test('a template file opens like a process, without a warning, and an edit leaves the rest as it is', () => {
  const { process, source, diagnostics } = granted(readProcess(template, null));
  expect(diagnostics).toEqual([]);
  expect(process.steps.map(({ name }) => name)).toEqual(['Deploy']);
  expect(writeProcess(process, source)).toBe(template);
  const renamed = granted(renameStep(process, process.steps[0]!.id, 'Ship', { updateReferences: true }));
  expect(writeProcess(renamed, source)).toBe(template.replace('"Deploy"', '"Ship"'));
});

test('opened together with a process, its steps and parameters are known to it', () => {
  const { processes, files, problems } = readFolder([
    { path: 'project/deployment_process.ocl', text: usage },
    { path: 'process-templates/build-and-create-web-app.ocl', text: template },
  ]);
  expect(problems).toEqual([]);
  expect(files.map(({ kind, count }) => [kind, count])).toEqual([
    ['process', 1],
    ['process-template', 1],
  ]);
  expect(processes.map(({ isTemplate }) => isTemplate)).toEqual([false, true]);
  expect(processes[0]?.model.processTemplates).toEqual([
    {
      slug: 'build-and-create-web-app',
      version: '',
      name: 'Build and create a web app',
      description: 'What most teams do.',
      parameters: [
        { name: 'Template.Package', type: 'Package', helpText: 'What is deployed.' },
        {
          name: 'Template.Account',
          type: 'AzureAccount',
          label: 'Account',
          values: [{ value: 'azure-dev', scope: { environment: ['dev'] } }, { value: 'azure' }],
        },
        { name: 'Template.Key', type: 'Sensitive', optional: true, values: [{ value: null }] },
      ],
      steps: [
        {
          name: 'Deploy',
          properties: { 'Octopus.Action.TargetRoles': '#{Template.Tags}' },
          actions: [
            {
              name: 'Deploy',
              type: 'Octopus.Script',
              runOnServer: false,
              environmentsVariables: ['#{Template.Envs}'],
              properties: { 'Octopus.Action.RunOnServer': 'false' },
            },
          ],
        },
      ],
    },
  ]);
});

test("a server's answer is a published version", () => {
  const answer = {
    ProcessTemplate: {
      Slug: 'web',
      Name: 'Web',
      Description: '',
      Parameters: [
        {
          Name: 'Region',
          Label: 'Region',
          IsOptional: true,
          DisplaySettings: { 'Octopus.ControlType': 'SingleLineText' },
          Values: [
            { Value: 'eu', Scope: { Environment: ['Environments-1'] } },
            { Value: null, Scope: {} },
          ],
        },
      ],
      Steps: [
        {
          Name: 'Go',
          PackageRequirement: 'LetOctopusDecide',
          Properties: { 'Octopus.Action.TargetRoles': 'web' },
          Actions: [
            { Name: 'Go', ActionType: 'Octopus.Script', Properties: { 'Octopus.Action.RunOnServer': 'false' } },
          ],
        },
      ],
    },
    ProcessTemplateVersion: { Version: '1.4.2', GitRef: 'main' },
  };
  const environments = [{ Id: 'Environments-1', Name: 'Dev' }];
  const { model, found } = readAnswers([JSON.stringify(answer), JSON.stringify(environments)]);
  expect(found[0]).toEqual({ kind: 'process-templates', count: 1 });
  expect(model.processTemplates).toMatchObject([
    {
      slug: 'web',
      version: '1.4.2',
      name: 'Web',
      parameters: [
        {
          name: 'Region',
          type: 'SingleLineText',
          optional: true,
          values: [{ value: 'eu', scope: { environment: ['Dev'] } }],
        },
      ],
      steps: [{ name: 'Go', actions: [{ name: 'Go', type: 'Octopus.Script', runOnServer: false }] }],
    },
  ]);
});
