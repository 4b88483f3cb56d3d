import { expect, test } from 'vitest';
import {
  addVariable,
  ambiguousValues,
  emptyModel,
  readsIn,
  removeVariable,
  renameVariable,
  setActionProperty,
  setVariable,
  type Variable,
  variableUsages,
} from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';

test.each([
  ['plain', []],
  ['#{Site.Url}', ['Site.Url']],
  ['#{if Flag == "x"}#{A | Replace #{B} c}#{/if}', ['Flag', 'A', 'B']],
  ['#{each host in Hosts}#{host.Name}#{/each}', ['Hosts', 'host.Name']],
  ['#{Map[#{Key}].Value}', ['Map[#{Key}].Value', 'Key']],
  ['echo $OctopusParameters["Site.Url"]', ['Site.Url']],
  ['url=$(get_octopusvariable "Site.Url")', ['Site.Url']],
])('%s reads %j', (text, names) => {
  expect(readsIn(text)).toEqual(names);
});

test('usages of a variable are found in texts, scripts and other values, and nowhere else', () => {
  const script = setActionProperty(
    processOf('build deploy'),
    'build',
    'build',
    'Octopus.Action.Script.ScriptBody',
    'echo #{hosts.Web}',
  );
  if (!script.ok) throw new Error(script.error.message);
  const variables: readonly Variable[] = [
    { name: 'Hosts', value: '{}' },
    { name: 'Url', value: 'https://#{Hosts[web].Name}' },
    { name: 'HostsOld', value: '#{HostsOlder}' },
  ];
  expect(variableUsages(script.value, { ...emptyModel, variables }, 'Hosts')).toEqual([
    { kind: 'field', stepId: 'build', actionId: 'build', field: 'Octopus.Action.Script.ScriptBody' },
    { kind: 'variable', name: 'Url' },
  ]);
});

test('values are added beside their namesakes, changed, renamed and removed', () => {
  const model = {
    ...emptyModel,
    variables: [
      { name: 'A', value: '1' },
      { name: 'B', value: '2' },
    ],
  };
  const added = addVariable(model, { name: 'a', value: '3' });
  expect(added.variables.map((each) => each.value)).toEqual(['1', '3', '2']);
  const scoped = setVariable(added, 1, { name: 'a', value: '3', scope: { environment: ['Test'], role: [] } });
  expect(scoped.variables[1]?.scope).toEqual({ environment: ['Test'] });
  expect(setVariable(scoped, 1, { name: 'a', value: '3', scope: { environment: [] } }).variables[1]).toEqual({
    name: 'a',
    value: '3',
  });
  expect(renameVariable(scoped, 'A', 'C').variables.map((each) => each.name)).toEqual(['C', 'C', 'B']);
  expect(removeVariable(scoped, 0).variables.map((each) => each.value)).toEqual(['3', '2']);
});

test.each<readonly [string, readonly Variable[], readonly number[]]>([
  [
    'the same scope with two texts',
    [
      { name: 'A', value: '1' },
      { name: 'a', value: '2' },
    ],
    [0, 1],
  ],
  [
    'the same scope with one text',
    [
      { name: 'A', value: '1' },
      { name: 'A', value: '1' },
    ],
    [],
  ],
  [
    'a narrower scope',
    [
      { name: 'A', value: '1' },
      { name: 'A', value: '2', scope: { environment: ['X'] } },
    ],
    [],
  ],
  [
    'environments without a common one',
    [
      { name: 'A', value: '1', scope: { environment: ['X'] } },
      { name: 'A', value: '2', scope: { environment: ['Y'] } },
    ],
    [],
  ],
  [
    'environments with a common one',
    [
      { name: 'A', value: '1', scope: { environment: ['X', 'Z'] } },
      { name: 'A', value: '2', scope: { environment: ['z'] } },
    ],
    [0, 1],
  ],
  [
    'different roles, of which a target may have both',
    [
      { name: 'A', value: '1', scope: { role: ['web'] } },
      { name: 'A', value: '2', scope: { role: ['db'] } },
    ],
    [0, 1],
  ],
  [
    'a library value behind the project',
    [
      { name: 'A', value: '1' },
      { name: 'A', value: '2', source: 'library' },
    ],
    [],
  ],
])('ambiguous: %s', (_title, variables, places) => {
  expect([...ambiguousValues(variables)]).toEqual(places);
});
