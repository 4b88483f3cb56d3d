import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { preflight } from '../../support/terminalFor';

/**
 * What newer servers have, from the files of a user to the printed plan: the model file, the what-ifs, and the reason
 * that stands in the text.
 */

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

const step = (name: string, more = '') =>
  `step "${name.toLowerCase()}" {\n    name = "${name}"\n${more}\n    action {\n        action_type = "Octopus.Script"\n    }\n}\n`;
const together =
  '    start_trigger = "Variable"\n    properties = {\n        Octopus.Step.StartTriggerVariableExpression = "#{Together}"\n    }\n';
const reads = (expression: string) =>
  `    condition = "Variable"\n    properties = {\n        Octopus.Step.ConditionVariableExpression = "${expression}"\n    }\n`;
const two = `${step('Build')}\n${step('Ship')}`;
const environments = [{ name: 'Prod' }];
const holidays = { name: 'Holidays', start: '2026-12-20T00:00:00+10:00', end: '2027-01-05T00:00:00+10:00' };
const fridays = {
  name: 'Friday evening',
  start: '2026-05-01T16:00:00+02:00',
  end: '2026-05-01T23:00:00+02:00',
  environments: ['Prod'],
  recurring: { type: 'Weekly', offsetMinutes: 120, daysOfWeek: ['Friday'] },
};
const approvals = [{ name: 'Board', environments: ['Prod'], approvers: ['Ann', 'Bo'], minimum: 2 }];
const previews = {
  environments: [
    { name: 'Previews', kind: 'Parent' },
    { name: 'pr-7', kind: 'Ephemeral', parent: 'Previews' },
  ],
  channels: [{ name: 'Default' }, { name: 'Pull requests', kind: 'Ephemeral', parentEnvironment: 'Previews' }],
};
const lifecycles = [
  {
    name: 'Usual',
    phases: [
      { name: 'First', environments: ['Test'] },
      { name: 'Last', environments: ['Prod'] },
    ],
  },
];
const phased = { environments: [{ name: 'Test' }, { name: 'Prod' }], lifecycles, projectLifecycle: 'Usual' };
const deployed = { history: [{ environment: 'Test', release: '2.0.0' }] };
const tenanted = {
  settings: { tenantMode: 'TenantedOrUntenanted' },
  tenants: [{ name: 'Acme', tags: [], environments: ['Prod'], disabled: true }],
};

interface Case {
  readonly process?: string;
  readonly model: object;
  readonly scenario?: object;
  readonly words?: readonly string[];
  readonly says: string;
  readonly saysNot?: string;
}

const cases: readonly (readonly [name: string, input: Case])[] = [
  [
    'a start by a variable that is true',
    {
      process: `${step('Build')}\n${step('Ship', together)}`,
      model: { variables: [{ name: 'Together', value: 'True' }] },
      says: '1 Build and 2 Ship run together.',
    },
  ],
  [
    'a start by a variable that is false',
    {
      process: `${step('Build')}\n${step('Ship', together)}`,
      model: { variables: [{ name: 'Together', value: 'False' }] },
      says: '2 Ship Runs',
      saysNot: 'run together',
    },
  ],
  [
    'a project that is disabled',
    {
      model: { settings: { projectDisabled: true } },
      says: 'The project is disabled: nothing in it is deployed or run.',
    },
  ],
  [
    'a tenant that is disabled',
    { model: tenanted, words: ['--tenant', 'Acme'], says: 'The tenant "Acme" is disabled.' },
  ],
  [
    'a start within a freeze',
    {
      model: { freezes: [{ ...holidays, environments: ['Prod'] }] },
      scenario: { run: { startsAt: '2026-12-19T15:00:00Z' } },
      says: 'The freeze "Holidays" stops deployments to Prod until 2027-01-05T00:00:00+10:00.',
    },
  ],
  [
    'on Friday at 18:00, in a freeze of every week',
    {
      model: { freezes: [fridays] },
      scenario: { run: { startsAt: '2026-11-27T18:00:00+02:00' } },
      says: 'The freeze "Friday evening" stops deployments to Prod until',
    },
  ],
  [
    'on Thursday at 18:00',
    {
      model: { freezes: [fridays] },
      scenario: { run: { startsAt: '2026-11-26T18:00:00+02:00' } },
      says: '1 Build Runs',
      saysNot: 'Friday evening',
    },
  ],
  [
    'in spite of a freeze, with a reason',
    {
      model: { freezes: [fridays] },
      scenario: { run: { startsAt: '2026-11-27T18:00:00+02:00', freezeOverride: { reason: 'Security fix' } } },
      says: 'It starts despite the freeze "Friday evening": Security fix.',
    },
  ],
  [
    'an approval that is not given yet',
    {
      model: { approvals },
      scenario: { run: { approval: 'Pending' } },
      says: 'It waits for approval: it needs 2 approvals, from Ann or Bo.',
    },
  ],
  [
    'a parent environment',
    {
      model: previews,
      words: ['--environment', 'Previews'],
      says: 'Previews is a parent environment: nothing is deployed to it',
    },
  ],
  [
    'an ephemeral environment, by a channel that leads elsewhere',
    {
      model: previews,
      words: ['--environment', 'pr-7', '--channel', 'Default'],
      says: 'pr-7 is an ephemeral environment, and the channel "Default" is not for ephemeral environments.',
    },
  ],
  [
    'an ephemeral environment, by its channel',
    {
      model: previews,
      words: ['--environment', 'pr-7', '--channel', 'Pull requests'],
      says: '1 Build Runs',
    },
  ],
  [
    'a release with a defect that is not settled',
    {
      model: phased,
      scenario: { ...deployed, run: { release: '2.0.0' }, defects: [{ release: '2.0.0' }] },
      words: ['--environment', 'Prod'],
      says: 'Release 2.0.0 is prevented from progressing, and was not deployed to the phase of Prod yet.',
    },
  ],
  [
    'a release whose defect is settled',
    {
      model: phased,
      scenario: { ...deployed, run: { release: '2.0.0' }, defects: [{ release: '2.0.0', resolved: true }] },
      words: ['--environment', 'Prod'],
      says: '1 Build Runs',
    },
  ],
  [
    'a step that waits for a pull request',
    {
      model: {},
      scenario: { waits: [{ action: 'Build', choice: 'Hold', waitsFor: 'PullRequestCompletion' }] },
      says: 'It waits until its pull request is merged or closed',
    },
  ],
  [
    'a step that waits for a sync, which fails',
    {
      model: {},
      scenario: { waits: [{ action: 'Build', choice: 'Fail', waitsFor: 'ArgoCDApplicationSync' }] },
      says: 'which fails in this scenario',
    },
  ],
  [
    'a step that waits for resources to be verified',
    {
      model: {},
      scenario: { waits: [{ action: 'Build', waitsFor: 'KubernetesResourceVerification' }] },
      says: 'which is assumed to happen',
    },
  ],
  [
    'a custom field of the release',
    {
      process: step('Build', reads('#{if Octopus.Release.CustomFields[Branch] == \\"main\\"}True#{/if}')),
      model: {},
      scenario: { run: { customFields: { Branch: 'main' } } },
      says: '1 Build Runs',
    },
  ],
];

test.each(cases)('%s', (_name, { process = two, model, scenario, words = [], says, saysNot }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'preflight-'));
  made.push(folder);
  const write = (name: string, text: string) => {
    writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const place = write('deployment_process.ocl', process);
  write('preflight.model.json', JSON.stringify({ schemaVersion: 1, environments, ...model }));
  const given = scenario === undefined ? [] : ['--scenario', write('what-if.json', JSON.stringify(scenario))];
  const { out, errors } = preflight(['plan', place, ...given, ...words]);
  expect(errors).toBe('');
  const shown = out.replace(/\s+/g, ' ');
  expect(shown).toContain(says);
  if (saysNot !== undefined) expect(shown).not.toContain(saysNot);
});
