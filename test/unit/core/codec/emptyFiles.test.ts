import { expect, test } from 'vitest';
import { readFolder } from '../../../../src/core/index';

const process = 'step "a" {\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n';

test.each([
  ['variables.ocl', ''],
  ['deployment_settings.ocl', '\n'],
  ['schema_version.ocl', '  \n'],
  ['channels.ocl', '\n\n'],
])('%s without a line in it belongs to the process beside it and is none itself', (name, text) => {
  const read = readFolder([
    { path: '.octopus/deployment_process.ocl', text: process },
    { path: `.octopus/${name}`, text },
  ]);
  expect(read.processes.map(({ path }) => path)).toEqual(['.octopus/deployment_process.ocl']);
  expect(read.problems).toEqual([]);
});

test('an empty deployment process is a process without steps', () => {
  const read = readFolder([{ path: '.octopus/deployment_process.ocl', text: '' }]);
  expect(read.processes.map((each) => each.process.steps)).toEqual([[]]);
});
