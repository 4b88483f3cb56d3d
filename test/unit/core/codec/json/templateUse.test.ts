import { expect, test } from 'vitest';
import { processToJson } from '../../../../../src/core/codec/json/writeJsonProcess';
import {
  processToOcl,
  readProcess,
  renameStep,
  setProcessTemplate,
  setTemplatePackage,
  setTemplateParameter,
  writeProcess,
} from '../../../../../src/core/index';
import { granted } from '../../../../support/granted';

/** As the server answers. */
const answer = JSON.stringify(
  {
    Id: 'deploymentprocess-Projects-1',
    Steps: [
      {
        Id: '11',
        Name: 'Create Web App',
        Slug: 'web-app',
        Type: 'ProcessTemplateUsage',
        PackageRequirement: 'LetOctopusDecide',
        Properties: {},
        Condition: 'Variable',
        StartTrigger: 'StartAfterPrevious',
        Actions: [
          {
            Id: '12',
            Name: 'Create Web App',
            Slug: 'web-app',
            ActionType: 'Octopus.ProcessTemplate',
            Notes: null,
            IsDisabled: true,
            IsRequired: false,
            Environments: ['Environments-1'],
            ExcludedEnvironments: [],
            Channels: [],
            TenantTags: ['Ring/Early'],
            Packages: [
              {
                Id: '13',
                Name: 'Template.Package',
                PackageId: 'Acme.Web',
                FeedId: 'Feeds-1',
                AcquisitionLocation: 'Server',
                Properties: { PackageParameterName: 'Template.Package', SelectionMode: 'deferred' },
              },
            ],
            Properties: {
              'Octopus.Action.ProcessTemplate.Reference.Slug': 'build-and-create-web-app',
              'Octopus.Action.ProcessTemplate.Reference.VersionMask': '1.X',
              'Template.Worker.Pool': '#{Worker.Pool}',
              'Template.Secret': { HasValue: true, NewValue: null, Hint: null },
              'Template.Package': '{"PackageId":"Acme.Web","FeedId":"Feeds-1"}',
            },
          },
        ],
      },
    ],
  },
  null,
  2,
);
const read = () => granted(readProcess(answer, null));

test("the server's form of a process template use is read whole", () => {
  const [step] = read().process.steps;
  expect(step).toMatchObject({ name: 'Create Web App', condition: 'Variable', actions: [], extras: [] });
  expect(step?.processTemplate).toMatchObject({
    slug: 'build-and-create-web-app',
    versionMask: '1.X',
    packageParameters: [{ name: 'Template.Package', feed: 'Feeds-1', packageId: 'Acme.Web' }],
    parameters: [
      { name: 'Template.Worker.Pool', value: '#{Worker.Pool}' },
      { name: 'Template.Secret', value: null },
    ],
    scope: { environments: ['Environments-1'], tenantTags: ['Ring/Early'], isDisabled: true, isRequired: false },
  });
});

test('edits are written where the server reads them, and the rest keeps every byte', () => {
  const { process, source } = read();
  const id = process.steps[0]!.id;
  expect(writeProcess(process, source)).toBe(answer);
  const valued = granted(setTemplateParameter(process, id, 0, 'hosted'));
  expect(writeProcess(valued, source)).toBe(answer.replace('#{Worker.Pool}', 'hosted'));
  const masked = granted(setProcessTemplate(process, id, { versionMask: '2.X' }));
  expect(writeProcess(masked, source)).toBe(answer.replace('"1.X"', '"2.X"'));
  const packed = granted(setTemplatePackage(process, id, 0, { packageId: 'Acme.Api' }));
  expect(writeProcess(packed, source)).toBe(answer.replaceAll('Acme.Web', 'Acme.Api'));
  const renamed = granted(renameStep(process, id, 'Web', { updateReferences: true }));
  expect(writeProcess(renamed, source)).toBe(answer.replaceAll('"Create Web App"', '"Web"'));
});

test('a use goes from JSON to OCL and back with its scopes', () => {
  const { process } = read();
  const ocl = processToOcl(process);
  expect(ocl).toContain('process_template "web-app" {');
  expect(ocl).toContain('is_disabled = true');
  const again = granted(readProcess(ocl, null)).process.steps[0]!;
  expect(again.processTemplate?.scope).toEqual(process.steps[0]!.processTemplate?.scope);
  expect(granted(readProcess(processToJson(process), null)).process.steps[0]).toMatchObject({
    processTemplate: process.steps[0]!.processTemplate,
  });
});

test("settings that the server's form lacks go into a field of our own", () => {
  const text = 'process_template "a" {\n    name = "A"\n    process_template_slug = "s"\n\n    parameter "P" {}\n}\n';
  const { process } = granted(readProcess(text, null));
  const json = processToJson(process);
  expect(json).toContain('Preflight.ProcessTemplate');
  expect(granted(readProcess(json, null)).process.steps[0]?.processTemplate).toEqual(process.steps[0]?.processTemplate);
});

test('a file of ours from before still opens, and is saved as the server has it', () => {
  const former = JSON.stringify({
    Steps: [
      {
        Name: 'A',
        PackageRequirement: 'LetOctopusDecide',
        ProcessTemplate: {
          Slug: 's',
          VersionMask: '1.X',
          PackageParameters: [],
          Parameters: [{ Name: 'P', Value: 'v' }],
        },
        Actions: [],
      },
    ],
  });
  const { process, source } = granted(readProcess(former, null));
  expect(writeProcess(process, source)).toBe(former);
  const edited = granted(setTemplateParameter(process, process.steps[0]!.id, 0, 'w'));
  const again = granted(readProcess(writeProcess(edited, source), null)).process.steps[0];
  expect(again?.processTemplate?.parameters).toEqual([{ name: 'P', value: 'w', extras: [] }]);
});
