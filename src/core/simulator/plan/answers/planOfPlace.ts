import type { Step } from '../../../model/step';
import { plannedStep } from '../../before/plannedStep';
import { targetsByRole } from '../../before/targetsWith';
import type { EnvironmentPlan } from '../plan';
import type { Answer } from './answer';
import { assemblePlan } from './assemblePlan';
import { completeRun, type KnownAnswers } from './completeRun';
import type { StepContext } from './decide';
import { gateOfAnswers } from './gateOfAnswers';
import { rowPlaces } from './rowPlaces';
import { sheetsOf } from './sheet';
import { stepAnswer } from './stepAnswer';

/**
 * The plan of an environment, assembled from answers; null if its gate is closed. The same object as before if nothing
 * changed.
 */
export function planOfPlace(context: StepContext): EnvironmentPlan | null {
  const { place, situation } = context;
  const { steps } = situation.process;
  const known = knownAnswers(context, steps);
  const gate = gateOfAnswers(context, known);
  if (gate.reason.code !== 'GATE_OK') return null;
  const completed = completeRun(context, known, gate);
  const put = assemblePlan(context, completed);
  const { last } = place;
  const plan = last !== null && isSamePlan(last.plan, put.plan) ? last.plan : put.plan;
  place.last = { ...put, steps, answers: completed.answers, plan, rows: rowPlaces(steps) };
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
function knownAnswers(context: StepContext, steps: readonly Step[]): KnownAnswers {
  const { last } = context.place;
  const { taking } = context.place.participation;
  const sheets = sheetsOf(context.table, steps);
  const answers: (Answer | null)[] = new Array(steps.length);
  const open: KnownAnswers['open'] = new Map();
  let hasEarlyRemarks = false;
  let needsPackages = false;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const before = last !== null && last.steps[at] === step ? last.answers[at] : undefined;
    const answer = before?.outcome.isLasting ? before : stepAnswer(context, sheets[at]!, step);
    answers[at] = answer;
    if (answer === null) {
      const planned = plannedStep(context.situation, step, { byRole: targetsByRole(taking), all: taking });
      open.set(at, planned);
      needsPackages ||= planned.needsPackages;
    } else {
      if (!answer.isSilent) hasEarlyRemarks ||= answer.outcome.earlyRemarks !== null;
      needsPackages ||= answer.needsPackages;
    }
  }
  return { steps, answers, open, hasEarlyRemarks, needsPackages };
}
