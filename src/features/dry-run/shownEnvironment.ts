import type { EnvironmentPlan, Plan } from '../../core/index';

/** The environment the summary is about: the one of the preview, else the last, which matters most. Null without any. */
export function shownEnvironment(plan: Plan, preview: string | null): EnvironmentPlan | null {
  return plan.environments.find((each) => each.environment === preview) ?? plan.environments.at(-1) ?? null;
}
