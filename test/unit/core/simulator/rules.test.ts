import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '../../../../src/core/conformance';
import { paramsOf, resolveBefore, rowsOf } from '../../../../src/core/index';
import { simulationOf, type VectorInput } from '../../../support/conformance/scenarios';
import { groupNames, placeNamed, scheduleByName, warningsOf } from '../../../support/namedRun';
import { toProd } from '../../../support/twoEnvironments';

/** Rules of the dry run that no shared vector covers, each with a case of its own. */

type Steps = VectorInput['process']['steps'];

const script = (name: string, change: object = {}) => ({ name, type: 'Octopus.Script', ...change });
const step = (name: string, change: object = {}): Steps[number] => ({ name, actions: [script(name)], ...change });
const web = (name: string, roles = ['web'], change: object = {}) => ({
  name,
  environments: ['Prod'],
  roles,
  ...change,
});
const packaged = (name: string, change: object = {}): Steps[number] => ({
  name,
  actions: [
    script(name, {
      packages: [
        {
          name: '',
          packageId: name,
          acquisitionLocation: 'Server',
          properties: new Map(),
          extras: [],
          feed: null,
          version: null,
        },
      ],
    }),
  ],
  ...change,
});

function run(steps: Steps, change: Partial<VectorInput> = {}) {
  return simulate(simulationOf(toProd(steps, change)));
}

/** "Step > Action > Target: Decision REASON" for each record. */
function told(result: ReturnType<typeof run>): readonly string[] {
  return result.decisions.map(
    ({ step: named, action, target, decision, reason }) =>
      `${[named, action, target].filter((each) => each !== null).join(' > ')}: ${decision} ${reason.code}`,
  );
}

test('R-101, R-106: steps run in the order of the list, disabled ones keep their number', () => {
  const input = toProd([step('A'), { ...step('B'), actions: [script('B', { disabled: true })] }, step('C')]);
  expect(rowsOf(simulationOf(input).process).map((row) => `${row.number} ${row.name}`)).toEqual(['1 A', '2 B', '3 C']);
  expect(groupNames(simulate(simulationOf(input)))).toEqual([['A'], ['C']]);
});

test('R-106: children are numbered within their step', () => {
  const input = toProd([step('A'), { name: 'B', actions: [script('B1'), script('B2')] }]);
  expect(rowsOf(simulationOf(input).process).map((row) => row.number)).toEqual(['1', '2', '2.1', '2.2']);
});

test('R-103: the property keys decide where and how wide a step runs', () => {
  const result = run([step('A', { targetRoles: ['web'], maxParallelism: 1 })], { targets: [web('a'), web('b')] });
  expect(
    scheduleByName(result)
      .get('A')
      ?.map(({ target, start }) => [target, start]),
  ).toEqual([
    ['a', 0],
    ['b', 1],
  ]);
});

const careful: Partial<VectorInput> = {
  lifecycles: [
    {
      name: 'Careful',
      phases: [
        { name: 'First', environments: ['Dev', 'Test'], minimum: 1 },
        { name: 'Last', environments: ['Prod'] },
      ],
    },
  ],
  environments: [{ name: 'Dev' }, { name: 'Test' }, { name: 'Prod' }],
};

test('R-210: as many environments as the minimum says complete a phase, and a minimum beyond all means all', () => {
  const oneDone = { ...careful, history: [{ environment: 'Test' }] };
  expect(run([step('A')], oneDone).gate.code).toBe('GATE_OK');
  const [lifecycle] = careful.lifecycles!;
  const five = { ...lifecycle!, phases: [{ ...lifecycle!.phases[0]!, minimum: 5 }, lifecycle!.phases[1]!] };
  expect(run([step('A')], { ...oneDone, lifecycles: [five] }).gate.code).toBe('GATE_PHASE_NOT_REACHED');
});

test('R-211: a tenant that is connected to one environment alone skips all promotion', () => {
  const tenanted: Partial<VectorInput> = {
    ...careful,
    settings: { tenantMode: 'Tenanted' },
    tenants: [{ name: 'Blue', tags: [], environments: ['Prod'] }],
    run: { environment: 'Prod', tenant: 'Blue' },
  };
  expect(run([step('A')], tenanted).gate.code).toBe('GATE_OK');
  const both = { ...tenanted, tenants: [{ name: 'Blue', tags: [], environments: ['Dev', 'Prod'] }] };
  expect(run([step('A')], both).gate.code).toBe('GATE_PHASE_NOT_REACHED');
});

test('R-218: without a history nothing was deployed before', () => {
  expect(run([step('A')], careful).gate.code).toBe('GATE_PHASE_NOT_REACHED');
});

test('R-312: a step without surviving actions says their common reason, else that none is left', () => {
  const off = { disabled: true };
  const elsewhere = { environments: ['Dev'] };
  expect(told(run([{ name: 'A', actions: [script('A1', off), script('A2', off)] }]))[0]).toBe('A: Skip DISABLED');
  expect(told(run([{ name: 'A', actions: [script('A1', off), script('A2', elsewhere)] }]))[0]).toBe(
    'A: Skip NO_ACTIONS',
  );
});

test('R-403: target tags may be expressions, filled in before they are split', () => {
  const result = run([step('A', { targetRoles: ['#{Tags}'] })], {
    targets: [web('a'), web('b', ['db']), web('c', ['cache'])],
    variables: [{ name: 'Tags', value: 'web, db' }],
  });
  expect(told(result).filter((each) => each.includes('RAN'))).toEqual([
    'A: Run RAN',
    'A > A > a: Run RAN',
    'A > A > b: Run RAN',
  ]);
});

test('R-615: a step condition that has become false stops the children that are left', () => {
  const parent: Steps[number] = {
    name: 'A',
    condition: 'Variable',
    conditionExpression: '#{unless Octopus.Deployment.Error}go#{/unless}',
    actions: [script('A1'), script('A2', { condition: 'Variable', conditionExpression: 'true' })],
  };
  expect(told(run([parent], { inject: [{ action: 'A1' }] }))).toEqual([
    'A: Fail RAN_FAILED',
    'A > A1: Fail RAN_FAILED',
    'A > A2: Skip PARENT_CONDITION_CHANGED',
  ]);
});

test('R-801: packages are fetched only for steps that need them and have a target', () => {
  expect(run([packaged('P', { targetRoles: ['web'] })], { settings: { allowNoTargets: true } }).acquisitions).toEqual(
    [],
  );
  expect(run([packaged('P')]).acquisitions.map((each) => each.before.name)).toEqual(['P']);
});

test('R-804: a step that stands before the fetching in the same group splits the group', () => {
  const result = run([
    step('A'),
    step('B', { startTrigger: 'StartWithPrevious', packageRequirement: 'BeforePackageAcquisition' }),
    packaged('P', { startTrigger: 'StartWithPrevious' }),
  ]);
  expect(groupNames(result)).toEqual([['A', 'B'], ['P']]);
  expect(result.acquisitions.map((each) => each.before.name)).toEqual(['P']);
});

test('R-805: a step behind the fetching cannot stand before it, which is warned of', () => {
  const result = run([packaged('P'), step('B', { packageRequirement: 'BeforePackageAcquisition' })]);
  expect(warningsOf(result)).toEqual(['PKG_REQUIREMENT_CONFLICT@B']);
});

test('R-810: an unavailable target of a package step fails the fetching, unless it may be skipped', () => {
  const targets = [web('a', ['web'], { health: 'Unavailable' }), web('b')];
  const onTarget = packaged('P', { targetRoles: ['web'] });
  const stuck = { ...onTarget, actions: onTarget.actions.map((each) => ({ ...each, runOnServer: false })) };
  expect(run([stuck], { targets }).acquisitions[0]).toMatchObject({
    decision: 'Fail',
    reason: { code: 'ACQUIRE_FAILED' },
  });
  const skips = { targets, settings: { skipUnavailable: 'SkipUnavailableMachines' } as const };
  expect(run([stuck], skips).acquisitions[0]).toMatchObject({ decision: 'Run' });
});

test('R-904: an intervention among the actions of a targeted step asks once for each target', () => {
  const parent: Steps[number] = {
    name: 'A',
    targetRoles: ['web'],
    actions: [{ name: 'Ask', type: 'Octopus.Manual' }, script('Go', { runOnServer: false })],
  };
  expect(told(run([parent], { targets: [web('a'), web('b')] })).filter((each) => each.includes('Ask'))).toEqual([
    'A > Ask > a: Run MANUAL_PROCEED',
    'A > Ask > b: Run MANUAL_PROCEED',
  ]);
});

test('R-906: outputs of an intervention can be read after it', () => {
  const steps = [
    { name: 'Ask', actions: [{ name: 'Ask', type: 'Octopus.Manual' }] },
    step('Go', { condition: 'Variable', conditionExpression: '#{Octopus.Action[Ask].Output.Manual.Approved}' }),
  ];
  expect(told(run(steps)).find((each) => each.startsWith('Go:'))).toBe('Go: Run RAN');
});

test('R-910: the variable, then the choice at the start, then the project, then the environment says whether failures are guided', () => {
  const guided = (change: Partial<VectorInput>) =>
    told(
      run([step('A')], {
        inject: [{ action: 'A' }],
        guidance: [{ action: 'A', choices: ['Ignore'] }],
        ...change,
      }),
    ).includes('A > A: Run GUIDED_IGNORED');
  const environments = [{ name: 'Prod', guidedFailure: true }];
  expect(guided({ environments })).toBe(true);
  expect(guided({ environments, settings: { guidedFailureDefault: 'Off' } })).toBe(false);
  const chosen = {
    environments,
    settings: { guidedFailureDefault: 'Off' },
    run: { environment: 'Prod', guidedFailure: true },
  } as const;
  expect(guided(chosen)).toBe(true);
  expect(guided({ ...chosen, variables: [{ name: 'Octopus.UseGuidedFailure', value: 'False' }] })).toBe(false);
});

test('R-913: a person can have it tried again ten times, not more', () => {
  const attempts = (failing: number) =>
    told(
      run([step('A')], {
        run: { environment: 'Prod', guidedFailure: true },
        inject: [{ action: 'A', attempts: Array.from({ length: failing }, (_, at) => at + 1) }],
        guidance: [{ action: 'A', choices: Array<'Retry'>(20).fill('Retry') }],
      }),
    )[1];
  expect(attempts(10)).toBe('A > A: Run RAN_AFTER_RETRY');
  expect(attempts(11)).toBe('A > A: Fail RAN_FAILED');
});

test('R-923: automatic retries come first, and a guided retry grants them again', () => {
  const result = run([{ name: 'A', actions: [script('A', { retries: 2 })] }], {
    run: { environment: 'Prod', guidedFailure: true },
    inject: [{ action: 'A', attempts: [1, 2, 3, 4, 5] }],
    guidance: [{ action: 'A', choices: ['Retry'] }],
  });
  expect(result.decisions[1]).toMatchObject({ decision: 'Run', reason: { attempts: 6 } });
});

test('R-932: a health check takes in only targets with its step’s tags', () => {
  const result = run(
    [
      step('Create'),
      {
        name: 'Check',
        targetRoles: ['web'],
        actions: [{ name: 'Check', type: 'Octopus.HealthCheck', healthCheck: { include: 'IncludeCheckedMachines' } }],
      },
      step('Use', { targetRoles: ['web', 'db'] }),
    ],
    {
      targets: [
        web('old'),
        web('new', ['web'], { appearsAfter: 'Create' }),
        web('other', ['db'], { appearsAfter: 'Create' }),
      ],
    },
  );
  expect(told(result).filter((each) => each.startsWith('Use > Use'))).toEqual([
    'Use > Use > new: Run RAN',
    'Use > Use > old: Run RAN',
  ]);
});

const valueAt = (
  variables: VectorInput['variables'],
  place: Parameters<typeof placeNamed>[1],
  change: Partial<VectorInput> = {},
) => {
  const parent: Steps[number] = { name: 'Parent', targetRoles: ['web'], actions: [script('One'), script('Two')] };
  const input = toProd([parent, step('Plain')], { variables, targets: [web('a', ['web', 'extra'])], ...change });
  const simulation = simulationOf(input);
  const resolved = resolveBefore(simulation, '#{A}', placeNamed(simulation.process, place));
  return resolved.kind === 'text' ? resolved.text : resolved.kind;
};

test('V-06: a value for a step fits its actions; for a condition of the whole step only the step’s own name fits', () => {
  const variables = [
    { name: 'A', value: 'all' },
    { name: 'A', value: 'parent', scope: { step: ['Parent'] } },
    { name: 'A', value: 'one', scope: { step: ['One'] } },
  ];
  expect(valueAt(variables, { step: 'Parent', action: 'Two' })).toBe('parent');
  expect(valueAt(variables.toSpliced(1, 1), { step: 'Parent', action: 'One' })).toBe('one');
  expect(valueAt(variables.toSpliced(1, 1), { step: 'Parent' })).toBe('all');
});

test('V-08: a value for a channel never fits in a runbook', () => {
  const variables = [
    { name: 'A', value: 'all' },
    { name: 'A', value: 'channel', scope: { channel: ['Default'] } },
  ];
  expect(valueAt(variables, {})).toBe('channel');
  expect(valueAt(variables, {}, { kind: 'runbook', run: { environment: 'Prod', runbook: 'Tidy' } })).toBe('all');
});

test('V-09: tags of one set are alternatives, of several sets all are needed, and more tags are not stronger', () => {
  const tenanted: Partial<VectorInput> = {
    tenants: [{ name: 'Blue', tags: ['Size/Big', 'Region/EU'], environments: ['Prod'] }],
    run: { environment: 'Prod', tenant: 'Blue' },
    settings: { tenantMode: 'Tenanted' },
  };
  const tagged = (value: string, tenantTag: readonly string[]) => ({ name: 'A', value, scope: { tenantTag } });
  expect(valueAt([tagged('fits', ['Size/Small', 'Size/Big'])], {}, tenanted)).toBe('fits');
  expect(valueAt([tagged('fits', ['Size/Big', 'Region/US'])], {}, tenanted)).toBe('error');
  expect(valueAt([tagged('first', ['Size/Big']), tagged('second', ['Size/Big', 'Region/EU'])], {}, tenanted)).toBe(
    'first',
  );
  expect(valueAt([tagged('fits', ['Size/Big'])], {})).toBe('error');
});

test('V-11: of equal values the first counts, and the run warns of it once', () => {
  const result = run([step('A', { condition: 'Variable', conditionExpression: '#{Flag}' })], {
    variables: [
      { name: 'Flag', value: 'True' },
      { name: 'flag', value: 'False' },
    ],
  });
  expect(told(result)[0]).toBe('A: Run RAN');
  expect(warningsOf(result)).toEqual(['VARIABLE_AMBIGUOUS@']);
});

test('V-14: a secret decides like any value, and no record of the run shows it', () => {
  const result = run([step('A', { condition: 'Variable', conditionExpression: '#{if Key == "hunter2"}#{/if}' })], {
    variables: [{ name: 'Key', value: 'hunter2', sensitive: true }],
  });
  expect(told(result)[0]).toBe('A: Skip COND_VARIABLE_FALSE');
  const shown = JSON.stringify(result.decisions.map(({ reason }) => ({ ...paramsOf(reason), expression: '' })));
  expect(shown).not.toContain('hunter2');
});

test('V-16: an output is read for its target, or as the one of the step that ran without', () => {
  const reads = (expression: string, outputs: VectorInput['outputs'] = []) =>
    told(
      run(
        [
          step('Build'),
          step('Web', { targetRoles: ['web'] }),
          step('Use', { targetRoles: ['web'], condition: 'Variable', conditionExpression: expression }),
        ],
        { targets: [web('a'), web('b')], outputs },
      ),
    )
      .filter((each) => each.startsWith('Use > Use'))
      .toSorted();
  const outputs = [
    { action: 'Build', name: 'Flag', value: 'True' },
    { action: 'Web', target: 'a', name: 'Own', value: 'True' },
    { action: 'Web', target: 'b', name: 'Own', value: 'False' },
  ];
  expect(reads('#{Octopus.Action[Build].Output.Flag}', outputs)).toEqual([
    'Use > Use > a: Run RAN',
    'Use > Use > b: Run RAN',
  ]);
  expect(reads('#{Octopus.Action[Web].Output.Own}', outputs)).toEqual([
    'Use > Use > a: Run RAN',
    'Use > Use > b: Skip COND_VARIABLE_FALSE',
  ]);
  expect(reads('#{Octopus.Action[Web].Output[a].Own}', outputs)).toEqual([
    'Use > Use > a: Run RAN',
    'Use > Use > b: Run RAN',
  ]);
  expect(reads('#{Octopus.Action[Build].Output[a].Flag}', outputs)[0]).toBe('Use > Use > a: Skip COND_VARIABLE_ERROR');
});

test('V-17: without a target of its own the first target’s output is read, with a warning where they differ', () => {
  const outputs = [
    { action: 'Web', target: 'b', name: 'Own', value: 'False' },
    { action: 'Web', target: 'a', name: 'Own', value: 'True' },
  ];
  const steps = [
    step('Web', { targetRoles: ['web'] }),
    step('Mail', { condition: 'Variable', conditionExpression: '#{Octopus.Action[Web].Output.Own}' }),
  ];
  const result = run(steps, { targets: [web('a'), web('b')], outputs });
  expect(told(result).find((each) => each.startsWith('Mail:'))).toBe('Mail: Run RAN');
  expect(warningsOf(result)).toEqual(['OUTPUT_AMBIGUOUS@']);
});

test('V-19: the run itself gives its environment, release, channel and step', () => {
  const text =
    '#{Octopus.Environment.Name} #{Octopus.Release.Number} #{Octopus.Release.Channel.Name} #{Octopus.Step.Name} #{Octopus.Step.Number}';
  const input = simulationOf(toProd([step('Zero'), step('Go')], { run: { environment: 'Prod', release: '2.1.0' } }));
  expect(resolveBefore(input, text, placeNamed(input.process, { step: 'Go' }))).toMatchObject({
    text: 'Prod 2.1.0 Default Go 2',
  });
});

test('V-20: a value for another tag of the target counts in a step that asks for a different one', () => {
  const variables = [
    { name: 'A', value: 'all' },
    { name: 'A', value: 'extra', scope: { role: ['extra'] } },
  ];
  expect(valueAt(variables, { step: 'Parent', action: 'One', target: 'a' })).toBe('extra');
});

/** The rules of a run that the book marks as built; the marks go when a rule is built, and then it needs a test. */
const rules = readFileSync('src/core/simulator/RULES.md', 'utf8')
  .split('\n')
  .filter((line) => !line.endsWith('*Not built yet.*'))
  .flatMap((line) => /^- \*\*([RVB]-\d+)\*\*/.exec(line)?.[1] ?? []);

/** Titles of all tests of core: a rule about files is tested beside their readers. */
const titles = readdirSync('test/unit/core', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => readFileSync(`test/unit/core/${file}`, 'utf8').split('\n'))
  .filter((line) => /^\s*(?:(?:test|describe)(?:\.each.*)?|\]\))\(['"`]/.test(line));

test('every rule has a test: a vector’s, or one that names it in its title', () => {
  const vectors = ['scenarios.json', 'scenarios-2.json'].map((file) => readFileSync(`test/vectors/${file}`, 'utf8'));
  const tested = [...vectors, ...titles].join('\n');
  expect(rules.length).toBeGreaterThan(150);
  expect(rules.filter((rule) => !new RegExp(`${rule}\\b`).test(tested))).toEqual([]);
});
