import { propertyOf } from './propertyBag';
import { propertyNames } from './propertyNames';
import type { Step } from './step';

export type RunCondition = 'Success' | 'Failure' | 'Always' | 'Variable';
export type StartTrigger = 'StartAfterPrevious' | 'StartWithPrevious' | 'Variable';
export type PackageRequirement = 'LetOctopusDecide' | 'BeforePackageAcquisition' | 'AfterPackageAcquisition';

/** When the step runs; an unknown text counts as `Success`, the default. */
export function runConditionOf(step: Step): RunCondition {
  return step.condition === 'Failure' || step.condition === 'Always' || step.condition === 'Variable'
    ? step.condition
    : 'Success';
}

/** When the step starts; an unknown text counts as after the previous step. */
export function startTriggerOf({ startTrigger }: Step): StartTrigger {
  return startTrigger === 'StartWithPrevious' || startTrigger === 'Variable' ? startTrigger : 'StartAfterPrevious';
}

export function startsWithPrevious(step: Step): boolean {
  return step.startTrigger === 'StartWithPrevious';
}

/**
 * The expression of a `Variable` start trigger; empty if there is none. No public source shows the name of its
 * property, so every similar name is accepted.
 */
export function startTriggerExpressionOf(step: Step): string {
  const key = startTriggerKeyOf(step);
  const value = key === null ? undefined : step.properties.get(key);
  return typeof value === 'string' ? value : '';
}

/** The step's own spelling of the property with that expression; null if it has none. */
export function startTriggerKeyOf(step: Step): string | null {
  return [...step.properties.keys()].find((name) => /^Octopus\.Step\.StartTrigger.*Expression$/i.test(name)) ?? null;
}

export function packageRequirementOf(step: Step): PackageRequirement {
  return step.packageRequirement === 'BeforePackageAcquisition' || step.packageRequirement === 'AfterPackageAcquisition'
    ? step.packageRequirement
    : 'LetOctopusDecide';
}

/** The expression of a step's `Variable` condition; both property names are read. */
export function stepExpressionOf(step: Step): string {
  return (
    propertyOf(step.properties, propertyNames.stepExpression) ??
    propertyOf(step.properties, propertyNames.actionExpression) ??
    ''
  );
}

/** The window size as written: a number or an expression; null if the step is no rolling deployment. */
export function windowSizeOf(step: Step): string | null {
  const text = propertyOf(step.properties, propertyNames.windowSize);
  return text === null || text.trim() === '' ? null : text;
}

/**
 * The target tags that select the step's targets, split at commas outside `#{…}`; an entry may be an expression
 * (R-403).
 */
export function targetTagsOf(step: Step): readonly string[] {
  const earlier = tagsOfSteps.get(step);
  if (earlier !== undefined) return earlier;
  const tags = splitTags(propertyOf(step.properties, propertyNames.targetTags) ?? '');
  tagsOfSteps.set(step, tags);
  return tags;
}

const tagsOfSteps = new WeakMap<Step, readonly string[]>();

/** Splits a comma-separated list, except inside `#{…}`; entries are trimmed and empty ones dropped. */
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
