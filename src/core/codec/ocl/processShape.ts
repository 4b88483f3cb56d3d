import type { Process, RunbookSettings } from '../../model/process';
import type { ProcessTemplateUse, Step } from '../../model/step';
import { actionShape, block, type Naming } from './actionShape';
import { shapesOfExtras } from './extras';
import { bagShape, flagShape, listShape, type ShapeBlock, type ShapeElement, textShape, textUnless } from './shape';

/** A whole file as statements: of a deployment process, or of a runbook (ocl.md sections 8 and 9). */
export function processShape(process: Process, naming: Naming): readonly ShapeElement[] {
  const steps = process.steps.map((step) => stepShape(step, naming));
  if (process.kind === 'deployment') return [...shapesOfExtras(process.extras), ...steps];
  const attributes = process.extras.filter((extra) => extra.kind === 'attribute');
  const blocks = process.extras.filter((extra) => extra.kind === 'block');
  return [
    ...textShape('name', process.name),
    ...runbookShape(process.runbook),
    ...shapesOfExtras(attributes),
    ...policyShape(process.runbook),
    ...shapesOfExtras(blocks),
    block('process', 'process', process.steps, [], steps),
  ];
}

function runbookShape(runbook: RunbookSettings | null): readonly ShapeElement[] {
  if (runbook === null) return [];
  return [
    ...textShape('default_guided_failure_mode', runbook.defaultGuidedFailureMode),
    ...textShape('description', runbook.description),
    ...textShape('environment_scope', runbook.environmentScope),
    ...listShape('environments', runbook.environments),
    ...textShape('multi_tenancy_mode', runbook.multiTenancyMode),
  ];
}

function policyShape(runbook: RunbookSettings | null): readonly ShapeElement[] {
  if (runbook === null) return [];
  return [
    block('connectivity_policy', 'connectivity_policy', runbook, [], [
      ...flagShape('allow_deployments_to_no_targets', runbook.allowNoTargets),
      ...flagShape('exclude_unhealthy_targets', runbook.excludeUnhealthyTargets),
      ...textShape('skip_machine_behavior', runbook.skipMachineBehavior),
      ...listShape('target_roles', runbook.skipRoles),
    ]),
  ];
}

/** A `step` or `process_template` block in the official order. */
export function stepShape(step: Step, naming: Naming): ShapeBlock {
  const label = naming === 'names' ? step.name : step.slug;
  const elements: readonly ShapeElement[] = [
    ...textUnless('condition', step.condition, 'Success'),
    ...(label === step.name ? [] : textShape('name', step.name)),
    ...textUnless('package_requirement', step.packageRequirement, 'LetOctopusDecide'),
    ...(step.processTemplate === null ? [] : textShape('process_template_slug', step.processTemplate.slug)),
    ...bagShape('properties', step.properties),
    ...textUnless('start_trigger', step.startTrigger, 'StartAfterPrevious'),
    ...(step.processTemplate === null ? [] : textShape('version_mask', step.processTemplate.versionMask)),
    ...shapesOfExtras(step.extras),
    ...(step.processTemplate === null ? [] : templateShapes(step.processTemplate)),
    ...step.actions.map((action) => actionShape(action, step, naming)),
  ];
  return block(step.processTemplate === null ? 'step' : 'process_template', step.id, step, [label], elements);
}

function templateShapes(use: ProcessTemplateUse): readonly ShapeBlock[] {
  return [
    ...use.packageParameters.map((parameter, at) =>
      block('package_parameter', `package parameter ${at}`, parameter, [parameter.name], [
        ...textShape('feed', parameter.feed),
        ...textShape('package_id', parameter.packageId),
        ...shapesOfExtras(parameter.extras),
      ]),
    ),
    ...use.parameters.map((parameter, at) =>
      block('parameter', `parameter ${at}`, parameter, [parameter.name], [
        ...textShape('value', parameter.value),
        ...shapesOfExtras(parameter.extras),
      ]),
    ),
  ];
}
