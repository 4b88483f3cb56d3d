import type { Process } from '../process';
import { withProperty } from '../propertyBag';
import { propertyNames } from '../propertyNames';
import type { StepId } from '../step';
import {
  type PackageRequirement,
  type StartTrigger,
  startTriggerKeyOf,
  startTriggerOf,
  targetTagsOf,
  windowSizeOf,
} from '../stepSettings';
import { withFields } from '../withFields';
import { type EditResult, refuse } from './editRefusal';
import { updateStep } from './updateStep';

/**
 * Sets whether a step waits for the previous one, starts with it, or decides by an expression. `expression` is for
 * `Variable`: if omitted, the stored one stays; any other trigger removes it. The file's own spelling of the property
 * is kept.
 *
 * @returns `unknown-step`
 */
export function setStartTrigger(
  process: Process,
  stepId: StepId,
  startTrigger: StartTrigger,
  expression?: string,
): EditResult {
  return updateStep(process, stepId, (step) => {
    const isByExpression = startTrigger === 'Variable';
    const leaves = !isByExpression && startTriggerOf(step) === 'Variable';
    const text = isByExpression ? expression : leaves ? null : undefined;
    if (text === undefined) return withFields(step, { startTrigger });
    const key = startTriggerKeyOf(step) ?? propertyNames.startTriggerExpression;
    return withFields(step, { startTrigger, properties: withProperty(step.properties, key, text) });
  });
}

/** Sets whether a step runs before or after packages are acquired. @returns `unknown-step` */
export function setPackageRequirement(
  process: Process,
  stepId: StepId,
  packageRequirement: PackageRequirement,
): EditResult {
  return updateStep(process, stepId, (step) => withFields(step, { packageRequirement }));
}

/** Sets the target tags of a step; none removes the property. An entry may be an expression. @returns `unknown-step` */
export function setTargetTags(process: Process, stepId: StepId, tags: readonly string[]): EditResult {
  const wanted = tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
  return updateStep(process, stepId, (step) => {
    const present = targetTagsOf(step);
    if (present.length === wanted.length && present.every((tag, index) => tag === wanted[index])) return step;
    const text = wanted.length === 0 ? null : wanted.join(',');
    return withFields(step, { properties: withProperty(step.properties, propertyNames.targetTags, text) });
  });
}

/**
 * Sets how many targets a rolling deployment takes at a time: a whole number from 1, or an expression; `null` makes the
 * step no rolling deployment.
 *
 * @returns `unknown-step`, or `not-a-number` for any other text
 */
export function setWindowSize(process: Process, stepId: StepId, size: string | null): EditResult {
  const text = size === null || size.trim() === '' ? null : size.trim();
  if (text !== null && !/^[1-9]\d{0,8}$/.test(text) && !text.includes('#{'))
    return refuse('not-a-number', `"${text}" is not a window size. Use a whole number from 1, or an expression.`);
  return updateStep(process, stepId, (step) =>
    windowSizeOf(step) === text
      ? step
      : withFields(step, { properties: withProperty(step.properties, propertyNames.windowSize, text) }),
  );
}
