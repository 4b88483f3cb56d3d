import { readFileSync } from 'node:fs';
import { type SimulationInput, simulate, stepOfOutline } from '../../../src/core/conformance';
import {
  type Decision,
  type DeploymentModel,
  emptyModel,
  idsFrom,
  type Process,
  policyInput,
  type Run,
  resolveBefore,
  type Scenario,
  type StepOutline,
} from '../../../src/core/index';
import { groupNames, placeNamed, scheduleByName, warningsOf } from '../namedRun';
import type { CaseResult, ConformanceKind } from './caseResult';

// The shapes of the vector file.
export interface VectorInput extends Omit<DeploymentModel, 'settings'>, Omit<Scenario, 'name'> {
  readonly kind: 'deployment' | 'runbook';
  readonly process: { readonly steps: readonly StepOutline[] };
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
    readonly policyInput?: { readonly value: Readonly<Record<string, unknown>> };
    readonly notes?: readonly { readonly code: string; readonly step?: string }[];
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

/** Runs a file of scenarios through the dry run. */
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
    ...noteProblems(run, expected),
    ...policyProblems(simulationOf(input), expected),
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

/** Each listed member of the document must be equal. */
function policyProblems({ environment, ...request }: SimulationInput, expected: Vector['expected']): readonly string[] {
  const wanted = expected.policyInput?.value;
  if (wanted === undefined) return [];
  const { input } = policyInput(request, environment);
  return Object.entries(wanted).flatMap(([member, value]) =>
    differ(`policy input ${member}`, JSON.stringify(input[member]), JSON.stringify(value)),
  );
}

/** Each listed note must be there; others may be. */
function noteProblems({ notes }: Run, expected: Vector['expected']): readonly string[] {
  const told = notes.map(({ reason, step }) => `${reason.code}@${step?.name ?? ''}`);
  return (expected.notes ?? []).flatMap(({ code, step = '' }) =>
    told.includes(`${code}@${step}`) ? [] : [`note ${code}@${step} is missing among ${told.join(', ') || 'none'}`],
  );
}

function resolveProblems(input: SimulationInput, { resolve = [] }: Vector['expected']): readonly string[] {
  return resolve.flatMap(({ name, value, ...place }) => {
    const resolved = resolveBefore(input, `#{${name}}`, placeNamed(input.process, place));
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
  const told = (list: readonly { readonly code: string; readonly step?: string }[]) =>
    list
      .map((each) => `${each.code}@${each.step ?? ''}`)
      .sort()
      .join(', ');
  const schedules = scheduleByName(run);
  const schedule = Object.entries(expected.schedule?.value ?? {}).flatMap(([step, entries]) => {
    const got = schedules.get(step) ?? [];
    return differ(
      `schedule of ${step}`,
      JSON.stringify(got),
      JSON.stringify(entries.map(({ target, start, end }) => ({ target, start, end }))),
    );
  });
  return [
    ...decisions,
    ...differ('warnings', warningsOf(run).toSorted().join(', '), told(expected.warnings)),
    ...(expected.acquisitions === undefined
      ? []
      : differ(
          'acquisitions',
          run.acquisitions.map((each) => `${each.before.name} ${each.decision} ${each.reason.code}`).join(', '),
          expected.acquisitions.map((each) => `${each.beforeStep} ${each.decision} ${each.reason}`).join(', '),
        )),
    ...(expected.groups === undefined
      ? []
      : differ('groups', JSON.stringify(groupNames(run)), JSON.stringify(expected.groups.value))),
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

/** What a scenario file says besides the process: every other member belongs to the model. */
const ofScenario = [
  'run',
  'history',
  'defects',
  'policies',
  'inject',
  'outputs',
  'guidance',
  'manual',
  'waits',
  'durations',
  'minutes',
];

/** The input of a dry run from the short form of the vectors. */
export function simulationOf(input: VectorInput): SimulationInput {
  const { kind: _kind, process: _process, ...given } = input;
  const members = Object.entries(given).filter(([, value]) => value !== undefined);
  const model: DeploymentModel = {
    ...emptyModel,
    // A vector lists every target there is.
    targetsComplete: true,
    ...Object.fromEntries(members.filter(([key]) => !ofScenario.includes(key))),
  };
  const scenario: Scenario = Object.fromEntries(members.filter(([key]) => ofScenario.includes(key)));
  return {
    process: processFrom(input),
    model,
    scenario: withWaits(scenario, input.process.steps),
    environment: input.run.environment,
  };
}

/** A process says of no action that it waits; a scenario does. */
function withWaits(scenario: Scenario, steps: readonly StepOutline[]): Scenario {
  const waiting = steps.flatMap((step) => step.actions).filter(({ waitsFor }) => waitsFor !== undefined);
  const answered = scenario.waits ?? [];
  const isAnswered = (name: string) => answered.some(({ action, target }) => action === name && target === undefined);
  const others = waiting.filter(({ name }) => !isAnswered(name));
  return waiting.length === 0
    ? scenario
    : { ...scenario, waits: [...answered, ...others.map(({ name }) => ({ action: name }))] };
}

function processFrom(input: VectorInput): Process {
  const ids = idsFrom(1);
  return {
    kind: input.kind,
    name: input.run.runbook ?? '',
    runbook: null,
    extras: [],
    nextId: 1000,
    steps: input.process.steps.map((step) => stepOfOutline(step, ids)),
  };
}
