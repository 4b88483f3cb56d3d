import { expect, test } from 'vitest';
import type { PlanCell } from '../../../../../src/core/index';
import { cellSharing } from '../../../../../src/core/simulator/plan/cellSharing';

const cell: PlanCell = {
  verdict: 'Runs',
  targets: null,
  counts: { Runs: 1, Error: 1 },
  label: 'Runs, assumed',
  assumed: true,
  sentence: 'It runs on assumed targets (none are given).',
};

test('equal cells become one object, and no two cells that differ in anything', () => {
  const share = cellSharing();
  expect(share(cell)).toBe(cell);
  expect(share({ ...cell, counts: { ...cell.counts } })).toBe(cell);
  const { assumed: _, ...known } = cell;
  const others: readonly PlanCell[] = [
    known,
    { ...cell, verdict: 'Error' },
    { ...cell, targets: 2 },
    { ...cell, counts: { Runs: 1, 'Not reached': 1 } },
    { ...cell, counts: { Runs: 2, Error: 1 } },
    { ...cell, label: 'Runs' },
    { ...cell, sentence: 'It runs.' },
  ];
  for (const other of others) expect(share(other)).toBe(other);
});
