import { expect, test } from 'vitest';
import {
  emptyModel,
  expandProcess,
  findingsOf,
  missingVariables,
  type PlanInput,
  planOf,
  readFolder,
  systemVariableNames,
} from '../../../../src/core/index';
import { oclCorpusFolder } from '../../../support/corpusFolder';
import { corpusProcesses } from '../../../support/corpusProcesses';
import { actionOf, processWith, stepOf } from '../../../support/processOf';
import { processUsing, withWebService } from '../../../support/templateUses';

const reader = (name: string, text: string) =>
  stepOf(name, { actions: [actionOf(name, { properties: new Map([['Script', text]]) })] });
/** A step "Fetch", a use "Roll" of a process template, and a reader below them. */
const reading = (text: string) => {
  const { steps, ...rest } = processUsing('Fetch Roll', ['Roll']);
  return { ...rest, steps: [...steps, reader('read', text)] };
};
const unknown = { ...withWebService, processTemplates: [] };
const told = (text: string, model: typeof unknown | typeof withWebService = withWebService) =>
  findingsOf(reading(text), model).map(({ message }) => message);

test.each([
  ['#{Octopus.Action[Fetch].Output.Key}', []],
  ['#{Octopus.ProcessTemplate[Roll].Action[Upload].Output.Key}', []],
  ['#{Octopus.ProcessTemplate[roll].Action[upload].Output[web-01].Key}', []],
  ['#{Octopus.Action[#{Which}].Output.Key} $OctopusParameters["Octopus.Action[$x].Output.Key"]', []],
  [
    '#{Octopus.Action[Fetsh].Output.Key}',
    ['It reads Key of "Fetsh", and no step or action has that name; "Fetch" may be meant.'],
  ],
  [
    '$OctopusParameters["Octopus.Action[Nobody at all].Output.Key"]',
    ['It reads Key of "Nobody at all", and no step or action has that name.'],
  ],
  [
    '#{Octopus.ProcessTemplate[Roll].Action[Uploat].Output.Key}',
    ['It reads Key of "Uploat", and the process template of "Roll" has no such action; "Upload" may be meant.'],
  ],
  [
    '#{Octopus.ProcessTemplate[Rolls].Action[Upload].Output.Key}',
    ['It reads Key of "Rolls", and no step of that name uses a process template; "Roll" may be meant.'],
  ],
  [
    '#{Octopus.Action[Upload].Output.Key}',
    [
      'It reads Key of "Upload", a step of the process template of "Roll". Write: Octopus.ProcessTemplate[Roll].Action[Upload].Output.Key',
    ],
  ],
  [
    '#{Octopus.ProcessTemplate.Action[Upload].Output.Key}',
    [
      'It reads Key of "Upload" as if from inside a process template. Outside, the step that uses the template is named: Octopus.ProcessTemplate[…].Action[Upload].Output.Key',
    ],
  ],
])('T-10: of %s the checks say %j', (text, messages) => {
  expect(told(text)).toEqual(messages);
});

test('T-03: without the template a name that it could have is not called missing; one of another step is', () => {
  expect(told('#{Octopus.ProcessTemplate[Roll].Action[Uploat].Output.Key}', unknown)).toEqual([]);
  expect(told('#{Octopus.Action[Uploat].Output.Key}', unknown)).toEqual([]);
  expect(told('#{Octopus.ProcessTemplate[Rolls].Action[Upload].Output.Key}', unknown)).toHaveLength(1);
});

test('an output of a process template that is read above the step that uses it is read too early', () => {
  const { steps, ...rest } = reading('');
  const early = reader('early', '#{Octopus.ProcessTemplate[Roll].Action[Upload].Output.Key}');
  expect(findingsOf({ ...rest, steps: [early, ...steps] }, withWebService).map(({ message }) => message)).toEqual([
    'It uses Key, which 3 Roll produces later.',
  ]);
});

test('parameters of a template use are read like any other text', () => {
  const handed = [{ name: 'Web.Tags', value: '#{Octopus.Action[Nobody at all].Output.Tags}', extras: [] }];
  const process = processUsing('Fetch Roll', ['Roll'], { parameters: handed });
  expect(findingsOf(process, withWebService).map(({ row }) => row)).toEqual([{ stepId: 'Roll', actionId: null }]);
});

test('the names of outputs that a field offers are those that are read there', () => {
  const names = systemVariableNames(expandProcess(reading(''), withWebService));
  expect(names).toContain('Octopus.Action[Fetch].Output.');
  expect(names).toContain('Octopus.ProcessTemplate[Roll].Action[Upload].Output.');
  expect(names.filter((name) => /\[Roll\/|Step\[Roll\]/.test(name))).toEqual([]);
});

const condition = (name: string, expression: string) => `
step "${name}" {
    condition = "Variable"
    name = "${name}"
    properties = {
        Octopus.Step.ConditionVariableExpression = "${expression}"
    }

    action {
        action_type = "Octopus.Script"
        properties = {
            Octopus.Action.RunOnServer = "true"
        }
    }
}
`;
const templateFile = (...steps: readonly string[]) => {
  const text = `name = "Web service"

parameter "Web.WarmUp" {
    label = "Warm up"
}

parameter "Web.On" {
    value "True" {
    }
}

parameter "Web.Key" {
    display_settings = {
        Octopus.ControlType = "Sensitive"
    }

    value "b1a3" {
    }
}
${steps.join('')}`;
  const { processes } = readFolder([{ path: 'process-templates/web-service.ocl', text }]);
  const [read] = processes;
  if (read === undefined) throw new Error('The template can be read.');
  return read;
};

test('the file of a template that is open itself knows its parameters, and how outputs are called inside', () => {
  const { process, model } = templateFile(
    condition('First', '#{Web.WarmUp}#{Other}'),
    condition(
      'Second',
      '#{Octopus.ProcessTemplate.Action[First].Output.A}#{Octopus.ProcessTemplate.Action[Fist].Output.A}',
    ),
    condition('Third', '#{Octopus.Action[First].Output.A}#{Octopus.Action[Of the project].Output.A}'),
  );
  expect(missingVariables(process, model).map(({ name }) => name)).toEqual(['Other']);
  expect(findingsOf(process, model).map(({ message }) => message)).toEqual([
    'It reads A of "Fist", and no step of this template has that name; "First" may be meant.',
    'It reads A of "First" as if from outside. Write: Octopus.ProcessTemplate.Action[First].Output.A',
  ]);
  expect(systemVariableNames(process)).toContain('Octopus.ProcessTemplate.Action[First].Output.');
});

test('T-06, T-08: alone, a template is planned with its own values; what a project would give is unknown, never false', () => {
  const { process, model } = templateFile(
    condition('Given', '#{Web.On}'),
    condition('Open', '#{Web.WarmUp}'),
    condition('Secret', '#{if Web.Key == \\"x\\"}True#{/if}'),
    condition('Project', '#{Region}'),
  );
  // The variables of the project, which are complete, are not those of the template.
  const around = {
    ...model,
    environments: [{ name: 'Live' }],
    variables: [{ name: 'Region', value: 'x' }],
    variablesComplete: true,
  };
  const input: PlanInput = { process, model: around, scenario: {} };
  const [live] = planOf(input).environments;
  expect(live?.cells.map(({ verdict }) => verdict)).toEqual(['Runs', 'Unknown', 'Unknown', 'Unknown']);
});

test('a step copied out of a template, as the first servers with templates wrote it, reads as from inside', () => {
  const properties = new Map([
    ['Script', '#{Octopus.ProcessTemplate.Action[Collect].Output.Key}'],
    ['Octopus.ProcessTemplate.Slug', 'web-service'],
  ]);
  const process = processWith([stepOf('Roll-Use', { actions: [actionOf('Roll-Use', { properties })] })]);
  expect(findingsOf(process, unknown)).toEqual([]);
});

const folder = oclCorpusFolder();

test.skipIf(folder === null)('of all real processes one reads an output of a step that there is not', () => {
  const wrong = corpusProcesses(folder ?? '').flatMap(({ process }) =>
    findingsOf(process, emptyModel).flatMap(({ code, message }) => (code === 'output-of-no-step' ? [message] : [])),
  );
  expect(wrong).toEqual([
    'It reads AwsOutputs of "Deploy Pipeline Backend Manual", and no step or action has that name.',
  ]);
});
