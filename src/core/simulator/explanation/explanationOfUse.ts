import type { Step } from '../../model/step';
import type { EnvironmentRun } from '../plan/environmentRun';
import type { PlanCell } from '../plan/plan';
import { rowCells } from '../plan/rowCells';
import { templateUseCell } from '../plan/templateUseCell';
import type { Verdict } from '../plan/verdict';
import type { CheckMark, Explanation } from './explanation';
import { remarksOn } from './remarksOn';
import type { CellOfPlan } from './subjectOf';

/**
 * Explains the row of a step that uses a process template: the result of each of the template's steps. Null if the cell
 * is not about such a step.
 */
export function explanationOfUse(of: EnvironmentRun, cell: CellOfPlan): Explanation | null {
  const inside = of.situation.process.steps.flatMap((step) =>
    step.origin?.usage.id === cell.stepId ? [{ step, origin: step.origin }] : [],
  );
  const said = inside.flatMap(({ step, origin }) => {
    const shown = cellOf(of, step, cell.target);
    return shown === null ? [] : [{ origin, shown }];
  });
  const [first, ...others] = said;
  if (first === undefined) return null;
  const head = templateUseCell([first.shown, ...others.map(({ shown }) => shown)]);
  const { usage } = first.origin;
  return {
    title: `${usage.name} in ${of.situation.environment.name}${cell.target === null ? '' : `, on ${cell.target}`}`,
    verdict: head.verdict,
    headline: `${head.verdict}. ${head.sentence}`,
    checks: said.map(({ origin, shown }) => ({
      id: `step ${origin.place}`,
      label: origin.name,
      mark: marks[shown.verdict],
      text: `${shown.label}: ${shown.sentence}`,
      details: [],
      // A template is edited in its own file; only the values passed to it are edited here.
      links: [{ kind: 'setting', stepId: usage.id, actionId: null, field: 'template-parameters' }],
    })),
    remarks: remarksOn(of, cell.stepId),
    targets: [],
    changes: [],
    noSingleChange: null,
  };
}

function cellOf(of: EnvironmentRun, step: Step, target: string | null): PlanCell | null {
  const keep = (decision: { readonly target: string | null }) =>
    target === null || decision.target === null || decision.target === target;
  return rowCells(of, step, { keep, forOneTarget: target !== null })[0] ?? null;
}

const marks: Readonly<Record<Verdict, CheckMark>> = {
  Runs: 'passed',
  Waits: 'passed',
  Fails: 'failed',
  Error: 'failed',
  Unknown: 'unknown',
  Skipped: 'unused',
  'Not in scope': 'unused',
  'No targets': 'unused',
  Off: 'unused',
  'Left out': 'unused',
  'Not reached': 'not-reached',
};
