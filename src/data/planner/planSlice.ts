import { type EnvironmentPlan, type Plan, type PlanRequest, planEnvironment, planOf } from '../../core/index';
import type { PlanQuestion } from './wire';

/** Milliseconds after which the worker interrupts a plan: the longest time an explanation or a newer edit waits. */
const sliceTime = 40;

/** As many of the environments asked for as fit into a slice, at least one. */
export function planSlice(request: PlanRequest, question: PlanQuestion, now: () => number): Plan {
  const { environments: names, isFirst } = question;
  const head = isFirst ? planOf({ ...request, model: { ...request.model, environments: [] } }) : emptyPlan;
  const end = now() + sliceTime;
  const environments: EnvironmentPlan[] = [];
  for (const name of names) {
    environments.push(planEnvironment(request, name));
    if (now() >= end) break;
  }
  return { ...head, environments };
}

const emptyPlan: Plan = { rows: [], environments: [], notModelled: [] };
