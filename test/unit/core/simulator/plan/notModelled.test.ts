import { expect, test } from 'vitest';
import { type Action, planOf, type Step } from '../../../../../src/core/index';
import { prodWith, requestOf } from '../../../../support/planWords';
import { actionOf, processOf, processWith, stepOf } from '../../../../support/processOf';

const listFor = (...steps: readonly Step[]) => planOf(requestOf(processWith(steps), prodWith(''))).notModelled;
const stepWith = (fields: Partial<Action>) => stepOf('it', { actions: [actionOf('it', fields)] });
const scripted = (script: string) => stepWith({ properties: new Map([['Octopus.Action.Script.ScriptBody', script]]) });

test('a process without anything special lists nothing', () => {
  expect(listFor(...processOf('build deploy*web').steps)).toEqual([]);
});

test.each([
  ['Bash', 'set_octopusvariable "Color" "red"'],
  ['PowerShell', 'Set-OctopusVariable -name "Color" -value "red"'],
  ['PowerShell in short', "Set-OctopusVariable 'Color' $value"],
  ['C#', 'SetVariable("Color", "red");'],
  ['Python', 'set_octopusvariable("Color", "red")'],
])('outputs that a script in %s sets are named', (_, script) => {
  expect(listFor(scripted(script))).toEqual([
    'Scripts are not run, so the values of the outputs they set are not known: Color.',
  ]);
});

test('names that the script makes itself are not guessed', () => {
  expect(listFor(scripted('Set-OctopusVariable -name $name -value 1'))).toEqual([]);
});

test.each<[string, Step, string]>([
  ['unknown types', stepWith({ actionType: 'Acme.Custom' }), 'Acme.Custom'],
  ['releases of other projects', stepWith({ actionType: 'Octopus.DeployRelease' }), 'other projects'],
  [
    'held-up deployments',
    stepWith({
      actionType: 'Octopus.Manual',
      properties: new Map([['Octopus.Action.Manual.BlockConcurrentDeployments', 'True']]),
    }),
    'holds up',
  ],
])('%s are listed', (_, step, words) => {
  const list = listFor(step);
  expect(list).toHaveLength(1);
  expect(list[0]).toContain(words);
});

test('29: target tags that come from an expression are filled in, so nothing is said of them (Issues 4654, 8148)', () => {
  expect(listFor(stepOf('it', { properties: new Map([['Octopus.Action.TargetRoles', '#{R}']]) }))).toEqual([]);
});
