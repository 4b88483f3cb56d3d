import type { Step } from '../../../model/step';
import { plannedStep } from '../../before/plannedStep';
import type { EnvironmentPlan } from '../plan';
import type { Answer } from './answer';
import { answerOf } from './answerOf';
import type { Here } from './decide';
import { gateHere } from './gateHere';
import { putTogether } from './putTogether';
import { rowPlaces } from './rowPlaces';
import { type Known, runThrough } from './runThrough';
import { sheetOf } from './sheet';

/**
 * The plan of an environment, assembled from answers; null if its gate is closed. The same object as before if nothing
 * changed.
 */
export function planOfPlace(here: Here): EnvironmentPlan | null {
  const { place, situation } = here;
  const { steps } = situation.process;
  const known = knownAnswers(here, steps);
  const gate = gateHere(here, known);
  if (gate.reason.code !== 'GATE_OK') return null;
  const through = runThrough(here, known, gate);
  const answers = known.answers.flatMap((answer) => answer ?? []);
  const put = putTogether(here, answers, through);
  const { last } = place;
  const plan = last !== null && isSamePlan(last.plan, put.plan) ? last.plan : put.plan;
  place.last = { ...put, steps, answers, plan, rows: rowPlaces(steps) };
  return plan;
}

function isSamePlan({ cells: before, ...old }: EnvironmentPlan, { cells, ...now }: EnvironmentPlan): boolean {
  return (
    before.length === cells.length &&
    before.every((cell, at) => cell === cells[at]) &&
    JSON.stringify(old) === JSON.stringify(now)
  );
}

/** The known answer of each step; steps that must be decided in the run are left open. */
function knownAnswers(here: Here, steps: readonly Step[]): Known {
  const { last, byRole, participation } = here.place;
  const targets = { byRole, all: participation.taking };
  const answers: (Answer | null)[] = new Array(steps.length);
  const open: Known['open'] = new Map();
  let tells = false;
  let needsPackages = false;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const before = last?.steps[at] === step ? last.answers[at] : undefined;
    const answer = before?.outcome.isLasting ? before : answerOf(here, sheetOf(here.table, step), step);
    answers[at] = answer;
    if (answer === null) {
      const planned = plannedStep(here.situation, step, targets);
      open.set(at, planned);
      needsPackages ||= planned.needsPackages;
    } else {
      tells ||= answer.outcome.toldEarly !== null;
      needsPackages ||= answer.outcome.outline.needsPackages;
    }
  }
  return { steps, answers, open, tells, needsPackages };
}
