import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  planOf,
  type Step,
  type Target,
} from '../../../../../src/core/index';
import { expectFullPlans } from '../../../../support/fullPlan';
import { processOf, processWith } from '../../../../support/processOf';

// Targets with the same tags are counted together.

function target(name: string, ...roles: readonly string[]): Target {
  return { name, roles, environments: ['Test'] };
}

function plan(steps: string, ...targets: readonly Target[]) {
  const model: DeploymentModel = { ...emptyModel, environments: [{ name: 'Test' }], targets };
  // The line of words writes a number of targets after a slash.
  const process = processWith(processOf(steps).steps.map(withSlash));
  const request = { process, model, scenario: asConfigured };
  expectFullPlans(request);
  const [environment] = planOf(request).environments;
  return { cells: environment?.cells.map(({ label }) => label), summary: environment?.summary };
}

function withSlash(step: Step): Step {
  const tags = String(step.properties.get('Octopus.Action.TargetRoles') ?? '').replace('-', '/');
  return { ...step, properties: new Map([...step.properties, ['Octopus.Action.TargetRoles', tags]]) };
}

test('a target with several tags of a step counts once', () => {
  const targets = [target('a', 'web', 'db'), target('b', 'db', 'web'), target('c', 'Web'), target('d', 'cache')];
  expect(plan('s*web,db t*db,cache u*web', ...targets)).toEqual({
    cells: ['Runs 3', 'Runs 3', 'Runs 3'],
    summary: '3 steps run on 4 targets.',
  });
});

test('a canonical tag is the same as its bare name, and another one than that of another set', () => {
  const targets = [target('a', 'Kind/web'), target('b', 'web'), target('c', 'Other/web')];
  expect(plan('s*web t*Kind-web', ...targets).cells).toEqual(['Runs 3', 'Runs 2']);
});

test('targets of the same name are one in the summary', () => {
  expect(plan('s*web t*db', target('a', 'web'), target('a', 'db'), target('b', 'db')).summary).toBe(
    '2 steps run on 2 targets.',
  );
});
