import { expect, test } from 'vitest';
import type { PlanCell, ProcessRow, Verdict } from '../../../../src/core/index';
import { stripMarks } from '../../../../src/features/overview/stripMarks';

function stripOf(verdicts: readonly Verdict[]) {
  const rows = verdicts.map(
    (_, at): ProcessRow => ({ stepId: `s${at}`, actionId: null, number: String(at + 1), name: `Step ${at + 1}` }),
  );
  const cells = verdicts.map(
    (verdict): PlanCell => ({
      ...{ verdict, targets: null, counts: {} },
      ...{ label: verdict, sentence: 'It is so.' },
    }),
  );
  return stripMarks(rows, cells);
}

test('each step of a short process has a mark, and an action has none', () => {
  expect(stripOf(['Runs', 'Off']).map(({ title }) => title)).toEqual([
    '1 Step 1: Runs. It is so.',
    '2 Step 2: Off. It is so.',
  ]);
  const child: ProcessRow = { stepId: 's0', actionId: 'a1', number: '1.1', name: 'Child' };
  const cell: PlanCell = { verdict: 'Runs', targets: null, counts: {}, label: 'Runs', sentence: '' };
  expect(stripMarks([child], [cell])).toEqual([]);
  expect(stripOf([])).toEqual([]);
});

test('a mark of a long process stands for several steps, and opens the most important', () => {
  const marks = stripOf(Array.from({ length: 1000 }, (_, at) => (at === 12 ? 'Unknown' : at % 2 ? 'Runs' : 'Off')));
  expect(marks).toHaveLength(112);
  expect(marks[0]).toMatchObject({ verdict: 'Runs', title: '1 to 9: Off 5, Runs 4', row: { number: '2' } });
  expect(marks[1]).toMatchObject({ verdict: 'Unknown', row: { number: '13' } });
  expect(marks.at(-1)?.title).toBe('1000 Step 1000: Runs. It is so.');
});
