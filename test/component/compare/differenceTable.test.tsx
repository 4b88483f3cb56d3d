import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { PlanDifference } from '../../../src/core/index';
import { DifferenceTable } from '../../../src/features/compare/DifferenceTable';
import { planOf } from '../../support/planWhere';
import { processOf } from '../../support/processOf';

function differences(count: number): readonly PlanDifference[] {
  const words = Array.from({ length: count }, (_, at) => `step${at}`).join(' ');
  const { rows, environments } = planOf(processOf(words), {});
  return rows.map((row, at) => {
    const side = { row, cell: environments[0]!.cells[at]! };
    return { left: side, right: side, because: `Cause ${at}.` } as PlanDifference;
  });
}

/** Not by role: with each part that is drawn, roles of hundreds of cells would be worked out again. */
const rows = () => document.querySelectorAll('tbody tr').length;

test('a thousand differences are drawn a few at a time, a hundred to a page', async () => {
  const user = userEvent.setup();
  render(<DifferenceTable differences={differences(1000)} titles={['Dev', 'Test']} onWhy={[null, null]} />);
  expect(rows()).toBeLessThanOrEqual(20);
  await waitFor(() => expect(rows()).toBe(100));
  await user.click(screen.getByRole('button', { name: 'Show 100 more of 900' }));
  await waitFor(() => expect(rows()).toBe(200));
});

test('a verdict leads to the reasons of its side and row', async () => {
  const user = userEvent.setup();
  const onWhy = vi.fn();
  render(<DifferenceTable differences={differences(3)} titles={['Dev', 'Test']} onWhy={[null, onWhy]} />);
  await act(() => user.click(screen.getByRole('button', { name: '2 step1, Test: Runs. Open the reasons' })));
  expect(onWhy).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ because: 'Cause 1.' }));
});
