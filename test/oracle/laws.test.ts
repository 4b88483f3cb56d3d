import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/core/conformance';
import type { Run } from '../../src/core/index';
import { simulationOf, type VectorInput } from '../support/conformance/scenarios';
import { groupNames, scheduleByName } from '../support/namedRun';
import { recordText } from './answer';
import { inputs } from './inputs';

/** Laws of every dry run, whatever the process (issue of the simulator, "Laws hold as properties"). */
const options = { numRuns: Math.min(Number(process.env['PREFLIGHT_RUNS'] ?? 200), 3000), seed: 77 };

const runOf = (input: VectorInput): Run => simulate(simulationOf(input));

function told(run: Run, isAbout: (text: string) => boolean = () => true): readonly string[] {
  return run.decisions
    .map((each) => recordText([each.step, each.action, each.target], each.decision, each.reason.code))
    .filter(isAbout)
    .toSorted();
}

const withSteps = (input: VectorInput, steps: VectorInput['process']['steps']) => ({ ...input, process: { steps } });

test('the same input gives the same run', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(runOf(structuredClone(input))).toEqual(runOf(input));
    }),
    options,
  );
});

test('a disabled action never runs', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const off = new Set(
        input.process.steps.flatMap((step) => step.actions.filter((each) => each.disabled).map((each) => each.name)),
      );
      const ran = runOf(input).decisions.filter((each) => each.action !== null && each.decision !== 'Skip');
      expect(ran.filter((each) => off.has(each.action ?? '') && each.decision !== 'NotStarted')).toEqual([]);
    }),
    options,
  );
});

test('an environment that nothing names changes nothing', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      // A lifecycle with a phase that names no environment means all the others, this one too.
      fc.pre(
        !(input.lifecycles ?? []).some(
          ({ phases }) => phases.length === 0 || phases.some((each) => each.environments.length === 0),
        ),
      );
      const more = { ...input, environments: [...input.environments, { name: 'Elsewhere' }] };
      expect(told(runOf(more))).toEqual(told(runOf(input)));
    }),
    options,
  );
});

test('a target without a tag that anything asks for changes no other record', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const stranger = { name: 'stranger', environments: ['Prod'], roles: ['unheard of'] };
      const more = { ...input, targets: [...(input.targets ?? []), stranger] };
      expect(told(runOf(more), (text) => !text.startsWith('stranger:'))).toEqual(told(runOf(input)));
    }),
    options,
  );
});

test('a step without conditions at the end changes no decision before it', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const last = { name: 'Last', condition: 'Always', actions: [{ name: 'Last', type: 'Octopus.Script' }] };
      const more = runOf(withSteps(input, [...input.process.steps, last]));
      const before = runOf(input);
      expect(more.gate.code).toBe(before.gate.code);
      expect(told(more, (text) => !text.startsWith('Last'))).toEqual(told(before));
    }),
    options,
  );
});

test('the order of targets in the file does not matter', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const turned = { ...input, targets: (input.targets ?? []).toReversed() };
      expect(told(runOf(turned))).toEqual(told(runOf(input)));
    }),
    options,
  );
});

test('a narrower scope never adds a run of the action', () => {
  fc.assert(
    fc.property(inputs, fc.nat(4), (input, at) => {
      const { steps } = input.process;
      const index = at % steps.length;
      const narrowed = steps.map((step, place) =>
        place === index
          ? { ...step, actions: step.actions.map((each) => ({ ...each, excludedEnvironments: ['Prod'] })) }
          : step,
      );
      const names = new Set(steps[index]!.actions.map((each) => each.name));
      const ran = runOf(withSteps(input, narrowed)).decisions.filter((each) => names.has(each.action ?? ''));
      expect(ran.filter((each) => each.decision === 'Run' || each.decision === 'Fail')).toEqual([]);
    }),
    options,
  );
});

/** Whether two stretches of time share a tick. */
function overlap(left: { start: number; end: number }, right: { start: number; end: number }): boolean {
  return left.start < right.end && right.start < left.end;
}

test('no more targets are visited at a time than the window allows', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const schedule = scheduleByName(runOf(input));
      for (const step of input.process.steps) {
        const passes = schedule.get(step.name) ?? [];
        const window = (step.targetRoles ?? []).length === 0 ? 1 : Number(step.maxParallelism ?? 10);
        for (const pass of passes) {
          const atStart = passes.filter((each) => each.start <= pass.start && pass.start < each.end);
          expect(atStart.length).toBeLessThanOrEqual(window);
        }
      }
    }),
    options,
  );
});

test('nothing overlaps on one target without the bypass', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      fc.pre(!(input.variables ?? []).some((each) => each.name === 'OctopusBypassDeploymentMutex'));
      const run = runOf(input);
      const [schedule, groups] = [scheduleByName(run), groupNames(run)];
      const onTarget = input.process.steps.filter(
        (step) =>
          (step.targetRoles ?? []).length > 0 &&
          step.actions.every((each) => each.runOnServer !== true && each.type === 'Octopus.Script'),
      );
      for (const group of groups) {
        const passes = onTarget
          .filter((step) => group.includes(step.name))
          .flatMap((step) => (schedule.get(step.name) ?? []).map((pass) => ({ ...pass, step: step.name })));
        for (const pass of passes)
          for (const other of passes)
            if (pass !== other && pass.target === other.target) expect(overlap(pass, other)).toBe(false);
      }
    }),
    options,
  );
});
