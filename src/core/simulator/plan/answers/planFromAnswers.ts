import type { Step } from '../../../model/step';
import { plannedStep } from '../../before/plannedStep';
import { targetsByTag } from '../../before/targetsWith';
import type { EnvironmentPlan } from '../plan';
import type { Answer } from './answer';
import { assemblePlan } from './assemblePlan';
import { completeRun, type KnownAnswers } from './completeRun';
import type { StepContext } from './decide';
import { gateOfAnswers } from './gateOfAnswers';
import { rowIndexes } from './rowIndexes';
import { stepAnswer } from './stepAnswer';
import { dataOfSteps } from './stepData';

/**
 * The plan of an environment, assembled from answers; null if its gate is closed. The same object as before if nothing
 * changed.
 */
export function planFromAnswers(context: StepContext): EnvironmentPlan | null {
  const { environmentData, situation } = context;
  const { steps } = situation.process;
  const known = knownAnswers(context, steps);
  const gate = gateOfAnswers(context, known);
  if (gate.reason.code !== 'GATE_OK') return null;
  const completed = completeRun(context, known, gate);
  const put = assemblePlan(context, completed);
  const { last } = environmentData;
  const plan = last !== null && isSamePlan(last.plan, put.plan) ? last.plan : put.plan;
  environmentData.last = { ...put, steps, answers: completed.answers, plan, rows: rowIndexes(steps) };
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
  const { last } = context.environmentData;
  const { participating } = context.environmentData.participation;
  const stepData = dataOfSteps(context.cache, steps);
  const answers: (Answer | null)[] = new Array(steps.length);
  const open: KnownAnswers['open'] = new Map();
  let hasEarlyRemarks = false;
  let needsPackages = false;
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at]!;
    const before = last !== null && last.steps[at] === step ? last.answers[at] : undefined;
    const answer = before?.outcome.isLasting ? before : stepAnswer(context, stepData[at]!, step);
    answers[at] = answer;
    if (answer === null) {
      const planned = plannedStep(context.situation, step, {
        byRole: targetsByTag(participating),
        all: participating,
      });
      open.set(at, planned);
      needsPackages ||= planned.needsPackages;
    } else {
      if (!answer.isSilent) hasEarlyRemarks ||= answer.outcome.earlyRemarks !== null;
      needsPackages ||= answer.needsPackages;
    }
  }
  return { steps, answers, open, hasEarlyRemarks, needsPackages };
}
