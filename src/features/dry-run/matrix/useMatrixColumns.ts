import { useEffect, useMemo, useState } from 'react';
import type { Plan, PlanColumn } from '../../../core/index';
import { useEditor } from '../../../state/useEditor';
import { environmentColumn, type MatrixColumn, type Opening, openedColumns } from './matrixColumns';

/**
 * The columns of the matrix with some environments expanded. Expanded columns are requested again after each new plan; until they
 * arrive the environment's own column is in their place.
 */
export function useMatrixColumns(plan: Plan, openings: ReadonlyMap<string, Opening>): readonly MatrixColumn[] {
  const ask = useEditor((state) => state.columns);
  const [opened, setOpened] = useState<ReadonlyMap<string, readonly PlanColumn[]>>(new Map());

  useEffect(() => {
    let current = true;
    async function load() {
      const wanted = plan.environments.map((each) => each.environment).filter((name) => openings.has(name));
      const loaded = new Map<string, readonly PlanColumn[]>();
      for (const name of wanted) loaded.set(name, await ask(name, openings.get(name) ?? 'role'));
      if (current) setOpened(loaded);
    }
    // If the request fails, the environment's own column stays.
    load().catch(() => undefined);
    return () => {
      current = false;
    };
  }, [plan, openings, ask]);

  return useMemo(
    () =>
      plan.environments.flatMap((each) => {
        const inside = openings.has(each.environment) ? opened.get(each.environment) : undefined;
        const fits = inside?.every((column) => column.cells.length === plan.rows.length);
        return inside && fits && inside.length > 0 ? openedColumns(each, inside) : [environmentColumn(each)];
      }),
    [plan, openings, opened],
  );
}
