import type { ReactElement } from 'react';
import type { Explanation, Plan, PlanCell, PlanColumn, Verdict } from '../../../src/core/index';
import type { CellAddress, Planner } from '../../../src/state/ports';
import type { Panel } from '../../../src/state/viewState';
import { editorWith, silentPlanner } from '../../support/editorWith';
import { planOf, planWhere, type Verdicts } from '../../support/planWhere';
import { processOf } from '../../support/processOf';
import { renderWith } from '../../support/renderWith';

export interface PlanOptions {
  readonly verdicts?: Verdicts;
  readonly planner?: Partial<Planner>;
  /** Changes the plan that the planner answers with. */
  readonly change?: (plan: Plan) => Plan;
}

/** A component above a process whose plan has these verdicts in Dev and Test. */
export function openPlan(words: string, element: ReactElement, options: PlanOptions = {}) {
  const { verdicts = {}, planner = {}, change = (plan: Plan) => plan } = options;
  const process = processOf(words);
  const plan = async () => change(planOf(process, verdicts));
  const { model } = planWhere(process, verdicts);
  const store = editorWith(process, { model, ports: { planner: { ...silentPlanner, plan, ...planner } } });
  const view = () => {
    const now = store.getState().view;
    if (now.screen !== 'process') throw new Error('The plan stands on a process.');
    return now;
  };
  const openPanel = (panel: Panel | null) => store.getState().navigate({ ...view(), panel });
  return { ...renderWith(store, element), store, view, openPanel };
}

/** A column that an environment opens to, with one verdict for each row. */
export function columnOf(kind: PlanColumn['kind'], name: string, verdicts: readonly (Verdict | null)[]): PlanColumn {
  return { kind, name, cells: verdicts.map((verdict) => (verdict === null ? null : cellOf(verdict))) };
}

function cellOf(verdict: Verdict): PlanCell {
  return { verdict, targets: null, counts: {}, label: verdict, sentence: `It ${verdict}.` };
}

/** The cell of a step in Test. */
export function cellIn(stepId: string, target: string | null = null): CellAddress {
  return { stepId, actionId: null, environment: 'Test', target };
}

/** Why "deploy" is skipped in Test: its expression. */
export function skippedBecause(fields: Partial<Explanation> = {}): Explanation {
  return {
    title: 'deploy in Test',
    verdict: 'Skipped',
    headline: 'Skipped. Its expression is false here.',
    checks: [
      {
        id: 'environment',
        label: 'Environment',
        mark: 'passed',
        text: 'Runs in all environments.',
        details: [],
        links: [{ kind: 'setting', stepId: 'deploy', actionId: null, field: 'environments' }],
      },
      {
        id: 'expression',
        label: 'Expression',
        mark: 'failed',
        text: '#{Flag}',
        details: ['Flag = "False"'],
        links: [{ kind: 'setting', stepId: 'deploy', actionId: null, field: 'expression' }],
      },
      { id: 'retries', label: 'Retries', mark: 'not-reached', text: 'Not reached.', details: [], links: [] },
    ],
    remarks: [],
    targets: [],
    changes: [],
    noSingleChange: null,
    ...fields,
  };
}
