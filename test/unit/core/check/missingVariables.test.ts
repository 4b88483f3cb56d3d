import { expect, test } from 'vitest';
import { emptyModel, missingVariables, type Process, type Variable } from '../../../../src/core/index';
import { processOf } from '../../../support/processOf';

/** A process whose action has these properties. */
function withProperties(properties: Readonly<Record<string, string>>): Process {
  const process = processOf('build');
  const steps = process.steps.map((step) => ({
    ...step,
    actions: step.actions.map((action) => ({ ...action, properties: new Map(Object.entries(properties)) })),
  }));
  return { ...process, steps };
}

function missing(text: string, variables: readonly Variable[] = []): readonly string[] {
  return missingVariables(withProperties({ Body: text }), { ...emptyModel, variables }).map(({ name }) => name);
}

test.each([
  ['#{Url}', ['Url']],
  ['#{if Flag}#{Url}#{else}#{Other}#{/if}', ['Flag', 'Url', 'Other']],
  ['#{Url | ToLower} and #{url}', ['Url']],
  ['$OctopusParameters["My.Name"]', ['My.Name']],
  ['#{Octopus.Environment.Name} #{Octopus.Action[A].Output.B}', []],
  ['#{each host in Hosts}#{host.Name}#{Octopus.Template.Each.Index}#{/each}', ['Hosts']],
  ['no expression', []],
])('of %s the model lacks %j', (text, names) => {
  expect(missing(text)).toEqual(names);
});

test('names that the model lists or contains are not missing', () => {
  expect(missing('#{url}', [{ name: 'Url', value: '' }])).toEqual([]);
  expect(missing('#{Hosts.Web.Port}', [{ name: 'Hosts', value: '{}' }])).toEqual([]);
  expect(missing('#{each h in Hosts}#{h.Url}#{/each}', [{ name: 'Hosts[a].Url', value: '' }])).toEqual([]);
  expect(missing('#{HostsFile}', [{ name: 'Hosts', value: '' }])).toEqual(['HostsFile']);
});

test('the properties of the reading action are its own variables', () => {
  const process = withProperties({ Body: '#{slack.channel} #{Other}', 'Slack.Channel': 'general' });
  expect(missingVariables(process, emptyModel).map(({ name }) => name)).toEqual(['Other']);
});

test('says who reads it, values of variables too', () => {
  const model = { ...emptyModel, variables: [{ name: 'Url', value: 'https://#{Host}' }] };
  expect(missingVariables(withProperties({ Body: '#{Host}' }), model)).toEqual([
    { name: 'Host', readBy: ['step 1 "build"', 'variable Url'] },
  ]);
});
