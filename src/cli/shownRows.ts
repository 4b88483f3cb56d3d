import { columnsOf, hasName, type PlanCell, type PlanColumn } from '../core/index';
import { WrongUse } from './commandLine';
import type { PrintedPlan } from './printedPlan';

export interface RowLimits {
  readonly roles: readonly string[];
  readonly targets: readonly string[];
}

/**
 * The plan with only the rows of some roles or targets. With one of them the cells are its own: "Runs 1" of four; with
 * several they stay those of the environment. Throws `WrongUse` for a role or target that there is not.
 */
export function limitedTo(printed: PrintedPlan, limits: RowLimits): PrintedPlan {
  if (limits.roles.length + limits.targets.length === 0) return printed;
  const { plan, request } = printed;
  checkNames(printed, limits);
  const wanted = plan.environments.map(({ environment }) => [
    ...columnsOf(request, environment, 'role').filter(
      (each) => each.kind === 'role' && hasName(limits.roles, each.name),
    ),
    ...columnsOf(request, environment, 'target').filter(
      (each) => each.kind === 'target' && hasName(limits.targets, each.name),
    ),
  ]);
  const kept = plan.rows.flatMap((_, at) => (wanted.flat().some((column) => column.cells[at] != null) ? [at] : []));
  const environments = plan.environments.map((each, index) => ({
    ...each,
    cells: kept.map((at) => cellAt(each.cells, wanted[index] ?? [], at)),
  }));
  return { ...printed, plan: { ...plan, rows: kept.flatMap((at) => plan.rows[at] ?? []), environments } };
}

function cellAt(cells: readonly PlanCell[], columns: readonly PlanColumn[], at: number): PlanCell {
  const [only, another] = columns;
  const own = only !== undefined && another === undefined ? only.cells[at] : null;
  return own ?? cells[at] ?? elsewhere;
}

const elsewhere: PlanCell = {
  verdict: 'No targets',
  targets: 0,
  counts: {},
  label: 'No targets',
  sentence: 'It has nothing to do here.',
};

function checkNames({ request: { process, model } }: PrintedPlan, { roles, targets }: RowLimits): void {
  const [environment] = model.environments;
  if (environment === undefined) return;
  const asked = columnsOf({ process, model, scenario: {} }, environment.name, 'role')
    .filter(({ kind }) => kind === 'role')
    .map(({ name }) => name);
  const role = roles.find((name) => !hasName(asked, name));
  if (role !== undefined)
    throw new WrongUse(
      `No step uses the target tag "${role}". Target tags of this process: ${asked.join(', ') || 'none'}.`,
    );
  const target = targets.find((name) => !model.targets.some((each) => hasName([each.name], name)));
  if (target !== undefined) throw new WrongUse(`There is no target "${target}" in the model.`);
}
