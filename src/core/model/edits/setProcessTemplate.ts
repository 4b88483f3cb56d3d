import { sameName } from '../../base/caseless';
import type { Process } from '../process';
import type { ProcessTemplateUse, StepId } from '../step';
import { withFields } from '../withFields';
import { type EditResult, refuse } from './editRefusal';
import { updateStep } from './updateStep';

/**
 * Changes which process template a step uses, and which versions. Parameters are kept even if the new template does not
 * use them.
 *
 * @param change  `slug` of the template; `versionMask` such as `1.X` or `2.11.X`, null for none
 * @returns `unknown-step`, or `slug-empty` for an empty slug
 */
export function setProcessTemplate(
  process: Process,
  stepId: StepId,
  change: Partial<Pick<ProcessTemplateUse, 'slug' | 'versionMask'>>,
): EditResult {
  if (change.slug?.trim() === '') return refuse('slug-empty', 'The slug says which template is used. Enter one.');
  return updateUse(process, stepId, (use) => withFields<ProcessTemplateUse>(use, change));
}

/**
 * Sets the value of one parameter passed to a process template: plain text or an expression.
 *
 * @param at  index of the parameter in the file, from 0, because two may have the same name
 * @returns `unknown-step` if no step has this id
 */
export function setTemplateParameter(process: Process, stepId: StepId, at: number, value: string): EditResult {
  return updateUse(process, stepId, (use) => {
    const before = use.parameters[at];
    if (before === undefined || (before.value ?? '') === value) return use;
    return { ...use, parameters: use.parameters.with(at, { ...before, value }) };
  });
}

/**
 * Adds a value for a parameter of a process template after the others; a parameter that already has a value is
 * unchanged.
 *
 * @returns `unknown-step` if no step has this id
 */
export function giveTemplateParameter(process: Process, stepId: StepId, name: string, value: string): EditResult {
  return updateUse(process, stepId, (use) =>
    use.parameters.some((each) => sameName(each.name, name))
      ? use
      : { ...use, parameters: [...use.parameters, { name, value, extras: [] }] },
  );
}

/** Adds a package parameter with no package chosen yet. @returns `unknown-step` */
export function giveTemplatePackage(process: Process, stepId: StepId, name: string): EditResult {
  return updateUse(process, stepId, (use) =>
    use.packageParameters.some((each) => sameName(each.name, name))
      ? use
      : { ...use, packageParameters: [...use.packageParameters, { name, feed: null, packageId: '', extras: [] }] },
  );
}

/**
 * Removes the value of a parameter, so that the template's own value applies.
 *
 * @returns `unknown-step` if no step has this id
 */
export function dropTemplateParameter(process: Process, stepId: StepId, name: string): EditResult {
  return updateUse(process, stepId, (use) => {
    const parameters = use.parameters.filter((each) => !sameName(each.name, name));
    return parameters.length === use.parameters.length ? use : { ...use, parameters };
  });
}

/**
 * Sets feed or package of one package parameter passed to a process template.
 *
 * @param at  index of the parameter in the file, from 0
 * @returns `unknown-step` if no step has this id
 */
export function setTemplatePackage(
  process: Process,
  stepId: StepId,
  at: number,
  change: Partial<Pick<ProcessTemplateUse['packageParameters'][number], 'feed' | 'packageId'>>,
): EditResult {
  return updateUse(process, stepId, (use) => {
    const before = use.packageParameters[at];
    if (before === undefined) return use;
    const after = withFields<ProcessTemplateUse['packageParameters'][number]>(before, change);
    return after === before ? use : { ...use, packageParameters: use.packageParameters.with(at, after) };
  });
}

function updateUse(
  process: Process,
  stepId: StepId,
  change: (use: ProcessTemplateUse) => ProcessTemplateUse,
): EditResult {
  return updateStep(process, stepId, (step) =>
    step.processTemplate === null ? step : withFields(step, { processTemplate: change(step.processTemplate) }),
  );
}
