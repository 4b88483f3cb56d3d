import { describe, expect, test } from 'vitest';
import {
  addedRow,
  addStep,
  checkStepName,
  type Json,
  processToOcl,
  readOclProcess,
  readTemplates,
  type Step,
  type StepTemplate,
  stepFromTemplate,
} from '../../../../src/core/index';
import { executionPlaceOf } from '../../../../src/core/model/executionPlace';
import { processOf, processWith } from '../../../support/processOf';
import { builtin, builtinTemplates } from '../../../support/templates';

const empty = processWith([]);

describe.each(builtinTemplates().map((template) => [template.name, template] as const))('%s', (_, template) => {
  test('becomes a step with a name the server accepts', () => {
    const added = addStep(empty, stepFromTemplate(template, empty), { at: 'end' });
    const step = added.ok ? added.value.steps[0] : undefined;
    expect(step && checkStepName(empty, step.name)).toBeNull();
    expect(
      step?.processTemplate === null ? step.actions.map(({ actionType }) => actionType) : 'a process template',
    ).toEqual(template.actionType === 'Octopus.ProcessTemplate' ? 'a process template' : [template.actionType]);
  });

  test('is written to OCL and read again as it was', () => {
    const added = addStep(empty, stepFromTemplate(template, empty), { at: 'end' });
    const written = added.ok ? processToOcl(added.value) : '';
    const read = readOclProcess(written, { schemaVersion: 10 });
    expect(read.ok && read.value.diagnostics).toEqual([]);
    expect(read.ok && read.value.process.steps).toEqual(added.ok && added.value.steps);
    expect(read.ok && processToOcl(read.value.process)).toBe(written);
  });

  test('can be added twice, with two names and two slugs', () => {
    const once = addStep(empty, stepFromTemplate(template, empty), { at: 'end' });
    const twice = once.ok ? addStep(once.value, stepFromTemplate(template, once.value), { at: 'end' }) : once;
    const steps = twice.ok ? twice.value.steps : [];
    expect(new Set(steps.map(({ name }) => name)).size).toBe(2);
    expect(new Set(steps.map(({ slug }) => slug)).size).toBe(2);
  });
});

describe('a step made from a built-in template', () => {
  const propertiesOf = (step: Step) => Object.fromEntries(step.actions[0]?.properties ?? []);

  test('has its defaults', () => {
    expect(propertiesOf(stepFromTemplate(builtin('Octopus.Script'), empty))).toEqual({
      'Octopus.Action.Script.ScriptSource': 'Inline',
      'Octopus.Action.Script.Syntax': 'PowerShell',
      'Octopus.Action.Script.ScriptBody': '',
      OctopusUseBundledTooling: 'False',
    });
  });

  test('says "on the server" only where the process says it', () => {
    const speaking = processOf('build');
    const step = speaking.steps[0]!;
    const action = { ...step.actions[0]!, properties: new Map([['Octopus.Action.RunOnServer', 'true']]) };
    const properties = propertiesOf(
      stepFromTemplate(builtin('Octopus.Script'), processWith([{ ...step, actions: [action] }])),
    );
    expect(properties['Octopus.Action.RunOnServer']).toBe('true');
  });

  test('of a package runs on targets and refers to a package still to be named', () => {
    const step = stepFromTemplate(builtin('Octopus.TentaclePackage'), empty);
    const action = step.actions[0]!;
    expect(executionPlaceOf(step, action).at).toBe('target');
    expect(action.packages).toMatchObject([{ name: '', packageId: '', feed: 'octopus-server-built-in' }]);
    expect(propertiesOf(step)).toMatchObject({
      'Octopus.Action.RunOnServer': 'false',
      'Octopus.Action.Package.FeedId': 'octopus-server-built-in',
      'Octopus.Action.Package.PackageId': '',
    });
  });

  test('whose content comes from Git refers to a repository still to be named', () => {
    const action = stepFromTemplate(builtin('Octopus.KubernetesDeployRawYaml'), empty).actions[0]!;
    expect(action.gitDependencies).toMatchObject([{ name: '', repositoryUri: '' }]);
  });

  test('drops characters that no name may have', () => {
    expect(stepFromTemplate(builtin('Octopus.TomcatState'), empty).name).toBe('Start Stop App in Tomcat');
  });
});

describe('a step made from a library template', () => {
  const template = read({
    Id: '11111111-2222-3333-4444-555555555555',
    Name: 'Acme - Send Card',
    ActionType: 'Octopus.Script',
    Version: 3,
    Properties: {
      'Octopus.Action.Script.ScriptBody': 'echo "card"',
      'Octopus.Action.Script.Syntax': 'Bash',
      'Octopus.Action.Script.ScriptFileName': null,
    },
    Packages: [
      {
        Id: '11111111-2222-3333-4444-555555555556',
        Name: 'Card.Tool',
        FeedId: null,
        PackageId: null,
        AcquisitionLocation: 'Server',
        Properties: { SelectionMode: 'deferred', PackageParameterName: 'Card.Tool', Extract: 'True' },
      },
    ],
    Parameters: [
      parameter('Card.Url', 'Sensitive', 'x'),
      parameter('Card.Text', 'SingleLineText', ''),
      parameter('Card.Colour', 'SingleLineText', 'red'),
      parameter('Card.Tool', 'Package', null),
    ],
    Category: 'slack',
  });

  test('is complete in itself while the id on the server is not known', () => {
    const action = stepFromTemplate(template, empty).actions[0]!;
    expect(action.actionType).toBe('Octopus.Script');
    expect(Object.fromEntries(action.properties)).toEqual({
      'Card.Colour': 'red',
      'Octopus.Action.Script.ScriptBody': 'echo "card"',
      'Octopus.Action.Script.Syntax': 'Bash',
    });
    expect(action.packages.map(({ name, properties }) => [name, Object.fromEntries(properties)])).toEqual([
      ['Card.Tool', { SelectionMode: 'immediate', Extract: 'True' }],
    ]);
  });

  test('has the server’s short form when the id is known', () => {
    const action = stepFromTemplate(template, empty, { linkedAs: 'ActionTemplates-7' }).actions[0]!;
    expect(action.actionType).toBeNull();
    expect(Object.fromEntries(action.properties)).toEqual({
      'Card.Colour': 'red',
      'Octopus.Action.Template.Id': 'ActionTemplates-7',
      'Octopus.Action.Template.Version': '3',
    });
    expect(Object.fromEntries(action.packages[0]!.properties)).toMatchObject({
      SelectionMode: 'deferred',
      PackageParameterName: 'Card.Tool',
    });
  });

  test('stands where it was asked for, under the template’s name', () => {
    const process = processOf('build deploy');
    const added = addStep(process, stepFromTemplate(template, process), { at: 'after', stepId: 'build' });
    expect(added.ok && added.value.steps.map(({ name }) => name)).toEqual(['build', 'Acme - Send Card', 'deploy']);
    expect(added.ok && addedRow(process, added.value)?.stepId).toBe(added.ok && added.value.steps[1]?.id);
  });
});

describe('where a new step runs', () => {
  test.each([
    ['a message', 'slack', {}, 'worker'],
    ['a web server setting', 'iis', {}, 'target'],
    ['a message whose template says targets', 'slack', { 'Octopus.Action.RunOnServer': 'false' }, 'target'],
    ['a web server setting whose template says server', 'iis', { 'Octopus.Action.RunOnServer': 'true' }, 'worker'],
  ])('%s (%s) starts there by its category or its own word', (_, category, properties, location) => {
    const template = read({
      Id: '11111111-2222-3333-4444-555555555555',
      Name: 'Acme',
      ActionType: 'Octopus.Script',
      Version: 1,
      Properties: { 'Octopus.Action.Script.ScriptBody': 'echo 1', ...properties },
      Parameters: [],
      Category: category,
    });
    expect(template.defaultLocation).toBe(location);
  });
});

function read(record: Json): StepTemplate {
  const { templates, problems } = readTemplates(record, { builtins: builtinTemplates(), source: 'community' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return templates[0]!;
}

function parameter(name: string, control: string, defaultValue: string | null): Json {
  return { Name: name, Label: name, DefaultValue: defaultValue, DisplaySettings: { 'Octopus.ControlType': control } };
}
