import {
  counted,
  type DeploymentModel,
  emptyModel,
  type Plan,
  type Process,
  rowsOf,
  type Verdict,
} from '../../src/core/index';
import type { Ports } from '../../src/state/ports';
import { silentPlanner } from './editorWith';

/** Verdicts by environment and name of the row; what is not named runs. */
export type Verdicts = Readonly<Record<string, Readonly<Record<string, Verdict>>>>;

/** Two environments, Dev and Test, and a planner that answers with these verdicts. */
export function planWhere(
  process: Process,
  verdicts: Verdicts,
): { readonly ports: Partial<Ports>; readonly model: DeploymentModel } {
  const plan = async () => planOf(process, verdicts);
  return {
    ports: { planner: { ...silentPlanner, plan } },
    model: { ...emptyModel, environments: [{ name: 'Dev' }, { name: 'Test' }] },
  };
}

/** The plan of a process under verdicts that are given by name. */
export function planOf(process: Process, verdicts: Verdicts): Plan {
  const rows = rowsOf(process);
  return {
    rows,
    notModelled: [],
    environments: ['Dev', 'Test'].map((environment) => {
      const cells = rows.map(({ name }) => {
        const verdict = verdicts[environment]?.[name] ?? 'Runs';
        return { verdict, targets: null, counts: {}, label: verdict, sentence: `It ${verdict}.` };
      });
      const running = cells.filter((cell) => cell.verdict === 'Runs').length;
      return {
        environment,
        gate: { code: 'GATE_OK', sentence: '' },
        outcome: 'Succeeded',
        cells,
        warnings: [],
        notes: [],
        stepCounts: { Runs: running },
        unknownActions: 0,
        summary: `${counted(running, 'step runs', 'steps run')}.`,
        shortSummary: [`${running} run`],
        assumptions: [],
        assumptionLinks: [],
        targetsTakingPart: 0,
        targetsInEnvironment: 0,
        groups: [],
        acquiredBefore: [],
      };
    }),
  };
}
