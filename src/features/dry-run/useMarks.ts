import { useEffect, useState } from 'react';
import { matchRows, type Plan, rowKey } from '../../core/index';
import { type ComparisonSide, sideRequest } from '../../state/comparison';
import { useEditor, useEditorStore } from '../../state/useEditor';

/** What the cells of the matrix are compared with. */
export type MarkedAgainst = 'nothing' | 'file' | 'configured' | `kept ${string}` | `version ${string}`;

/** By environment, parallel to the rows of the plan: what a cell says on the other side, if that differs. */
export type Marks = ReadonlyMap<string, readonly (string | null)[]>;

/** Marks of the cells that come out differently than in the file, in a version, or under other what-ifs. */
export function useMarks(plan: Plan | null, against: MarkedAgainst): Marks | null {
  const store = useEditorStore();
  const planFor = useEditor((state) => state.planFor);
  const [known, setKnown] = useState<{ readonly plan: Plan; readonly against: string; readonly marks: Marks } | null>(
    null,
  );

  useEffect(() => {
    if (plan === null || against === 'nothing') return;
    let isCurrent = true;
    const state = store.getState();
    const side: ComparisonSide = {
      ...here,
      version: versionOf(against),
      scenario: scenarioOf(against),
    };
    const now = sideRequest(state, here);
    const other = sideRequest(state, side);
    if (now === null || other === null) return;
    planFor(other).then(
      (before) => {
        if (!isCurrent || before === null) return;
        const pairs = matchRows(other.process, now.process);
        setKnown({ plan, against, marks: marksOf(plan, before, pairs) });
      },
      // If the request fails, nothing is marked.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [plan, against, planFor, store]);

  return known !== null && known.plan === plan && known.against === against ? known.marks : null;
}

const here: ComparisonSide = { environment: '', version: 'now', scenario: 'current', channel: null, tenant: null };

/** Begins the choice of a kept scenario, and of a version by its id. */
export const keptMark = 'kept ';
export const versionMark = 'version ';

function versionOf(against: MarkedAgainst): ComparisonSide['version'] {
  if (against.startsWith(versionMark)) return { kept: against.slice(versionMark.length) };
  return against === 'file' ? 'file' : 'now';
}

function scenarioOf(against: MarkedAgainst): ComparisonSide['scenario'] {
  if (against.startsWith(keptMark)) return { kept: against.slice(keptMark.length) };
  return against === 'configured' ? 'configured' : 'current';
}

function marksOf(plan: Plan, before: Plan, pairs: ReturnType<typeof matchRows>): Marks {
  const partners = new Map(
    pairs.flatMap(({ left, right }) =>
      left === null || right === null ? [] : [[rowKey(right), rowKey(left)] as const],
    ),
  );
  const places = new Map(before.rows.map((row, at) => [rowKey(row), at]));
  const olds = new Map(before.environments.map((each) => [each.environment, each.cells]));
  return new Map(
    plan.environments.map(({ environment, cells }) => {
      const old = olds.get(environment);
      const marks = plan.rows.map((row, at) => {
        if (old === undefined) return 'not there';
        const partner = partners.get(rowKey(row));
        const was = partner === undefined ? undefined : old[places.get(partner) ?? -1]?.label;
        if (was === undefined) return 'not there';
        return was === cells[at]?.label ? null : was;
      });
      return [environment, marks];
    }),
  );
}
