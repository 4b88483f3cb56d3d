import { type DeploymentModel, findingsOf, findRow, namesOf, type Process, type RowId, rowKey } from '../../core/index';
import { environmentClash } from '../../rows/environmentClash';

/** What a change of several rows would contradict. */
export interface Contradiction {
  /** "4 Drain cache" */
  readonly called: string;
  readonly message: string;
}

/** What is wrong with these rows after a change and was not before it. */
export function contradictionsIn(
  before: Process,
  after: Process,
  rows: readonly RowId[],
  model: DeploymentModel,
): readonly Contradiction[] {
  const known = wrongWith(before, rows, model);
  return wrongWith(after, rows, model).filter(
    ({ called, message }) => !known.some((each) => each.called === called && each.message === message),
  );
}

function wrongWith(process: Process, rows: readonly RowId[], model: DeploymentModel): readonly Contradiction[] {
  const labelOf = (name: string) => namesOf(model.environments, [name])[0] ?? name;
  const findings = findingsOf(process, model);
  return rows.flatMap((row): readonly Contradiction[] => {
    const found = findRow(process, row);
    if (found === null) return [];
    const called = `${found.number} ${found.name}`;
    const actions = found.action === null ? found.step.actions : [found.action];
    const clashes = actions.flatMap((action) => environmentClash(action, labelOf) ?? []);
    const own = findings.filter((each) =>
      row.actionId === null ? each.row.stepId === row.stepId : rowKey(each.row) === rowKey(row),
    );
    const messages = new Set([...clashes, ...own.map(({ message }) => message)]);
    return [...messages].map((message) => ({ called, message }));
  });
}
