import fc from 'fast-check';
import type { VectorInput } from '../support/conformance/scenarios';
import type { ActionInput, StepInput, TargetInput } from './answer';

const environments = ['Dev', 'Prod'] as const;
const roles = ['web', 'db'] as const;
const targetNames = ['a', 'B', 'c', 'd'] as const;
const tags = ['Size/Big', 'Size/Small', 'Region/EU', 'Region/US'] as const;
const stepNames = ['One', 'Two', 'Three', 'Four', 'Five'] as const;

/** Mostly absent: most settings of a real process are not set. */
const seldom = <T>(value: fc.Arbitrary<T>, absent = 5): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: absent, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 2 });

const expression = fc.constantFrom(
  '',
  'true',
  'False',
  ' ',
  '0',
  '#{Flag}',
  '#{Missing}',
  '#{if Flag}yes#{/if}',
  '#{unless Flag}yes#{/unless}',
  '#{if Missing}yes#{/if}',
  '#{unless Octopus.Deployment.Error}yes#{/unless}',
  '#{Octopus.Deployment.Error}',
  '#{Octopus.Environment.Name}',
  '#{if Octopus.Machine.Name}yes#{/if}',
  '#{Octopus.Machine.Name}',
  '#{Octopus.Action[One].Output.Out}',
  '#{if Octopus.Action[Two.1].Output.Out}yes#{/if}',
  '#{if Octopus.Deployment.Id}yes#{/if}',
  '#{unless Octopus.Task.Id}yes#{/unless}',
  '#{if Octopus.Enviroment.Name}yes#{/if}',
  '#{if Octopus.Step[One].Status.Code == "Skipped"}yes#{/if}',
  '#{if Octopus.Step[Two].Status.Code == "Succeeded"}yes#{/if}',
  '#{each s in Octopus.Step}#{if s.Status.Code == "Failed"}True#{/if}#{/each}',
);

function action(name: string): fc.Arbitrary<ActionInput> {
  return fc
    .record({
      type: fc.constantFrom('Octopus.Script', 'Octopus.Script', 'Octopus.Script', 'Octopus.Manual', 'Octopus.Email'),
      runOnServer: seldom(fc.boolean(), 2),
      disabled: seldom(fc.constant(true), 8),
      required: seldom(fc.constant(true), 6),
      environments: seldom(some(environments)),
      excludedEnvironments: seldom(some(environments), 8),
      channels: seldom(some(['Default', 'Hotfix']), 8),
      tenantTags: seldom(some(tags), 8),
      condition: seldom(fc.constant('Variable'), 3),
      conditionExpression: expression,
      retries: seldom(fc.integer({ min: 1, max: 2 }), 6),
      timeoutMinutes: seldom(fc.integer({ min: 1, max: 3 }), 8),
      manual: seldom(fc.record({ responsibleTeams: fc.constant(['team']) }), 4),
      packages: seldom(fc.constant(['Acme.Web']), 3),
      waitsFor: seldom(fc.constant('PullRequestCompletion'), 8),
    })
    .map((fields) => ({ name, ...present(fields) }) as ActionInput)
    .map(({ waitsFor, ...fields }) => ({
      ...fields,
      // A person is asked once; only work is followed by a wait.
      ...(waitsFor === undefined || fields.type !== 'Octopus.Script' ? {} : { waitsFor }),
    }));
}

/** A check of the targets of a step; it is always the only action of its step. */
function healthCheck(name: string): fc.Arbitrary<StepInput> {
  return fc
    .record({
      targetRoles: some(roles),
      startTrigger: fc.constantFrom('StartAfterPrevious', 'StartAfterPrevious', 'StartWithPrevious'),
      condition: fc.constantFrom('Success', 'Always'),
      onError: seldom(fc.constant('TreatExceptionsAsWarnings'), 1),
      include: fc.constantFrom('IncludeCheckedMachines', 'DoNotAlterMachines'),
    })
    .map(({ onError, include, ...fields }) => ({
      name,
      ...fields,
      actions: [{ name, type: 'Octopus.HealthCheck', healthCheck: present({ onError, include }) }],
    })) as fc.Arbitrary<StepInput>;
}

function step(name: string): fc.Arbitrary<StepInput> {
  return fc
    .record({
      condition: fc.constantFrom('Success', 'Success', 'Success', 'Failure', 'Always', 'Variable'),
      conditionExpression: expression,
      startTrigger: fc.constantFrom('StartAfterPrevious', 'StartAfterPrevious', 'StartWithPrevious'),
      targetRoles: seldom(some(roles), 1),
      maxParallelism: seldom(fc.integer({ min: 1, max: 3 }), 2),
      packageRequirement: seldom(fc.constantFrom('BeforePackageAcquisition', 'AfterPackageAcquisition'), 4),
      count: fc.constantFrom(1, 1, 2, 3),
    })
    .chain(({ count, ...fields }) =>
      fc
        .tuple(...Array.from({ length: count }, (_, at) => action(count === 1 ? name : `${name}.${at + 1}`)))
        .map((actions) => ({ name, actions, ...present(fields) }) as StepInput),
    );
}

const target = (name: string): fc.Arbitrary<TargetInput> =>
  fc
    .record({
      environments: some(environments),
      roles: some(roles),
      disabled: seldom(fc.constant(true), 8),
      health: seldom(fc.constantFrom('HasWarnings', 'Unhealthy', 'Unavailable', 'Unknown'), 4),
      tenantMode: seldom(fc.constantFrom('Untenanted', 'TenantedOrUntenanted', 'Tenanted'), 6),
      tenants: seldom(fc.constant(['Blue']), 8),
      tenantTags: seldom(some(tags), 8),
      appearsAfter: seldom(fc.constantFrom('One', 'Two'), 8),
    })
    .map((fields) => ({ name, ...present(fields) }) as TargetInput);

const actionNames = [...stepNames, ...stepNames.flatMap((name) => [`${name}.1`, `${name}.2`])];
const aboutAction = {
  action: fc.constantFrom('One', 'One', 'Two', 'Three', 'One.1', 'Two.1', 'Two.2'),
  target: seldom(fc.constantFrom(...targetNames), 1),
};
const entries = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }, maxLength = 3) =>
  fc.array(
    fc.record({ ...aboutAction, ...fields }).map((entry) => present(entry)),
    { maxLength },
  );

const scope = fc
  .record({
    environment: seldom(some(environments), 2),
    machine: seldom(some(targetNames), 3),
    role: seldom(some(roles), 3),
    step: seldom(some(['One', 'Two', 'Two.1']), 4),
    tenant: seldom(fc.constantFrom(['Blue'], ['Green']), 5),
    tenantTag: seldom(some(tags), 5),
    channel: seldom(some(['Default', 'Hotfix']), 6),
    process: seldom(fc.constantFrom(['Deployment'], ['Tidy']), 8),
  })
  .map((fields) => present(fields));

const phase = fc.record({
  name: fc.constantFrom('First', 'Last'),
  environments: fc.subarray([...environments]),
  optional: fc.boolean(),
  minimum: fc.integer({ min: 0, max: 2 }),
});

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** A moment of two years, in one of three offsets. */
const moment = fc
  .record({
    day: fc.integer({ min: 0, max: 700 }),
    hour: fc.integer({ min: 0, max: 23 }),
    offset: fc.constantFrom('Z', '+10:00', '-05:00'),
  })
  .map(({ day, hour, offset }) => {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    return `${date}T${twoDigits(hour)}:00:00${offset}`;
  });

const weekDays = ['Monday', 'Wednesday', 'Saturday', 'Sunday'] as const;
const repeated = fc.oneof(
  fc.record({ type: fc.constant('Daily') }),
  fc.record({ type: fc.constant('Weekly'), daysOfWeek: some(weekDays) }),
  fc.record({
    type: fc.constant('Monthly'),
    monthly: fc.constant('DateOfMonth'),
    dateOfMonth: fc.constantFrom('1', '15', '31', 'L'),
  }),
  fc.record({
    type: fc.constant('Monthly'),
    monthly: fc.constant('DayOfMonth'),
    dayNumberOfMonth: fc.constantFrom('1', '2', '4', 'L'),
    dayOfWeek: fc.constantFrom(...weekDays),
  }),
  fc.record({ type: fc.constant('Annually') }),
);
const recurring = fc
  .tuple(
    repeated,
    fc.record({
      unit: seldom(fc.integer({ min: 1, max: 3 }), 1),
      offsetMinutes: seldom(fc.constantFrom(600, -300), 1),
      end: seldom(
        fc.oneof(
          moment.map((endOnDate) => ({ endType: 'OnDate', endOnDate })),
          fc.integer({ min: 1, max: 20 }).map((count) => ({ endType: 'AfterOccurrences', endAfterOccurrences: count })),
        ),
        2,
      ),
    }),
  )
  .map(([pattern, { unit, offsetMinutes, end }]) => present({ ...pattern, unit, offsetMinutes, ...end }));

const freeze = fc
  .record({
    start: moment,
    hours: fc.integer({ min: 1, max: 60 }),
    environments: some(environments),
    tenants: seldom(fc.constantFrom(['Blue'], ['Green']), 4),
    recurring: seldom(recurring, 1),
  })
  .map(({ start, hours, ...fields }) => {
    const end = new Date(new Date(start).getTime() + hours * 3_600_000).toISOString();
    return present({ name: 'Quiet', start, end, ...fields });
  });

/** Random processes, surroundings and assumptions, small enough to be read when something is found. */
export const inputs: fc.Arbitrary<VectorInput> = fc
  .record({
    steps: fc
      .integer({ min: 1, max: 5 })
      .chain((count) =>
        fc.tuple(
          ...stepNames
            .slice(0, count)
            .map((name) => fc.oneof({ weight: 6, arbitrary: step(name) }, { weight: 1, arbitrary: healthCheck(name) })),
        ),
      ),
    targets: fc.integer({ min: 0, max: 4 }).chain((count) => fc.tuple(...targetNames.slice(0, count).map(target))),
    guided: fc.boolean(),
    tenant: seldom(fc.constant('Blue'), 5),
    channel: seldom(fc.constant('Hotfix'), 5),
    channelTags: seldom(some(tags), 8),
    tenantTags: fc.subarray([...tags]),
    tenantEnvironments: fc.subarray([...environments], { minLength: 1 }),
    phases: seldom(fc.array(phase, { maxLength: 2 }), 5),
    history: fc.array(
      fc
        .record({
          environment: fc.constantFrom(...environments),
          success: seldom(fc.boolean(), 2),
          tenant: seldom(fc.constant('Blue'), 3),
          release: seldom(fc.constant('0.9'), 5),
        })
        .map((each) => present(each)),
      { maxLength: 2 },
    ),
    tenantMode: seldom(fc.constantFrom('TenantedOrUntenanted', 'Tenanted'), 2),
    allowNoTargets: fc.boolean(),
    excludeUnhealthy: fc.boolean(),
    skipUnavailable: seldom(fc.constant('SkipUnavailableMachines'), 2),
    skipRoles: seldom(some(roles), 4),
    guidedFailureDefault: seldom(fc.constantFrom('On', 'Off'), 4),
    guidedChoice: seldom(fc.boolean(), 3),
    skip: seldom(fc.subarray(actionNames.slice(0, 7), { minLength: 1, maxLength: 2 }), 5),
    specificTargets: seldom(some(targetNames), 8),
    excludedTargets: seldom(some(targetNames), 8),
    specificTargetTags: seldom(some(roles), 10),
    excludedTargetTags: seldom(fc.constant(['db']), 10),
    waits: entries({ choice: fc.constantFrom('Complete', 'Fail', 'Hold') }, 2),
    acquisitionFails: seldom(fc.constant(true), 10),
    dynamic: seldom(fc.constant(false), 5),
    freezes: seldom(fc.array(freeze, { minLength: 1, maxLength: 2 }), 2),
    startsAt: seldom(moment, 1),
    startedBy: seldom(fc.constantFrom('Person', 'DeploymentTargetTrigger', 'ScheduledTrigger', 'ParentDeployment'), 3),
    reason: seldom(fc.constantFrom('urgent', ' '), 1),
    prompted: seldom(fc.constantFrom({ Flag: 'True' }, { Flag: '' }, { Nope: 'x' }), 2),
    passed: seldom(fc.constantFrom({ Flag: 'True' }, { Flag: 'no' }), 8),
    inject: entries({
      kind: seldom(fc.constantFrom('timeout', 'unavailable'), 4),
      attempts: seldom(fc.constantFrom([1], [1, 2], [2]), 2),
    }),
    manual: entries({ choice: fc.constantFrom('Proceed', 'Abort', 'Hold') }, 1),
    guidance: entries({
      choices: fc.array(fc.constantFrom('Retry', 'Ignore', 'Exclude', 'Fail'), { minLength: 1, maxLength: 3 }),
    }),
    outputs: entries({ name: fc.constant('Out'), value: fc.constantFrom('True', 'False', '') }, 3),
    durations: fc.dictionary(fc.constantFrom('One', 'Two.1', 'One@a', 'Three'), fc.integer({ min: 1, max: 3 }), {
      maxKeys: 2,
    }),
    minutes: fc.dictionary(fc.constantFrom('One', 'Two', 'Two.1'), fc.integer({ min: 1, max: 4 }), { maxKeys: 1 }),
    values: fc.array(
      fc.record({
        value: fc.constantFrom('True', 'False', '', '#{Other}'),
        scope,
        source: seldom(fc.constant('library'), 3),
        prompt: seldom(fc.record({ required: fc.boolean() }), 3),
      }),
      { maxLength: 3 },
    ),
    other: fc.constantFrom('True', 'no'),
    mutex: seldom(fc.constant('True'), 6),
  })
  .map((parts): VectorInput => {
    const { steps, targets, inject, manual, guidance, outputs, durations, minutes, history } = parts;
    const { tenantMode, allowNoTargets, excludeUnhealthy, skipUnavailable, skipRoles, guidedFailureDefault } = parts;
    const { skip, specificTargets, excludedTargets, specificTargetTags, excludedTargetTags } = parts;
    return present({
      kind: 'deployment',
      environments: environments.map((name) =>
        present({ name, guidedFailure: parts.guided || undefined, allowDynamicInfrastructure: parts.dynamic }),
      ),
      channels: [{ name: 'Default' }, present({ name: 'Hotfix', tenantTags: parts.channelTags })],
      lifecycles: parts.phases === undefined ? [] : [{ name: 'Careful', phases: parts.phases }],
      tenants: [{ name: 'Blue', tags: parts.tenantTags, environments: parts.tenantEnvironments }],
      variables: [
        ...parts.values.map((row) => present({ name: 'Flag', ...row })),
        { name: 'Other', value: parts.other },
        ...(parts.mutex === undefined ? [] : [{ name: 'OctopusBypassDeploymentMutex', value: parts.mutex }]),
      ],
      settings: present({
        ...{ tenantMode, allowNoTargets, excludeUnhealthy, skipUnavailable, skipRoles, guidedFailureDefault },
      }),
      process: { steps },
      targets,
      run: present({
        environment: 'Prod',
        tenant: parts.tenant,
        channel: parts.channel,
        guidedFailure: parts.guidedChoice,
        startsAt: parts.startsAt,
        startedBy: parts.startedBy,
        freezeOverride: parts.reason === undefined ? undefined : { reason: parts.reason },
        prompted: parts.prompted,
        passed: parts.passed,
        ...{ skip, specificTargets, excludedTargets, specificTargetTags, excludedTargetTags },
      }),
      freezes: parts.freezes,
      inject: [...inject, ...(parts.acquisitionFails === undefined ? [] : [{ action: 'Acquire packages' }])],
      waits: parts.waits.filter(({ action: of }) =>
        steps.some((each) => each.actions.some(({ name, waitsFor }) => name === of && waitsFor !== undefined)),
      ),
      ...{ manual, guidance, outputs, durations, minutes, history },
    }) as unknown as VectorInput;
  });

function present<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
