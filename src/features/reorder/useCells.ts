import { useMemo } from 'react';
import { type Plan, type PlanCell, type RowId, rowKey } from '../../core/index';
import { useEditor } from '../../state/useEditor';

/**
 * The verdict of each row in the environment on screen: in the trial order once its plan is computed, otherwise in the current
 * one.
 */
export function useCells(tried: Plan | null): (row: RowId) => PlanCell | null {
  const known = useEditor((state) => state.plan.plan);
  const environment = useEditor((state) => state.preview.environment);
  const plan = tried ?? known;
  return useMemo(() => {
    const cells = plan?.environments.find((each) => each.environment === environment)?.cells ?? [];
    const byRow = new Map(plan?.rows.map((row, at) => [rowKey(row), cells[at]]));
    return (row) => byRow.get(rowKey(row)) ?? null;
  }, [plan, environment]);
}
