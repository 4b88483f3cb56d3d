import { renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyModel, type Process } from '../../../src/core/index';
import { shownSteps } from '../../../src/features/step-list/shownSteps';
import { useRowKeys } from '../../../src/features/step-list/useRowKeys';
import { listStepsOf } from '../../../src/rows/listSteps';
import { processOf } from '../../support/processOf';

const process = processOf('build web(drain,copy) load');

function keysOf(first: Process) {
  const { result, rerender } = renderHook(
    ({ now, folded }: { readonly now: Process; readonly folded: readonly string[] }) =>
      useRowKeys(shownSteps(listStepsOf(now), null, new Set(folded)), emptyModel),
    { initialProps: { now: first, folded: [] as readonly string[] } },
  );
  const keys = () => [0, 1, 2].map(result.current);
  const shows = (now: Process, folded: readonly string[] = []) => {
    const before = result.current;
    rerender({ now, folded });
    return result.current === before ? 'same' : 'other';
  };
  return { keys, shows };
}

test('an edit that leaves the steps where they are leaves the places of all rows as they are', () => {
  const { keys, shows } = keysOf(process);
  const steps = process.steps.map((step) => (step.id === 'web' ? { ...step, name: 'other' } : step));
  expect(shows({ ...process, steps })).toBe('same');
  expect(keys()).toEqual(['build', 'web', 'load']);
});

test('another order, another number of lines and another number of steps change them', () => {
  const { keys, shows } = keysOf(process);
  const [build, web, load] = process.steps;
  expect(shows({ ...process, steps: [web!, build!, load!] })).toBe('other');
  expect(keys()).toEqual(['web', 'build', 'load']);
  expect(shows(process)).toBe('other');
  expect(shows(process, ['web'])).toBe('other');
  expect(shows(process, [])).toBe('other');
  expect(shows({ ...process, steps: [build!, web!] })).toBe('other');
  expect(keys()).toEqual(['build', 'web', 2]);
});
