import {
  type Action,
  runConditionOf,
  type Step,
  startsWithPrevious,
  targetTagsOf,
  windowSizeOf,
} from '../../core/index';

export function typeNameOf(action: Action): string {
  return (action.actionType ?? '').replace(/^Octopus\./, '');
}

export function factsOf(step: Step, action: Action | null, isChild: boolean): readonly string[] {
  const own = action === null ? [] : [typeNameOf(action)];
  if (isChild) return own;
  const condition = runConditionOf(step);
  return [
    ...own,
    ...targetTagsOf(step),
    windowSizeOf(step) === null ? '' : `rolling ${windowSizeOf(step)}`,
    condition === 'Success' ? '' : condition,
    startsWithPrevious(step) ? 'with previous' : '',
  ].filter((fact) => fact !== '');
}
