import { propertyOf } from './propertyBag';
import { propertyNames } from './propertyNames';
import type { Step } from './step';

export type RunCondition = 'Success' | 'Failure' | 'Always' | 'Variable';
export type StartTrigger = 'StartAfterPrevious' | 'StartWithPrevious' | 'Variable';
export type PackageRequirement = 'LetOctopusDecide' | 'BeforePackageAcquisition' | 'AfterPackageAcquisition';

/** When the step runs; a text that is none of the four counts as `Success`, the default. */
export function runConditionOf(step: Step): RunCondition {
  return step.condition === 'Failure' || step.condition === 'Always' || step.condition === 'Variable'
    ? step.condition
    : 'Success';
}

/** When the step starts; a text that is none of the three counts as after the previous one. */
export function startTriggerOf({ startTrigger }: Step): StartTrigger {
  return startTrigger === 'StartWithPrevious' || startTrigger === 'Variable' ? startTrigger : 'StartAfterPrevious';
}

export function startsWithPrevious(step: Step): boolean {
  return step.startTrigger === 'StartWithPrevious';
}

/**
 * The expression of a `Variable` start trigger; empty when there is none. No public source shows the name of its
 * property, so any that looks like it is taken.
 */
export function startTriggerExpressionOf(step: Step): string {
  const key = startTriggerKeyOf(step);
  const value = key === null ? undefined : step.properties.get(key);
  return typeof value === 'string' ? value : '';
}

/** The property that holds it, by the name this step has it under; null when it has none. */
export function startTriggerKeyOf(step: Step): string | null {
  return [...step.properties.keys()].find((name) => /^Octopus\.Step\.StartTrigger.*Expression$/i.test(name)) ?? null;
}

export function packageRequirementOf(step: Step): PackageRequirement {
  return step.packageRequirement === 'BeforePackageAcquisition' || step.packageRequirement === 'AfterPackageAcquisition'
    ? step.packageRequirement
    : 'LetOctopusDecide';
}

/** The expression of a `Variable` condition; either key is read on a step. */
export function stepExpressionOf(step: Step): string {
  return (
    propertyOf(step.properties, propertyNames.stepExpression) ??
    propertyOf(step.properties, propertyNames.actionExpression) ??
    ''
  );
}

/** The window of a rolling deployment as written: a number, an expression, or null when the step does not roll. */
export function windowSizeOf(step: Step): string | null {
  const text = propertyOf(step.properties, propertyNames.windowSize);
  return text === null || text.trim() === '' ? null : text;
}

/** The target tags that pick the step's targets, split at commas outside `#{…}`; an entry may be an expression. */
export function targetTagsOf(step: Step): readonly string[] {
  const earlier = tagsOfSteps.get(step);
  if (earlier !== undefined) return earlier;
  const tags = splitTags(propertyOf(step.properties, propertyNames.targetTags) ?? '');
  tagsOfSteps.set(step, tags);
  return tags;
}

const tagsOfSteps = new WeakMap<Step, readonly string[]>();

/** Splits a comma list, leaving commas inside `#{…}` alone, and trims; empty entries vanish. */
export function splitTags(text: string): readonly string[] {
  const tags: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    if (text.startsWith('#{', at)) depth += 1;
    else if (text[at] === '}' && depth > 0) depth -= 1;
    if (at < text.length && (text[at] !== ',' || depth > 0)) continue;
    const tag = text.slice(from, at).trim();
    if (tag !== '') tags.push(tag);
    from = at + 1;
  }
  return tags;
}
