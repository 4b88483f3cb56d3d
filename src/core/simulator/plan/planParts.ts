import type { GateReason } from '../reasons/reason';
import type { RunNote, RunWarning } from '../run/run';
import { explain } from '../words/explain';
import { noteLinks } from '../words/noteLinks';
import { namedByWarning } from '../words/warningSentences';
import type { EnvironmentPlan, PlanWarning } from './plan';

/** Whether the run may start, in words. */
export function gateOfPlan(gate: GateReason): EnvironmentPlan['gate'] {
  return { code: gate.code, sentence: explain(gate) };
}

/** A warning about a step; if its sentence does not name the step, the name is put in front. */
export function planWarning({ reason, step }: RunWarning | RunNote): PlanWarning {
  const sentence = explain(reason);
  const saysStep = step === null || namedByWarning(reason) === step.name;
  const stepId = step?.id ?? null;
  return {
    code: reason.code,
    stepId,
    sentence: saysStep ? sentence : `${step.name}: ${sentence}`,
    links: noteLinks(reason, stepId),
  };
}
