import { type DeploymentModel, type Finding, findingsOf, type Process, rowKey, rowsOf } from '../core/index';

/** A finding with the row it is about, as it is printed. */
export interface PrintedFinding {
  readonly finding: Finding;
  /** "3 Deploy web" */
  readonly row: string;
  /** Place of the step and of the action in the process, from 0; the action's is null for the step as a whole. */
  readonly step: number;
  readonly action: number | null;
}

/** What the checks say of a process, in the order of its rows: the words of the app. */
export function printedFindings(process: Process, model: DeploymentModel): readonly PrintedFinding[] {
  const findings = findingsOf(process, model);
  if (findings.length === 0) return [];
  const rows = new Map(rowsOf(process).map((row) => [rowKey(row), row]));
  const places = new Map(process.steps.map(({ id }, at) => [id, at]));
  return findings.map((finding) => {
    const { stepId, actionId } = finding.row;
    const row = rows.get(rowKey(finding.row));
    const step = places.get(stepId) ?? -1;
    const action =
      actionId === null ? null : (process.steps[step]?.actions.findIndex(({ id }) => id === actionId) ?? null);
    return { finding, row: row === undefined ? '' : `${row.number} ${row.name}`, step, action };
  });
}

/** "error: 3 Deploy web: Its run condition cannot be read." */
export function findingLine({ finding, row }: PrintedFinding): string {
  return `${finding.severity}: ${row === '' ? '' : `${row}: `}${finding.message}`;
}
