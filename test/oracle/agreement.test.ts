import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simulate } from '../../src/core/conformance';
import type { Run } from '../../src/core/index';
import { simulationOf } from '../support/conformance/scenarios';
import { groupNames, scheduleByName, warningsOf } from '../support/namedRun';
import { type Answer, recordText } from './answer';
import { inputs } from './inputs';
import { oracle } from './oracle';
import { writtenTwice } from './templates';

/** Few enough for every change; `npm run laws` runs twenty thousand. */
const runs = Number(process.env['PREFLIGHT_RUNS'] ?? 400);
const seed = Number(process.env['PREFLIGHT_SEED'] ?? 20261124);

/** Notes that the second evaluator gives as well. */
const told = ['FREEZE_NOT_CHECKED', 'FREEZE_UNDECIDED', 'PROMPT_ANSWER_UNUSED'];

function answerOf(run: Run): Answer {
  return {
    gate: run.gate.code,
    outcome: run.outcome,
    records: run.decisions
      .map((each) => recordText([each.step, each.action, each.target], each.decision, each.reason.code))
      .toSorted(),
    warnings: [...new Set(warningsOf(run))].toSorted(),
    notes: [...new Set(run.notes.map(({ reason }) => reason.code))].filter((code) => told.includes(code)).toSorted(),
    acquisitions: run.acquisitions.map(
      ({ before, decision, reason }) => `before ${before.name}: ${decision} ${reason.code}`,
    ),
    groups: groupNames(run),
    passes: [...scheduleByName(run)]
      .flatMap(([step, entries]) =>
        entries.map(({ target, start, end }) => `${step} on ${target ?? 'server'}: ${start}-${end}`),
      )
      .toSorted(),
  };
}

test(`the engine and a second evaluator, written from the rules alone, agree on ${runs} random runs`, () => {
  fc.assert(
    fc.property(inputs, (input) => {
      expect(answerOf(simulate(simulationOf(input)))).toEqual(oracle(input));
    }),
    { numRuns: runs, seed },
  );
}, 600_000);

test(`they agree where steps come from a process template, as if they were written out by hand, on ${runs} random runs`, () => {
  fc.assert(
    fc.property(writtenTwice, ({ used, byHand }) => {
      expect(answerOf(simulate(simulationOf(used)))).toEqual(oracle(byHand));
    }),
    { numRuns: runs, seed },
  );
}, 600_000);
