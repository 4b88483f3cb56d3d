import { useLayoutEffect, useRef } from 'react';
import type { DeploymentModel } from '../../core/index';
import { type ShownStep, shownInside } from './shownSteps';

type KeyOf = (index: number) => string | number;

interface RowLayout {
  readonly steps: readonly ShownStep[];
  readonly model: DeploymentModel;
  readonly keyOf: KeyOf;
}

/**
 * The key of each step by its place in a long list. It stays the same function while the same steps follow each other with as many
 * lines each, as after most edits: with another one the places of all are worked out again, at each letter of a script.
 */
export function useRowKeys(steps: readonly ShownStep[], model: DeploymentModel): KeyOf {
  const last = useRef<RowLayout | null>(null);
  const before = last.current;
  const now: RowLayout =
    before?.model === model && haveSameLayout(before.steps, steps, model)
      ? { ...before, steps }
      : { steps, model, keyOf: (index) => steps[index]?.entry.step.id ?? index };
  useLayoutEffect(() => {
    last.current = now;
  });
  return now.keyOf;
}

function haveSameLayout(before: readonly ShownStep[], after: readonly ShownStep[], model: DeploymentModel): boolean {
  if (before === after) return true;
  const isAlike = (step: ShownStep, other: ShownStep | undefined) =>
    step === other ||
    (step.entry.step.id === other?.entry.step.id && linesBelow(step, model) === linesBelow(other, model));
  return before.length === after.length && before.every((step, at) => isAlike(step, after[at]));
}

/** How many lines stand below that of a step: its actions, or the steps of its process template. */
export function linesBelow(shown: ShownStep | undefined, model: DeploymentModel): number {
  return shown === undefined ? 0 : shown.children.length + shownInside(shown, model).length;
}
