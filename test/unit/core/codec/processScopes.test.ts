import { expect, test } from 'vitest';
import { readFolder, resolveBefore } from '../../../../src/core/index';

const variables = `variable "Who" {
    value "the deployment" {
        process = ["deployment-process"]
    }

    value "the runbook" {
        process = ["runbook/tidy"]
    }
}
`;
const runbook =
  'name = "Clean everything up"\n\nprocess {\n    step "a" {\n        name = "A"\n\n        action {\n            action_type = "Octopus.Script"\n        }\n    }\n}\n';
const deployment = 'step "a" {\n    name = "A"\n\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

test('V-07: a scope means a runbook by the name of its file, also where its own name is another', () => {
  const { processes } = readFolder([
    { path: 'variables.ocl', text: variables },
    { path: 'deployment_process.ocl', text: deployment },
    { path: 'runbooks/tidy.ocl', text: runbook },
  ]);
  const values = processes.map(({ process, model }) => {
    const resolved = resolveBefore({ process, model, scenario: {}, environment: 'Dev' }, '#{Who}');
    return [process.kind, resolved.kind === 'text' ? resolved.text : resolved.kind];
  });
  expect(values).toEqual([
    ['deployment', 'the deployment'],
    ['runbook', 'the runbook'],
  ]);
});

test('V-07: "Deployment Process", as a server calls it, is the deployment', () => {
  const { processes } = readFolder([{ path: 'deployment_process.ocl', text: deployment }]);
  const [read] = processes;
  const model = {
    ...read!.model,
    variables: [{ name: 'Who', value: 'it', scope: { process: ['Deployment Process'] } }],
  };
  const resolved = resolveBefore({ process: read!.process, model, scenario: {}, environment: 'Dev' }, '#{Who}');
  expect(resolved.kind === 'text' && resolved.text).toBe('it');
});
