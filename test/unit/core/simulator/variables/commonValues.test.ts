import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asConfigured, type DeploymentModel, emptyModel } from '../../../../../src/core/index';
import { situationOf } from '../../../../../src/core/simulator/scenario/situation';
import { commonText, commonValuesOf } from '../../../../../src/core/simulator/variables/commonValues';
import { resolveText } from '../../../../../src/core/simulator/variables/resolveText';
import { valuesBeforeRun } from '../../../../../src/core/simulator/variables/valuesOfRun';
import { processOf } from '../../../../support/processOf';

const targets = ['web', 'db'].map((role) => ({
  name: `${role}-1`,
  environments: ['Test', 'Production'],
  roles: [role],
}));
const process = processOf('Migrate*web Deploy*db');
const model: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Production' }],
  targets,
  variables: [
    { name: 'Plain', value: 'True' },
    { name: 'ByPlace', value: 't', scope: { environment: ['Test'] } },
    { name: 'ByPlace', value: 'p', scope: { environment: ['Production'] } },
    { name: 'OnlyTest', value: 'yes', scope: { environment: ['Test'] } },
    { name: 'Twice', value: 'one' },
    { name: 'Twice', value: 'two' },
    { name: 'ByStep', value: 'every step' },
    { name: 'ByStep', value: 'Migrate', scope: { step: ['Migrate'] } },
    { name: 'ByRole', value: 'any' },
    { name: 'ByRole', value: 'web', scope: { role: ['web'] } },
    { name: 'ByMachine', value: 'db-1', scope: { machine: ['db-1'] } },
    { name: 'Secret', value: 'hush', sensitive: true },
    { name: 'Nested', value: '#{ByStep}' },
    { name: 'Asked', value: null },
    { name: 'List[a]', value: '1' },
    { name: 'List[b]', value: '2' },
    { name: 'Octopus.Environment.Name', value: 'not this' },
    { name: 'Octopus.Action.Name', value: 'nor this' },
  ],
};

const names = [
  ...new Set(model.variables.map(({ name }) => name)),
  ...['Missing', 'Octopus.Environment.Name', 'Octopus.Environment.Id', 'Octopus.Environment.MachinesInRole[web]'],
  ...['Octopus.Release.Number', 'Octopus.Release.Oddity', 'Octopus.Step.Name', 'Octopus.Machine.Name'],
  ...['Octopus.Deployment.Error', 'Octopus.Action[Migrate].Output.Done', 'Octopus.Step[Migrate].Status.Code'],
];
const name = fc.constantFrom(...names);
const text = fc.oneof(
  name.map((one) => `#{${one}}`),
  fc.tuple(name, name, name).map(([one, two, three]) => `#{if ${one} == "True"}#{${two}}#{else}a #{${three}}#{/if}`),
  fc.tuple(name, name).map(([one, two]) => `#{${one}}#{unless ${two}}no#{/unless}`),
  name.map((one) => `#{each item in List}#{item}#{${one}}#{/each}`),
  name.map((one) => `#{${one} | ToUpper}`),
);

test('a text made of common values alone is what every step and target reads, without a remark', () => {
  let made = 0;
  fc.assert(
    fc.property(text, fc.constantFrom('Test', 'Production'), (source, environment) => {
      const situation = situationOf({ process, model, scenario: asConfigured, environment });
      const common = commonText(commonValuesOf(situation), source);
      if (common === null) return;
      made += 1;
      for (const step of process.steps)
        for (const target of [null, ...targets]) {
          const context = { step, action: null, target, roles: target?.roles ?? [] };
          const resolved = resolveText(situation, source, context, valuesBeforeRun(situation, context));
          expect(resolved).toMatchObject({ kind: 'text', text: common, dependsOnTarget: false, dependsOnRun: false });
          expect([...resolved.ambiguous, ...resolved.disputed, ...resolved.strangeNames]).toEqual([]);
        }
    }),
    { numRuns: 2000 },
  );
  expect(made).toBeGreaterThan(200);
});

test.each([
  ['#{Plain}', 'True'],
  ['#{ByPlace}', 't'],
  ['#{if Octopus.Environment.Name == "Test"}#{OnlyTest}#{else}#{Secret}#{/if}', 'yes'],
])('%s is such a text', (source, expected) => {
  const situation = situationOf({ process, model, scenario: asConfigured, environment: 'Test' });
  expect(commonText(commonValuesOf(situation), source)).toBe(expected);
});

test('nothing is common where values are answered or passed in at the start', () => {
  for (const run of [{ prompted: { Plain: 'False' } }, { passed: { Plain: 'False' } }])
    expect(commonValuesOf(situationOf({ process, model, scenario: { run }, environment: 'Test' }))).toBeNull();
});
