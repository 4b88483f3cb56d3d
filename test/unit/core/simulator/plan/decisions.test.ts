import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  type Process,
  planOf,
  type Step,
} from '../../../../../src/core/index';
import { processOf } from '../../../../support/processOf';

// How many steps the rules decide: what a plan costs, whatever the machine.

const environments = Array.from({ length: 6 }, (_, at) => ({ name: `E${at}` }));
const model: DeploymentModel = {
  ...emptyModel,
  environments,
  targets: Array.from({ length: 24 }, (_, at) => ({
    name: `t${at}`,
    environments: [`E${at % 6}`],
    roles: at % 12 < 6 ? ['web'] : ['db'],
  })),
  variables: [{ name: 'Flag', value: 'True' }],
};
const scenario = asConfigured;

function decisionsFor(process: Process): number {
  let count = 0;
  planOf({ process, model, scenario }, (steps) => {
    count += steps;
  });
  return count;
}

function edited(process: Process, at: number, change: Partial<Step>): Process {
  return { ...process, steps: process.steps.with(at, { ...process.steps[at]!, ...change }) };
}

const many = Array.from({ length: 60 }, (_, at) => `s${at}${['', '*web', '*db/2', '?{Flag}', '@E1,E2'][at % 5]}`);

test('a step is decided once for all environments that it cannot tell apart', () => {
  // A step that names environments is decided for those and for the others.
  expect(decisionsFor(processOf(many.join(' ')))).toBe(60 + 12);
});

test('after an edit the changed step is decided, and nothing else', () => {
  const process = processOf(many.join(' '));
  decisionsFor(process);
  expect(decisionsFor(process)).toBe(0);
  expect(decisionsFor(edited(process, 1, { name: 'renamed' }))).toBe(1);
  expect(decisionsFor(edited(process, 4, { name: 'renamed' }))).toBe(2);
  expect(decisionsFor({ ...process, steps: process.steps.toSpliced(7, 1) })).toBe(0);
});

test('a step that reads others is decided again only where its inputs may have changed', () => {
  const process = processOf(many.join(' '));
  const read = processOf('r?{Octopus.Step[s0].Status.Code}').steps[0]!;
  const reading = { ...process, steps: [...process.steps, read] };
  decisionsFor(reading);
  const properties = new Map([['Octopus.Action.Note', 'other']]);
  expect(
    decisionsFor(edited(reading, 2, { properties: new Map([...reading.steps[2]!.properties, ...properties]) })),
  ).toBe(1);
  expect(decisionsFor(edited(reading, 0, { condition: 'Failure' }))).toBe(1 + environments.length);
});
