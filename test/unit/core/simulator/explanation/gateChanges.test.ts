import { expect, test } from 'vitest';
import {
  asConfigured,
  type DeploymentModel,
  emptyModel,
  explanationOf,
  type ProposedChange,
  type Scenario,
} from '../../../../../src/core/index';
import { processOf } from '../../../../support/processOf';

const base: DeploymentModel = {
  ...emptyModel,
  environments: [{ name: 'Test' }, { name: 'Prod' }],
  tenants: [{ name: 'Contoso', tags: [], environments: ['Test'] }],
  freezes: [
    { name: 'Winter', start: '2026-12-20T00:00:00+01:00', end: '2027-01-05T00:00:00+01:00', environments: ['Prod'] },
  ],
};

function why(model: Partial<DeploymentModel>, scenario: Scenario) {
  const process = processOf('deploy');
  const explanation = explanationOf(
    { process, model: { ...base, ...model }, scenario },
    { stepId: process.steps[0]!.id, actionId: null, environment: 'Prod', target: null },
  );
  if (explanation === null) throw new Error('There is such a step.');
  return explanation;
}

const sentences = (changes: readonly ProposedChange[]) => changes.map(({ sentence }) => sentence);

test('a frozen start leads to the freeze, and can start later, be overridden, or leave the freeze (R-222)', () => {
  const { headline, checks, changes } = why({}, { run: { startsAt: '2026-12-24T18:00:00+01:00' } });
  expect(headline).toContain('The freeze "Winter" stops deployments to Prod until');
  expect(checks[0]?.links[0]).toEqual({ kind: 'model', part: 'freezes', name: 'Winter' });
  expect(sentences(changes)).toEqual([
    'Start at 2027-01-05T00:00:00+01:00 or later',
    'Give a reason to deploy despite the freeze',
    'Take Prod out of the freeze "Winter"',
  ]);
  expect(changes[0]?.whatIf?.run?.startsAt).toBe('2027-01-05T00:00:00+01:00');
  expect(changes[2]?.patch.model?.freezes?.[0]?.environments).toEqual([]);
});

test('a disabled project and a disabled tenant are enabled by an edit of the model (R-219, R-220)', () => {
  const project = why({ settings: { projectDisabled: true } }, asConfigured);
  expect(project.checks[0]?.links[0]).toEqual({ kind: 'model', part: 'settings', name: null });
  expect(sentences(project.changes)).toEqual(['Enable the project']);
  expect(project.changes[0]).toMatchObject({
    whatIf: null,
    patch: { model: { settings: { projectDisabled: false } } },
  });
  const disabled = why(
    {
      settings: { tenantMode: 'TenantedOrUntenanted' },
      tenants: [{ name: 'Contoso', tags: [], environments: ['Prod'], disabled: true }],
    },
    { run: { tenant: 'Contoso' } },
  );
  expect(sentences(disabled.changes)).toContain('Enable the tenant Contoso');
  const tenants = disabled.changes.find(({ sentence }) => sentence === 'Enable the tenant Contoso')?.patch.model
    ?.tenants;
  expect(tenants).toEqual([{ name: 'Contoso', tags: [], environments: ['Prod'] }]);
});

test('a tenant that is not connected can be connected', () => {
  const { checks, changes } = why({ settings: { tenantMode: 'TenantedOrUntenanted' } }, { run: { tenant: 'Contoso' } });
  expect(checks[0]?.links[0]).toEqual({ kind: 'model', part: 'tenants', name: 'Contoso' });
  expect(sentences(changes)).toContain('Connect Contoso to Prod');
});

test('a pending approval leads to the rules and to the answer (R-224)', () => {
  const { checks, changes } = why(
    { approvals: [{ name: 'Prod', environments: ['Prod'], approvers: ['Ann'] }] },
    { run: { approval: 'Pending' } },
  );
  expect(checks[0]?.links[0]).toEqual({ kind: 'model', part: 'approvals', name: null });
  expect(changes[0]).toMatchObject({ sentence: 'It is approved', whatIf: { run: { approval: 'Approved' } } });
});

test('a release with a defect continues once that is settled (R-221)', () => {
  const { checks, changes } = why(
    {
      lifecycles: [
        {
          name: 'Usual',
          phases: [
            { name: 'First', environments: ['Test'] },
            { name: 'Last', environments: ['Prod'] },
          ],
        },
      ],
    },
    {
      run: { release: '2.0.0' },
      history: [{ environment: 'Test', release: '2.0.0' }],
      defects: [{ release: '2.0.0' }],
    },
  );
  expect(checks[0]?.links).toEqual([{ kind: 'scenario', part: 'gates' }]);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    sentence: 'Resolve the defect of release 2.0.0',
    whatIf: { defects: [{ release: '2.0.0', resolved: true }] },
  });
});

const previews: Partial<DeploymentModel> = {
  environments: [
    { name: 'Previews', kind: 'Parent' },
    { name: 'Prod', kind: 'Ephemeral', parent: 'Previews' },
  ],
  channels: [{ name: 'Default' }, { name: 'Pull requests', kind: 'Ephemeral', parentEnvironment: 'Previews' }],
};

test('an ephemeral environment wants a channel that leads to it, and no tenant (R-225)', () => {
  const byChannel = why(previews, { run: { channel: 'Default' } });
  expect(byChannel.checks[0]?.links[0]).toEqual({ kind: 'model', part: 'channels', name: 'Default' });
  expect(sentences(byChannel.changes)).toEqual(['Deploy a release of the channel Pull requests']);
  const byTenant = why(
    { ...previews, settings: { tenantMode: 'TenantedOrUntenanted' } },
    { run: { channel: 'Pull requests', tenant: 'Contoso' } },
  );
  expect(byTenant.checks[0]?.links[0]).toEqual({ kind: 'model', part: 'environments', name: 'Prod' });
  expect(sentences(byTenant.changes)).toEqual(['Deploy without a tenant']);
});

test('no change allows deploying to a parent environment, and the reason is given (R-225)', () => {
  const { checks, changes, noSingleChange } = why({ environments: [{ name: 'Prod', kind: 'Parent' }] }, {});
  expect(checks[0]?.links[0]).toEqual({ kind: 'model', part: 'environments', name: 'Prod' });
  expect(changes).toEqual([]);
  expect(noSingleChange).toContain('is a parent environment');
});

const twoPhases: Partial<DeploymentModel> = {
  channels: [{ name: 'Default' }, { name: 'Branch', lifecycle: 'Short' }],
  projectLifecycle: 'Long',
  lifecycles: [
    { name: 'Long', phases: [{ name: 'Live', environments: ['Prod'] }] },
    { name: 'Short', phases: [{ name: 'Try', environments: ['Test'] }] },
  ],
};

test('an environment outside the lifecycle is reached by another channel, or by adding it to a phase (R-206)', () => {
  const { changes } = why(twoPhases, { run: { channel: 'Branch' } });
  expect(sentences(changes)).toEqual([
    'Deploy a release of the channel Default',
    'Add Prod to phase "Try" of lifecycle "Short"',
  ]);
  expect(changes[1]?.patch.model?.lifecycles?.[1]?.phases[0]?.environments).toEqual(['Test', 'Prod']);
});

test('a project for tenants only can allow deployments without one (R-202)', () => {
  const { changes, noSingleChange } = why({ settings: { tenantMode: 'Tenanted' }, tenants: [] }, {});
  expect(sentences(changes)).toEqual(['Allow deployments without a tenant']);
  expect(noSingleChange).toBeNull();
});

test('without targets, the choice of targets is dropped or the project allows it (R-216)', () => {
  const process = processOf('site*web mail');
  const model: DeploymentModel = {
    ...base,
    targets: [
      { name: 'prod-1', environments: ['Prod'], roles: ['web'] },
      { name: 'test-1', environments: ['Test'], roles: ['web'] },
    ],
  };
  const explanation = explanationOf(
    { process, model, scenario: { run: { specificTargets: ['test-1'] } } },
    { stepId: process.steps[1]!.id, actionId: null, environment: 'Prod', target: null },
  );
  expect(explanation?.changes.map(({ sentence }) => sentence)).toEqual([
    'Do not choose or leave out any targets',
    'Allow deployments without targets',
  ]);
  const site = explanationOf(
    { process, model, scenario: { run: { specificTargets: ['test-1'] } } },
    { stepId: process.steps[0]!.id, actionId: null, environment: 'Prod', target: null },
  );
  expect(site?.changes.map(({ sentence }) => sentence)).toEqual(['Do not leave prod-1 out']);
});

test('a runbook can be let run in one more environment (B-01)', () => {
  const process = { ...processOf('deploy'), kind: 'runbook' as const };
  const model: DeploymentModel = {
    ...base,
    settings: { environmentScope: 'Specified', runbookEnvironments: ['Test'] },
  };
  const explanation = explanationOf(
    { process, model, scenario: {} },
    { stepId: process.steps[0]!.id, actionId: null, environment: 'Prod', target: null },
  );
  expect(explanation?.changes.map(({ sentence }) => sentence)).toEqual([
    'Let the runbook run in Prod too',
    'Let the runbook run in all environments',
  ]);
});

test('says how many changes were tried where there are too many to try all', () => {
  const tenants = Array.from({ length: 20 }, (_, at) => ({ name: `T${at}`, tags: [], environments: ['Test'] }));
  const { changes, noSingleChange } = why(
    { settings: { tenantMode: 'Tenanted' }, tenants, freezes: [] },
    { run: { tenant: 'T0' }, inject: [{ action: 'deploy' }] },
  );
  expect(changes).toEqual([]);
  expect(noSingleChange).toBe('None of the first 16 changes tried makes it run here: T0 is not connected to Prod.');
});

test('a sentence in the middle of another begins with a small letter', () => {
  const { noSingleChange } = why(
    { variables: [{ name: 'Ask', value: '', prompt: { required: true } }], freezes: [] },
    { inject: [{ action: 'deploy' }] },
  );
  expect(noSingleChange).toBe('No single change makes it run here: a value must be given at the start: Ask.');
});
