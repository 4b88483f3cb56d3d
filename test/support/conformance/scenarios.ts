import { readFileSync } from 'node:fs';
import { type SimulationInput, simulate } from '../../../src/core/conformance';
import {
  type Action,
  type Decision,
  type DeploymentModel,
  emptyModel,
  type Process,
  type Run,
  resolveBefore,
  type Scenario,
  type Step,
} from '../../../src/core/index';
import type { CaseResult, ConformanceKind } from './caseResult';

// The shapes of the vector file: simulation.md section 0.
interface ActionInput {
  readonly name: string;
  readonly type: string;
  readonly runOnServer?: boolean;
  readonly disabled?: boolean;
  readonly required?: boolean;
  readonly environments?: readonly string[];
  readonly excludedEnvironments?: readonly string[];
  readonly channels?: readonly string[];
  readonly tenantTags?: readonly string[];
  readonly condition?: string;
  readonly conditionExpression?: string;
  readonly packages?: readonly unknown[];
  readonly retries?: number;
  readonly timeoutMinutes?: number;
  readonly manual?: { readonly responsibleTeams?: readonly string[] };
  readonly healthCheck?: { readonly onError?: string; readonly include?: string };
}
interface StepInput {
  readonly name: string;
  readonly condition?: string;
  readonly conditionExpression?: string;
  readonly startTrigger?: string;
  readonly packageRequirement?: string;
  readonly targetRoles?: readonly string[];
  readonly maxParallelism?: number | string;
  readonly actions: readonly ActionInput[];
}
export interface VectorInput extends Omit<DeploymentModel, 'settings'>, Omit<Scenario, 'name'> {
  readonly kind: 'deployment' | 'runbook';
  readonly process: { readonly steps: readonly StepInput[] };
  readonly run: NonNullable<Scenario['run']> & { readonly environment: string };
  readonly settings?: DeploymentModel['settings'];
}
interface ExpectedDecision {
  readonly step?: string;
  readonly action?: string;
  readonly target?: string;
  readonly decision: string;
  readonly reason: string;
}
interface Vector {
  readonly id: string;
  readonly title: string;
  readonly input: VectorInput;
  readonly expected: {
    readonly gate: { readonly result: string };
    readonly outcome: { readonly result: string };
    readonly decisions: readonly ExpectedDecision[];
    readonly warnings: readonly { readonly code: string; readonly step?: string }[];
    readonly acquisitions?: readonly {
      readonly beforeStep: string;
      readonly decision: string;
      readonly reason: string;
    }[];
    readonly resolve?: readonly {
      readonly step?: string;
      readonly action?: string;
      readonly target?: string;
      readonly name: string;
      readonly value: string;
    }[];
    readonly groups?: { readonly value: readonly (readonly string[])[] };
    readonly schedule?: {
      readonly value: Readonly<Record<string, readonly { target: string | null; start: number; end: number }[]>>;
    };
  };
}

/** Runs a file of scenarios through the dry run (simulation.md section 0). */
export const runScenarios: ConformanceKind = async (path) => {
  const { scenarios } = JSON.parse(readFileSync(path, 'utf8')) as { readonly scenarios: readonly Vector[] };
  return { cases: scenarios.map(runVector), notes: [] };
};

function runVector(vector: Vector): CaseResult {
  const { input, expected } = vector;
  const run = simulate(simulationOf(input));
  const problems = [
    ...differ('gate', run.gate.code, expected.gate.result),
    ...differ('outcome', run.outcome, expected.outcome.result),
    ...(expected.gate.result === 'GATE_OK' ? planProblems(run, expected) : []),
    ...resolveProblems(simulationOf(input), expected),
  ];
  const ok = problems.length === 0;
  return {
    id: vector.id,
    ok,
    expected,
    actual: problems,
    ...(ok ? {} : { difference: `${vector.title}: ${problems.join('; ')}` }),
  };
}

function resolveProblems(input: SimulationInput, { resolve = [] }: Vector['expected']): readonly string[] {
  return resolve.flatMap(({ name, value, ...place }) => {
    const resolved = resolveBefore(input, `#{${name}}`, place);
    return differ(
      `${name} at ${JSON.stringify(place)}`,
      resolved.kind === 'text' ? resolved.text : resolved.kind,
      value,
    );
  });
}

function planProblems(run: Run, expected: Vector['expected']): readonly string[] {
  const decisions = expected.decisions.flatMap((wanted) => {
    const found = run.decisions.filter((each) => isRecord(each, wanted));
    if (found.some((each) => each.decision === wanted.decision && each.reason.code === wanted.reason)) return [];
    const got = found.map((each) => `${each.decision} ${each.reason.code}`).join(' / ') || 'no record';
    const who = [wanted.step, wanted.action, wanted.target].filter(Boolean).join(' > ');
    return [`${who}: wanted ${wanted.decision} ${wanted.reason}, got ${got}`];
  });
  const told = (list: readonly { readonly code: string; readonly step?: string | null }[]) =>
    list
      .map((each) => `${each.code}@${each.step ?? ''}`)
      .sort()
      .join(', ');
  const schedule = Object.entries(expected.schedule?.value ?? {}).flatMap(([step, entries]) => {
    const got = (run.schedule.get(step) ?? []).map(({ target, start, end }) => ({ target, start, end }));
    return differ(
      `schedule of ${step}`,
      JSON.stringify(got),
      JSON.stringify(entries.map(({ target, start, end }) => ({ target, start, end }))),
    );
  });
  return [
    ...decisions,
    ...differ('warnings', told(run.warnings), told(expected.warnings)),
    ...(expected.acquisitions === undefined
      ? []
      : differ(
          'acquisitions',
          run.acquisitions.map((each) => `${each.beforeStep} ${each.decision} ${each.reason.code}`).join(', '),
          expected.acquisitions.map((each) => `${each.beforeStep} ${each.decision} ${each.reason}`).join(', '),
        )),
    ...(expected.groups === undefined
      ? []
      : differ('groups', JSON.stringify(run.groups), JSON.stringify(expected.groups.value))),
    ...schedule,
  ];
}

function differ(what: string, got: string, wanted: string): readonly string[] {
  return got === wanted ? [] : [`${what}: wanted ${wanted}, got ${got}`];
}

function isRecord(decision: Decision, wanted: ExpectedDecision): boolean {
  return (
    decision.step === (wanted.step ?? null) &&
    decision.action === (wanted.action ?? null) &&
    decision.target === (wanted.target ?? null)
  );
}

/** The input of a dry run from the short form of the vectors (simulation.md section 0). */
export function simulationOf(input: VectorInput): Parameters<typeof simulate>[0] {
  const { environments, targets = [], channels = [], lifecycles = [], tenants = [], variables = [] } = input;
  const model: DeploymentModel = {
    ...emptyModel,
    environments,
    targets,
    channels,
    lifecycles,
    tenants,
    variables,
    ...(input.projectLifecycle === undefined ? {} : { projectLifecycle: input.projectLifecycle }),
    settings: input.settings ?? {},
  };
  const { history, inject, outputs, guidance, manual, durations, minutes, run } = input;
  const given = { history, inject, outputs, guidance, manual, durations, minutes };
  const scenario = {
    run,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  } as Scenario;
  return { process: processFrom(input), model, scenario, environment: run.environment };
}

function processFrom(input: VectorInput): Process {
  return {
    kind: input.kind,
    name: input.run.runbook ?? '',
    runbook: null,
    extras: [],
    nextId: 1000,
    steps: input.process.steps.map(stepFrom),
  };
}

function stepFrom(input: StepInput, at: number): Step {
  const properties = new Map<string, string>();
  if (input.targetRoles !== undefined) properties.set('Octopus.Action.TargetRoles', input.targetRoles.join(','));
  if (input.maxParallelism !== undefined) properties.set('Octopus.Action.MaxParallelism', String(input.maxParallelism));
  if (input.conditionExpression !== undefined)
    properties.set('Octopus.Step.ConditionVariableExpression', input.conditionExpression);
  return {
    id: `s${at}`,
    slug: `step-${at}`,
    name: input.name,
    condition: input.condition ?? 'Success',
    startTrigger: input.startTrigger ?? 'StartAfterPrevious',
    packageRequirement: input.packageRequirement ?? 'LetOctopusDecide',
    properties,
    actions: input.actions.map((action, index) => actionFrom(action, input, `a${at}.${index}`)),
    processTemplate: null,
    extras: [],
  };
}

function actionFrom(input: ActionInput, step: StepInput, id: string): Action {
  const onServer = input.runOnServer ?? (step.targetRoles ?? []).length === 0;
  const properties = new Map<string, string>([['Octopus.Action.RunOnServer', String(onServer)]]);
  const set = (key: string, value: string | number | undefined) => {
    if (value !== undefined) properties.set(key, String(value));
  };
  set('Octopus.Action.ConditionVariableExpression', input.conditionExpression);
  set('Octopus.Action.AutoRetry.MaximumCount', input.retries);
  set('Octopus.Action.ExecutionTimeout.Minutes', input.timeoutMinutes);
  set('Octopus.Action.Manual.ResponsibleTeamIds', input.manual?.responsibleTeams?.join(','));
  set('Octopus.Action.HealthCheck.ErrorHandling', input.healthCheck?.onError);
  set('Octopus.Action.HealthCheck.IncludeMachinesInDeployment', input.healthCheck?.include);
  return {
    id,
    slug: id,
    name: input.name,
    actionType: input.type,
    condition: input.condition ?? 'Success',
    environments: input.environments ?? [],
    excludedEnvironments: input.excludedEnvironments ?? [],
    environmentsVariable: null,
    channels: input.channels ?? [],
    tenantTags: input.tenantTags ?? [],
    isDisabled: input.disabled ?? false,
    isRequired: input.required ?? false,
    notes: null,
    workerPool: null,
    workerPoolVariable: null,
    container: null,
    packages: (input.packages ?? []).map((each, at) => ({
      name: at === 0 ? '' : `p${at}`,
      packageId: typeof each === 'string' ? each : 'Package',
      feed: null,
      acquisitionLocation: null,
      version: null,
      properties: new Map(),
      extras: [],
    })),
    gitDependencies: [],
    stepPackageVersion: null,
    inputs: null,
    properties,
    extras: [],
  };
}
