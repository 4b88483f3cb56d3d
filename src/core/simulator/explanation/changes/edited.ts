import type { Action } from '../../../model/action';
import type { ProjectSettings } from '../../../model/deploymentModel';
import { updateActions } from '../../../model/edits/updateAction';
import { updateStep } from '../../../model/edits/updateStep';
import type { Step } from '../../../model/step';
import type { PlanInput } from '../../plan/planInput';
import type { RunChoices, Scenario } from '../../scenario/scenario';
import type { Subject } from '../subject';

/** The input with the row's actions changed: one action, or all actions of a step. */
export function withActions(request: PlanInput, subject: Subject, change: (action: Action) => Action): PlanInput {
  const id = subject.isChild ? (subject.action?.id ?? null) : null;
  const edited = updateActions(request.process, subject.step.id, id, change);
  return edited.ok ? { ...request, process: edited.value } : request;
}

export function withStep(request: PlanInput, { step }: Subject, change: (step: Step) => Step): PlanInput {
  const edited = updateStep(request.process, step.id, change);
  return edited.ok ? { ...request, process: edited.value } : request;
}

export function withSettings(request: PlanInput, change: Partial<ProjectSettings>): PlanInput {
  return { ...request, model: { ...request.model, settings: { ...request.model.settings, ...change } } };
}

export function withScenario(request: PlanInput, change: Partial<Scenario>): PlanInput {
  return { ...request, scenario: { ...request.scenario, ...change } };
}

export function withChoices(request: PlanInput, change: Partial<RunChoices>): PlanInput {
  return withScenario(request, { run: { ...request.scenario.run, ...change } });
}

/** No target is chosen or left out. */
export function withAllTargets(request: PlanInput): PlanInput {
  return withChoices(request, {
    specificTargets: [],
    excludedTargets: [],
    specificTargetTags: [],
    excludedTargetTags: [],
  });
}
